import { NOTE_LIMIT, PUSH_LIMIT, PUSH_RECORDS, RECORD_LIMIT } from '../push/limits.ts';
import { isSealedBy } from '../push/refuse-clear.ts';
import type { Call, House } from './call.ts';
import { LONGEST_WAIT, MOST_RECORDS } from './changes.ts';
import { json, type Reply } from './reply.ts';

/** What a client may send and ask for: bytes, records and seconds. */
export const LIMITS = {
  pushBytes: PUSH_LIMIT,
  pushRecords: PUSH_RECORDS,
  recordBytes: RECORD_LIMIT,
  noteBytes: NOTE_LIMIT,
  pageRecords: MOST_RECORDS,
  waitSeconds: LONGEST_WAIT,
};

/** `GET /v1/w/{ws}/me`: who the holder of the token is here, and where the workspace stands. */
export async function me({ store, now }: House, { token }: Call): Promise<Reply> {
  const { ws: workspace, role, label, expires } = token;
  // After the last change there is nothing but the counters.
  const page = await store.changes(workspace, Number.MAX_SAFE_INTEGER, 1);
  const { epoch, seq, check } = page;
  const { records: first } = await store.changes(workspace, 0, 1);
  const encrypted = isSealedBy(first.map((text) => JSON.parse(text)));
  const said = { workspace, role, label, expires, epoch, seq, records: check.count, encrypted };
  return json(JSON.stringify({ ...said, time: now(), limits: LIMITS }));
}
