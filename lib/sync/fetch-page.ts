import * as z from 'zod/mini';
import { LATEST_TIME } from '../record/clock.ts';
import type { RawPage } from '../store/sharing/pulled-page.ts';
import { askEndpoint, type Line } from './ask-endpoint.ts';
import type { Fetched } from './carrier.ts';
import { badAnswer } from './trouble.ts';

/** The most records in a page that we ask for, and that we take. */
const LIMIT = 1000;
const MOST = 2000;

const CURSOR = /^([0-9a-z]{1,32})\.(\d{1,15})$/;

const pageSchema = z.object({
  records: z.array(z.unknown()).check(z.maxLength(MOST)),
  next: z.string().check(z.regex(CURSOR)),
  more: z.boolean(),
  time: z.int().check(z.gte(0), z.lte(LATEST_TIME)),
  check: z.catch(
    z.optional(z.object({ count: z.int(), xor: z.string().check(z.regex(/^[0-9a-f]{16}$/)) })),
    undefined,
  ),
});

/** Asks for the changes after a cursor (empty: from the beginning). Fails with a Trouble: `bad_answer` for what is no page, or leads back. */
export async function fetchPage(line: Line, since: string, limit = LIMIT): Promise<Fetched> {
  const path = `changes?limit=${limit}${since ? `&since=${since}` : ''}`;
  const { status, body, backoff } = await askEndpoint(line, { path, known: since });
  if (status === 304 && since) return { backoff };
  const parsed = pageSchema.safeParse(body);
  if (!parsed.success) throw badAnswer('The answer to a pull is no page of records.');
  const page = parsed.data;
  if (!leadsOn(since, page)) throw badAnswer('The endpoint’s cursor leads nowhere.');
  return { page, backoff };
}

/** Whether a page's cursor is of the same epoch, not before the one asked for, and after it where there is something to tell. */
function leadsOn(since: string, { next, more, records }: RawPage): boolean {
  const [, epoch, seq] = CURSOR.exec(next) ?? [];
  const [, before, from] = CURSOR.exec(since) ?? [];
  if (before === undefined) return !more || records.length > 0;
  const step = Number(seq) - Number(from);
  const tells = more || records.length > 0;
  return epoch === before && (tells ? step > 0 : step >= 0) && (!more || records.length > 0);
}
