import * as z from 'zod/mini';
import { AHEAD, clockTime } from '../../lib/record/clock.ts';
import { latestClock, type StoredRecord } from '../../lib/record/stored-record.ts';
import { checkPushed } from '../push/check-pushed.ts';
import { PUSH_LIMIT, PUSH_RECORDS } from '../push/limits.ts';
import { isClear, refuseClear } from '../push/refuse-clear.ts';
import type { Rejection, Settled } from '../push/settle.ts';
import type { Guard } from '../store/store.ts';
import type { Call, House } from './call.ts';
import { checkSchema, schemaOf } from './door.ts';
import { parse } from './parse.ts';
import { Problem } from './problem.ts';
import { readJson } from './read-json.ts';
import { json, type Reply } from './reply.ts';

export const pushSchema = z.object({
  client: z.optional(z.string().check(z.maxLength(200))),
  schema: z.optional(z.int().check(z.gte(1))),
  records: z.array(z.unknown()),
});

/** `POST /v1/w/{ws}/push`: merges records; the result of each, in order. */
export async function push(house: House, call: Call): Promise<Reply> {
  const { store, waiting, metrics, now } = house;
  const { ws, role, label } = call.token;
  if (role === 'reader') throw new Problem('read_only', 'Ask for a token with the role editor.');
  const checked = (await readRecords(house, call)).map(checkPushed);
  const time = now();
  refuseClocksAhead(checked, time);
  const good = checked.filter((one): one is StoredRecord => !isRejection(one));
  const pushed = await store.push(ws, good, label, guardOf(good));
  if (pushed.refusal) throw new Problem(pushed.refusal.code, pushed.refusal.detail);
  waiting.wake(ws);
  const settled = pushed.results.values();
  const results = checked.map((one, i) => ({ i, ...resultOf(one, settled) }));
  for (const { s } of results) metrics.count('records_pushed', { result: s });
  return json(JSON.stringify({ results, seq: pushed.seq, time }));
}

async function readRecords({ door }: House, { req }: Call): Promise<unknown[]> {
  const { schema, records } = parse(pushSchema, await readJson(req, PUSH_LIMIT));
  checkSchema(door, schema ?? schemaOf(req));
  if (records.length > PUSH_RECORDS)
    throw new Problem('too_large', `A push has at most ${PUSH_RECORDS} records.`);
  return records;
}

/** One clock far ahead would beat every edit to come, so nothing of such a push is taken. */
function refuseClocksAhead(checked: readonly (StoredRecord | Rejection)[], time: number): void {
  const i = checked.findIndex(
    (one) => !isRejection(one) && clockTime(latestClock(one)) > time + AHEAD,
  );
  if (i < 0) return;
  const detail = 'A clock is more than 5 minutes ahead. Restamp unsent edits by the time given.';
  throw new Problem('clock_ahead', detail, { members: { i, time } });
}

/** What can be read does not come into an encrypted workspace, not even by mistake, nor beside the push that makes it one. */
function guardOf(good: readonly StoredRecord[]): Guard | undefined {
  return isClear(good) ? (first) => refuseClear(first, good) : undefined;
}

function isRejection(one: StoredRecord | Rejection): one is Rejection {
  return 's' in one;
}

function resultOf(one: StoredRecord | Rejection, settled: Iterator<Settled, undefined>): Settled {
  if (isRejection(one)) return one;
  const { value } = settled.next();
  if (!value) throw new Error('The store gave fewer results than it was given records.');
  return value;
}
