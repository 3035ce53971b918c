import { toBase64Url } from '../seal/base64url.ts';

/** A text of 256 random bits that nobody can guess: a state, a nonce or a verifier. */
export function randomText(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
}

/** What an issuer is told of a verifier before it sees it: its SHA-256 (RFC 7636, S256). */
export async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return toBase64Url(new Uint8Array(digest));
}
