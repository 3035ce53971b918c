import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Who may read answers in a browser: extensions, whose ids the endpoint can't know beforehand (Firefox makes one for
 * each installation). A web page may not; and since nothing but the token lets anybody in, no cookie is ever asked for.
 */
const EXTENSION = /^(chrome|moz|safari-web)-extension:\/\/[A-Za-z0-9-]+$/;

/** Adds what a browser asks for before it lets an extension read the answer. */
export function allowExtension(req: IncomingMessage, res: ServerResponse): void {
  const { origin } = req.headers;
  if (origin === undefined || !EXTENSION.test(origin)) return;
  res.setHeader('access-control-allow-origin', origin);
  res.setHeader('access-control-expose-headers', 'ETag, Retry-After, Backoff');
  if (req.method !== 'OPTIONS') return;
  res.setHeader('access-control-allow-methods', 'GET, POST');
  const asked = 'authorization, content-type, if-none-match, clientside-schema';
  res.setHeader('access-control-allow-headers', asked);
  res.setHeader('access-control-max-age', '7200');
}
