import type { IncomingMessage } from 'node:http';
import { Problem } from './problem.ts';

/** What is read past the limit and thrown away, so that the client hears the answer instead of a broken connection. */
const PATIENCE = 16 * 1024 * 1024;

/** The JSON in a request's body of at most `limit` bytes. */
export async function readJson(req: IncomingMessage, limit: number): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(req.headers['content-type'] ?? ''))
    throw new Problem('unsupported_media', 'Send application/json.');
  if ((req.headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new Problem('unsupported_media', 'Send the body uncompressed.');
  const bytes = await readBytes(req, limit);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Problem('bad_request', 'The body is not JSON in UTF-8.');
  }
}

async function readBytes(req: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of req as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else if (size > PATIENCE) break;
    }
  } catch {
    throw new Problem('bad_request', 'The request was broken off.');
  }
  if (size <= limit) return Buffer.concat(chunks);
  throw new Problem('too_large', `A request here has at most ${limit} bytes. Send less at once.`);
}

/** Reads what is left of a request's body and throws it away: whoever is cut off while sending, a proxy most of all, may not hear the answer. */
export async function readRest(req: IncomingMessage): Promise<void> {
  let size = 0;
  try {
    for await (const chunk of req as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > PATIENCE) break;
    }
  } catch {
    // Then nobody is there to hear it.
  }
}
