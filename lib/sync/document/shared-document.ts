import * as z from 'zod/mini';
import { isDeeper } from '../../record/is-deeper.ts';
import { canonicalRecord, mergeRecords } from '../../record/merge.ts';
import { settleRecord } from '../../record/settle-record.ts';
import { type StoredRecord, storedRecordSchema } from '../../record/stored-record.ts';
import { DEEPEST, isTooLarge } from '../../store/check-record.ts';
import type { Settled } from '../../store/sharing/outbox.ts';
import type { ShareWarning } from '../../store/sharing/share-state.ts';
import { parseJson } from '../read-body.ts';
import { badAnswer, Trouble } from '../trouble.ts';

/** What a shared document calls itself. */
export const FORMAT = 'clientside-shared';
const VERSION = 1;
/** What a document is good for. */
const RECORDS = 2000;
const WRITERS = 5;
const LARGE = 4 * 1024 * 1024;

/** What a document of any version has. */
const headSchema = z.object({ format: z.literal(FORMAT), version: z.int() });
const schema = z.looseObject({
  ...headSchema.shape,
  epoch: z.string().check(z.regex(/^[0-9a-z]{1,32}$/)),
  records: z.array(z.unknown()),
});

/** A document: its epoch, its records by id, the entries that are none, and what else it has. */
export type SharedDocument = {
  epoch: string;
  records: ReadonlyMap<string, StoredRecord>;
  strays: readonly unknown[];
  rest: Record<string, unknown>;
};

/** A document without records, of a new epoch. */
export function emptyDocument(): SharedDocument {
  return { epoch: randomHex(), records: new Map(), strays: [], rest: {} };
}

function randomHex(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 16);
}

/** Reads a document; fails with `bad_answer` on what is no JSON, `not_ours` on JSON of somebody else, `client_too_old` on one of a newer version. */
export function parseDocument(text: string): SharedDocument {
  const json = jsonOf(text);
  const head = headSchema.safeParse(json);
  if (head.success && head.data.version > VERSION) throw new Trouble({ code: 'client_too_old' });
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new Trouble({ code: 'not_ours' });
  const {
    format: _format,
    version: _version,
    epoch,
    records: entries,
    stamp: _stamp,
    ...rest
  } = parsed.data;
  const records = new Map<string, StoredRecord>();
  const strays: unknown[] = [];
  for (const entry of entries) {
    const record = recordOf(entry);
    const twin = record && records.get(record.id);
    if (!record) strays.push(entry);
    else records.set(record.id, twin ? mergeRecords(twin, record).record : record);
  }
  return { epoch, records, strays, rest };
}

function jsonOf(text: string): unknown {
  const json = parseJson(text, 'The document is not JSON.');
  // It could not be written again.
  if (isDeeper(json, 10 * DEEPEST)) throw badAnswer('The document is nested too deep.');
  return json;
}

/** An entry by its shape alone: kinds and fields of newer builds are records, too. */
function recordOf(entry: unknown): StoredRecord | undefined {
  if (isDeeper(entry, DEEPEST)) return undefined;
  const parsed = storedRecordSchema.safeParse(entry);
  return parsed.success ? canonicalRecord(parsed.data as StoredRecord) : undefined;
}

/** The text of a document, a record a line. Its stamp is another one each time, of the same length, so that no two texts are the same. */
export function writeDocument({ epoch, records, strays, rest }: SharedDocument): string {
  const stamp = randomHex();
  const head = JSON.stringify({ format: FORMAT, version: VERSION, epoch, stamp, ...rest });
  const lines = [...records.values(), ...strays].map((entry) => JSON.stringify(entry));
  return `${head.slice(0, -1)},"records":[\n${lines.join(',\n')}\n]}\n`;
}

/** A document with some records merged in, by the rules of an endpoint, and what became of each. */
export function mergeInto(
  document: SharedDocument,
  sent: readonly StoredRecord[],
  author: string | undefined,
): { document: SharedDocument; results: Settled[]; isSame: boolean } {
  const records = new Map(document.records);
  let isSame = true;
  const results = sent.map((raw): Settled => {
    const record = canonicalRecord(raw);
    // With nobody to stamp it, an author is whom the writer names.
    const settled = settleRecord(records.get(record.id), record, record.by ?? author);
    if ('overwrites' in settled)
      return { s: 'rejected', code: 'immutable', field: settled.overwrites };
    if (settled.isSame) return { s: 'noop' };
    // Nobody would take it in again, so that everybody would have something else.
    if (isTooLarge(settled.record)) return { s: 'rejected', code: 'too_large' };
    records.set(record.id, settled.record);
    isSame = false;
    return { s: 'ok' };
  });
  return { document: { ...document, records }, results, isSame };
}

/** What a document is too large for. */
export function warningsOf({ records }: SharedDocument, size: number): ShareWarning[] {
  const writers = new Set([...records.values()].flatMap(({ by }) => by ?? []));
  return [
    ...(records.size > RECORDS ? (['many_records'] as const) : []),
    ...(writers.size > WRITERS ? (['many_writers'] as const) : []),
    ...(size > LARGE ? (['large_document'] as const) : []),
  ];
}
