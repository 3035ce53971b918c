import * as z from 'zod/mini';
import type { StoredRecord } from '../record/stored-record.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { type Settled, settleSent, takeWaiting } from '../store/sharing/outbox.ts';
import { restampUnsent } from '../store/sharing/restamp-unsent.ts';
import { type Answer, askEndpoint, type Line } from './ask-endpoint.ts';
import { SCHEMA } from './schema-version.ts';
import { Trouble } from './trouble.ts';

/** The most records, and bytes of them, in one push. */
const RECORDS = 500;
const BYTES = 1024 * 1024 - 1024;
/** A record below so many characters is not what was too large, whatever a proxy says. */
const SMALL = 16 * 1024;
/** An endpoint that believes to live before this build was made has a broken clock itself. */
const BUILT = Date.UTC(2026, 0);

const text = z.catch(z.optional(z.string().check(z.maxLength(2000))), undefined);
const answerSchema = z.object({
  results: z.array(
    z.discriminatedUnion('s', [
      z.object({ i: z.int(), s: z.literal(['ok', 'noop']) }),
      z.object({
        i: z.int(),
        s: z.literal('rejected'),
        code: z.string(),
        field: text,
        detail: text,
      }),
    ]),
  ),
});

/** What a push works with, and what it learns on the way: how much the endpoint takes at once. */
type Pushing = { db: ClientsideDatabase; line: Line; now: () => number; most: number };

/** Sends what waits, batch by batch, until nothing does; answers the records whose clocks it changed and the seconds the endpoint wants to be left alone. Fails with a Trouble, and then what was not settled still waits. */
export async function pushAll(
  given: Omit<Pushing, 'most'>,
  touched: (ids: readonly string[]) => void,
): Promise<number | undefined> {
  const pushing = { ...given, most: RECORDS };
  let backoff: number | undefined;
  for (;;) {
    const waiting = await takeWaiting(pushing.db, pushing.most);
    if (waiting.length === 0) return backoff;
    const batch = fitting(waiting);
    try {
      const answer = await send(pushing, batch);
      await settleSent(pushing.db, batch.records, resultsOf(answer, batch), pushing.now());
      backoff = answer.backoff ?? backoff;
    } catch (thrown) {
      touched(await recover(pushing, batch, thrown));
    }
  }
}

type Batch = { records: StoredRecord[]; texts: string[] };

/** As many of the first records as fit into a push; the first in any case. */
function fitting(waiting: readonly StoredRecord[]): Batch {
  const batch: Batch = { records: [], texts: [] };
  const encoder = new TextEncoder();
  let size = 0;
  for (const record of waiting) {
    const text = JSON.stringify(record);
    size += encoder.encode(text).length + 1;
    if (size > BYTES && batch.records.length > 0) break;
    batch.records.push(record);
    batch.texts.push(text);
  }
  return batch;
}

function send({ line }: Pushing, { texts }: Batch): Promise<Answer> {
  const head = JSON.stringify({ client: 'clientside', schema: SCHEMA });
  return askEndpoint(line, {
    path: 'push',
    post: `${head.slice(0, -1)},"records":[${texts.join(',')}]}`,
  });
}

/** The result of each record, in order; an answer that leaves one out is none. */
function resultsOf({ body }: Answer, { records }: Batch): Settled[] {
  const parsed = answerSchema.safeParse(body);
  const results = parsed.success ? parsed.data.results : [];
  if (results.length !== records.length || results.some(({ i }, at) => i !== at))
    throw new Trouble({ code: 'bad_answer', detail: 'The answer to a push is none.' });
  return results;
}

/** What helps: a smaller batch, other clocks, or to leave one record out. Fails with what was thrown where nothing does. */
async function recover(
  pushing: Pushing,
  { records, texts }: Batch,
  thrown: unknown,
): Promise<readonly string[]> {
  if (!(thrown instanceof Trouble)) throw thrown;
  const { code, detail, time, i = 0 } = thrown.facts;
  const refuse = (record: StoredRecord) =>
    settleSent(pushing.db, [record], [{ s: 'rejected', code, detail }], pushing.now());
  if (code === 'too_large') {
    const [only, ...others] = records;
    if (only && others.length === 0) {
      if ((texts[0]?.length ?? 0) < SMALL) throw thrown;
      await refuse(only);
    }
    pushing.most = Math.max(1, Math.floor(records.length / 2));
    return [];
  }
  const late = records[i];
  if (code !== 'clock_ahead' || time === undefined || time < BUILT || !late) throw thrown;
  const changed = await restampUnsent(pushing.db, time);
  // Its clocks are as they should be, and still it is not taken.
  if (!changed.has(late.id)) await refuse(late);
  return [...changed];
}
