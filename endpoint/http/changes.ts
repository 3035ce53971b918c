import * as z from 'zod/mini';
import type { Page } from '../store/store.ts';
import { passOf } from './authorize.ts';
import type { Call, House } from './call.ts';
import { type Cursor, checkCursor, cursorSchema, cursorText, readCursor } from './cursor.ts';
import { parseQuery } from './parse.ts';
import { json, type Reply } from './reply.ts';

/** The most records in a page. */
export const MOST_RECORDS = 2000;
const USUAL = 1000;
/** The longest wait for a change, in seconds. */
export const LONGEST_WAIT = 25;

const wholeNumber = z.pipe(
  z.string().check(z.regex(/^\d{1,6}$/, 'takes a whole number')),
  z.transform(Number),
);

export const changesSchema = z.object({
  since: z.optional(cursorSchema),
  limit: z.optional(wholeNumber),
  wait: z.optional(wholeNumber),
});

/** `GET /v1/w/{ws}/changes`: what changed since a cursor; 304 when nothing did and the client has that answer. */
export async function changes(house: House, call: Call): Promise<Reply> {
  const query = parseQuery(changesSchema, call.query);
  const since = readCursor(query.since);
  const limit = Math.min(Math.max(query.limit ?? USUAL, 1), MOST_RECORDS);
  const wait = Math.min(query.wait ?? 0, LONGEST_WAIT);
  const page = await readPage(house, call, since, limit, wait);
  const next = nextCursor(since, page);
  const headers = { etag: `"${next}"` };
  const isKnown = since !== undefined && page.records.length === 0;
  if (isKnown && knows(call, headers.etag)) return { status: 304, headers };
  house.metrics.count('records_pulled', {}, page.records.length);
  return json(pageText(page, next, house.now()), headers);
}

async function readPage(
  house: House,
  { req, token: { ws }, signal }: Call,
  since: Cursor | undefined,
  limit: number,
  wait: number,
): Promise<Page> {
  const { store, waiting } = house;
  const read = async () => {
    const page = await store.changes(ws, since?.seq ?? 0, limit);
    checkCursor(since, page);
    return page;
  };
  const page = await read();
  if (page.records.length > 0 || wait === 0) return page;
  await waiting.forChange(ws, page, wait * 1000, signal);
  await passOf(house, req, ws);
  return read();
}

/** A pull of everything that goes on after this page says where it began. */
function nextCursor(since: Cursor | undefined, { epoch, seq, next, more }: Page): string {
  const start = since ? since.start : more ? seq : undefined;
  return cursorText({ epoch, seq: next, start });
}

/** The records are JSON already. */
function pageText({ records, more, check }: Page, next: string, time: number): string {
  const rest = { next, more, time, ...(more ? {} : { check }) };
  return `{"records":[${records.join(',')}],${JSON.stringify(rest).slice(1)}`;
}

function knows({ req }: Call, etag: string): boolean {
  const known = req.headers['if-none-match'] ?? '';
  return known.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}
