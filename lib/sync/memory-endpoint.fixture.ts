import { checkCursor, cursorText, readCursor } from '../../endpoint/http/cursor.ts';
import { Problem } from '../../endpoint/http/problem.ts';
import { checkPushed } from '../../endpoint/push/check-pushed.ts';
import { PUSH_LIMIT, PUSH_RECORDS } from '../../endpoint/push/limits.ts';
import { refuseClear } from '../../endpoint/push/refuse-clear.ts';
import { settle } from '../../endpoint/push/settle.ts';
import type { Floors, Head } from '../../endpoint/store/store.ts';
import { EMPTY_CHECK, foldCheck } from '../record/checksum.ts';
import { AHEAD, clockTime } from '../record/clock.ts';
import type { Loser } from '../record/merge.ts';
import { latestClock, type StoredRecord } from '../record/stored-record.ts';

// The endpoint's own rules for a pushed record measure it with Node's Buffer.
const byteLength = (text: string) => new TextEncoder().encode(text).length;
Object.assign(globalThis, { Buffer: Object.assign(class Buffer {}, { byteLength }) });

type Stored = { seq: number; record: StoredRecord };
type Data = Head & Floors & { records: Map<string, Stored>; history: Lost[] };
type Lost = Loser & { id: string };

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': status < 400 ? 'application/json' : 'application/problem+json',
      ...headers,
    },
  });

/** A problem document as the endpoint sends it. */
export const problem = (status: number, code: string, more: Record<string, unknown> = {}) =>
  json(status, { type: `urn:clientside:problem:${code}`, status, code, detail: 'x', ...more });

/**
 * An endpoint in memory that answers as the real one does: the rules for what is pushed are the real one's own, kept
 * here are only the numbers and the pages. Tokens are `editor:NAME` and `reader:NAME`.
 */
export function memoryEndpoint(now: () => number, { page = 1000 } = {}) {
  const floors: Floors = { floor: 0, oldFloor: 0, past: {} };
  let data: Data = { epoch: 'e1', seq: 0, ...floors, records: new Map(), history: [] };
  let epochs = 1;

  const pushOne = (raw: unknown, author: string) => {
    const checked = checkPushed(raw);
    if ('s' in checked) return checked;
    const { result, record, losers } = settle(
      data.records.get(checked.id)?.record,
      checked,
      author,
    );
    data.history.push(...losers.map((loser) => ({ id: checked.id, ...loser })));
    if (!record) return result;
    data.seq += 1;
    data.records.set(record.id, { seq: data.seq, record });
    if (record.e) data.history = data.history.filter(({ id }) => id !== record.id);
    return result;
  };

  const push = (body: string, author: string) => {
    if (byteLength(body) > PUSH_LIMIT) return problem(413, 'too_large');
    const { records } = JSON.parse(body) as { records: unknown[] };
    if (records.length > PUSH_RECORDS) return problem(413, 'too_large');
    const time = now();
    const late = records
      .map(checkPushed)
      .findIndex((one) => !('s' in one) && clockTime(latestClock(one)) > time + AHEAD);
    if (late >= 0) return problem(422, 'clock_ahead', { i: late, time });
    const first = [...data.records.values()].sort((a, b) => a.seq - b.seq).slice(0, 3);
    const good = records.map(checkPushed).filter((one) => !('s' in one));
    const refusal = refuseClear(
      first.map(({ record }) => record),
      good as StoredRecord[],
    );
    if (refusal) return problem(422, refusal.code);
    const results = records.map((raw, i) => ({ i, ...pushOne(raw, author) }));
    return json(200, { results, seq: data.seq, time });
  };

  const check = () =>
    foldCheck(EMPTY_CHECK, {
      gone: [],
      come: [...data.records.values()].map(({ record }) => ({
        id: record.id,
        clock: latestClock(record),
      })),
    });

  const changes = (query: URLSearchParams, known: string | null) => {
    const since = readCursor(query.get('since') ?? '');
    const from = since?.seq ?? 0;
    try {
      checkCursor(since, data);
    } catch (error) {
      if (error instanceof Problem) return problem(error.status, error.code, error.members);
      throw error;
    }
    const limit = Math.min(Number(query.get('limit') ?? 1000), page);
    const later = [...data.records.values()]
      .filter(({ seq }) => seq > from)
      .sort((a, b) => a.seq - b.seq);
    const taken = later.slice(0, limit);
    const more = later.length > limit;
    const start = since ? since.start : more ? data.seq : undefined;
    const seq = more ? (taken.at(-1)?.seq ?? 0) : data.seq;
    const next = cursorText({ epoch: data.epoch, seq, start });
    const headers = { etag: `"${next}"` };
    if (since && taken.length === 0 && known === `"${next}"`)
      return new Response(null, { status: 304, headers });
    const records = taken.map(({ record }) => record);
    const rest = { next, more, time: now(), ...(more ? {} : { check: check() }) };
    return json(200, { records, ...rest }, headers);
  };

  const answer: typeof fetch = async (input, init) => {
    const url = new URL(String(input));
    const headers = new Headers(init?.headers);
    const [, role, name = ''] =
      /^Bearer (\w+):(.*)$/.exec(headers.get('authorization') ?? '') ?? [];
    if (!role) return problem(401, 'unauthorized');
    if (!url.pathname.startsWith('/v1/w/team/')) return problem(403, 'not_member');
    if (!url.pathname.endsWith('/push'))
      return changes(url.searchParams, headers.get('if-none-match'));
    return role === 'reader' ? problem(403, 'read_only') : push(String(init?.body), name);
  };

  return {
    fetch: answer,
    /** What is stored now. */
    data: () => data,
    /** Puts a record in as it is, past all rules, as no honest endpoint would. */
    put: (record: StoredRecord) => {
      data.seq += 1;
      data.records.set(record.id, { seq: data.seq, record });
    },
    push: (records: readonly unknown[], author = 'Other') =>
      push(JSON.stringify({ records }), author),
    /** Removes a deleted record for good, as the real one's purge does. */
    purge: (id: string) => {
      data.records.delete(id);
      data.seq += 1;
      data.floor = data.seq;
    },
    backUp: (): Data => structuredClone(data),
    restore: (backup: Data) => {
      epochs += 1;
      const past = { ...backup.past, [backup.epoch]: backup.seq };
      data = { ...structuredClone(backup), epoch: `e${epochs}`, past };
    },
  };
}

export type MemoryEndpoint = ReturnType<typeof memoryEndpoint>;
