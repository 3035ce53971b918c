import * as z from 'zod/mini';
import { isSafeUrl } from '../safe-url.ts';

/** An address that secrets may be sent to, without a fragment. */
export const safeAddress = z.string().check(
  z.maxLength(2000),
  z.refine((text) => URL.canParse(text) && isSafeUrl(new URL(text)) && !text.includes('#')),
);

const word = z.string().check(z.minLength(1), z.maxLength(500));
const moment = z.number().check(z.gte(0));

/** What a token may look like: it goes into a header as it is. */
export const tokenSchema = z.string().check(z.regex(/^[\x21-\x7e]{1,12000}$/));

/** Where somebody signs in, as which client, and what the endpoint wants a token to be for. None of it is secret. */
export const signInBySchema = z.object({
  issuer: safeAddress,
  clientId: word,
  audience: word,
  tokenEndpoint: safeAddress,
});
export type SignInBy = z.infer<typeof signInBySchema>;

/** How a token is renewed: what with, if the issuer gave something; from when on, and until when the token is good (milliseconds of this device’s clock). */
export const renewalSchema = z.object({
  refresh: z.optional(tokenSchema),
  renewAt: moment,
  until: moment,
});

const passSchema = z.object({ token: tokenSchema, renewal: z.optional(renewalSchema) });
/** What lets somebody in who signed in: secret. */
export type Pass = z.infer<typeof passSchema>;

/** Who has signed in: by whom, and with what. */
export const signedInSchema = z.object({ by: signInBySchema, pass: passSchema });
export type SignedIn = z.infer<typeof signedInSchema>;
