import * as z from 'zod/mini';
import { askUrl, baseOf, type How } from '../ask-endpoint.ts';
import { Trouble } from '../trouble.ts';
import { safeAddress, signInBySchema } from './signed-in.ts';

const { clientId, audience } = signInBySchema.shape;
const scope = z.string().check(z.regex(/^[\x21-\x7e]{1,200}$/));

const offerSchema = z.object({
  issuer: safeAddress,
  clientId,
  audience,
  scopes: z.array(scope).check(z.maxLength(50)),
});
/** Where an endpoint has people sign in, as which client, for which audience, and what is asked for. */
export type Offer = z.infer<typeof offerSchema>;

/** How one signs in to an endpoint; fails with a Trouble, `no_sign_in` where one can’t. */
export async function readOffer(how: How, endpoint: string): Promise<Offer> {
  const { body } = await askUrl(how, { url: `${baseOf(endpoint)}/v1/sign-in` }).catch((cause) => {
    const isNone = cause instanceof Trouble && cause.facts.code === 'not_found';
    throw isNone ? new Trouble({ code: 'no_sign_in' }, cause) : cause;
  });
  const offer = offerSchema.safeParse(body);
  if (!offer.success) throw new Trouble({ code: 'issuer_wrong' }, offer.error);
  return offer.data;
}
