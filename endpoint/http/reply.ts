import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { constants, createGzip, gzip } from 'node:zlib';
import type { Problem } from './problem.ts';

/** What a route answers: a text, a stream of lines, or nothing. */
export type Reply = {
  status: number;
  headers?: Record<string, string>;
  body?: string | AsyncIterable<string>;
};

/** Below so many characters a body is not worth compressing. */
const SMALL = 1024;
const FAST = { level: constants.Z_BEST_SPEED };
const compress = promisify(gzip);

/** A JSON text as an answer. */
export function json(body: string, headers: Record<string, string> = {}): Reply {
  return { status: 200, headers: { 'content-type': 'application/json', ...headers }, body };
}

/** A problem as an answer. */
export function problemReply(problem: Problem): Reply {
  const headers = { 'content-type': 'application/problem+json', ...problem.headers };
  return { status: problem.status, headers, body: problem.document() };
}

/** Sends an answer, compressed where the client takes that; rejects when the client goes away before its end. */
export async function send(req: IncomingMessage, res: ServerResponse, reply: Reply): Promise<void> {
  const { body = '' } = reply;
  res.statusCode = reply.status;
  for (const [name, value] of Object.entries(reply.headers ?? {})) res.setHeader(name, value);
  const zips = takesGzip(req) && (typeof body !== 'string' || body.length >= SMALL);
  if (zips) res.setHeader('content-encoding', 'gzip');
  if (typeof body !== 'string')
    return zips
      ? pipeline(Readable.from(body), createGzip(FAST), res)
      : pipeline(Readable.from(body), res);
  const bytes = zips ? await compress(body, FAST) : Buffer.from(body);
  if (reply.status !== 204 && reply.status !== 304) res.setHeader('content-length', bytes.length);
  res.end(bytes);
}

function takesGzip(req: IncomingMessage): boolean {
  const accepted = String(req.headers['accept-encoding'] ?? '');
  // A quality has at most three decimals (RFC 9110, 12.4.2); where it had no end, matching it would have none either.
  const [found, quality = '1'] =
    /(?:^|,)\s*gzip\s*(?:;\s*q=([\d.]{1,5})\s*)?(?:,|$)/i.exec(accepted) ?? [];
  return found !== undefined && Number(quality) > 0;
}
