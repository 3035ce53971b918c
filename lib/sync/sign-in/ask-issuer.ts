import type { How } from '../ask-endpoint.ts';
import { readBody } from '../read-body.ts';
import { sendRequest } from '../send-request.ts';
import { Trouble } from '../trouble.ts';

/** Statuses that say nothing of what was asked: it may be asked again as it is. */
const isAway = (status: number) => status >= 500 || status === 429 || status === 408;

/** What an issuer said: whether it did what was asked, and its JSON, undefined where there is none. */
export type Said = { ok: boolean; body: unknown };

/** Asks an issuer, with a form where something is posted; fails with the Trouble `issuer_away` where it can’t be asked now. No redirect is followed: what is sent is secret. */
export async function askIssuer(
  how: How,
  url: string,
  form?: Record<string, string>,
): Promise<Said> {
  const post = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
  const headers = { accept: 'application/json' };
  const response = await sendRequest(how, url, { ...post, headers }).catch(away);
  if (isAway(response.status) || response.type === 'opaqueredirect') throw away();
  const body = await readBody(response).catch(() => undefined);
  return { ok: response.ok, body };
}

function away(cause?: unknown): never {
  throw new Trouble({ code: 'issuer_away' }, cause);
}
