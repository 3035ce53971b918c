import type { Dexie } from 'dexie';
import * as z from 'zod/mini';
import { idSchema } from '../model/value.ts';
import { Failure } from '../platform/failure.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import { checkRecord, type Rejected } from './check-record.ts';
import type { ClientsideDatabase } from './database.ts';
import { eachPage } from './each-page.ts';
import { bareRecord, type Row } from './row.ts';

/** The version of the exchange file that this build writes and reads. */
export const EXCHANGE_VERSION = 1;

const exchangeSchema = z.object({
  format: z.literal('clientside'),
  version: z.int(),
  exportedAt: z.string(),
  records: z.array(z.unknown()),
  /** Ids of records that never leave a browser but in its owner's own backup. */
  private: z._default(z.array(idSchema), []),
});

/** What a file holds: the records that fit, those that don't, and which stay private. */
export type Exchange = {
  records: StoredRecord[];
  rejected: Rejected[];
  private: ReadonlySet<string>;
  newer: boolean;
};

/** The tables that a file is made of. */
export type Exported = Dexie & Pick<ClientsideDatabase, 'records' | 'quarantine'>;

export type ExportOptions = { now: number; withPrivate: boolean };

/** The text of `exportBlob`: for tests and small stores. */
export async function exportFile(db: ClientsideDatabase, options: ExportOptions): Promise<string> {
  return (await exportBlob(db, options)).text();
}

/** The exchange file of all records but sample data; for a backup also what is private, and what was once rejected, as it came. */
export function exportBlob(db: Exported, options: ExportOptions): Promise<Blob> {
  return db.transaction('r', [db.records, db.quarantine], async () => exportLoose(db, options));
}

/** The same without keeping writes off meanwhile: each record is there as it was before or after such a write. */
export async function exportLoose(
  db: Exported,
  { now, withPrivate }: ExportOptions,
): Promise<Blob> {
  const kept: string[] = [];
  const pages: Blob[] = [];
  await eachPage(db, (rows) => {
    const ours = rows.filter(({ local }) => !local || (withPrivate && local === 'private'));
    for (const row of ours) if (row.local) kept.push(row.id);
    if (ours.length > 0) pages.push(linesOf(ours.map(bareRecord)));
  });
  const rejected = withPrivate ? await db.quarantine.toArray() : [];
  if (rejected.length > 0) pages.push(linesOf(rejected.map((entry) => entry.raw)));
  return fileOf(pages, { now, kept });
}

/** The exchange file of some rows; those that stay here are left out. */
export function exportRows(rows: readonly Row[], now: number): Blob {
  const ours = rows.filter(({ local }) => !local).map(bareRecord);
  return fileOf(ours.length > 0 ? [linesOf(ours)] : [], { now, kept: [] });
}

function linesOf(records: readonly unknown[]): Blob {
  return new Blob([records.map((record) => JSON.stringify(record)).join(',\n')]);
}

function fileOf(pages: readonly Blob[], { now, kept }: { now: number; kept: string[] }): Blob {
  const head = JSON.stringify({
    format: 'clientside',
    version: EXCHANGE_VERSION,
    exportedAt: new Date(now).toISOString(),
    ...(kept.length > 0 ? { private: kept } : {}),
  });
  const body = pages.flatMap((page, i) => (i === 0 ? [page] : [',\n', page]));
  return new Blob([head.slice(0, -1), ',"records":[\n', ...body, '\n]}\n'], {
    type: 'application/json',
  });
}

/** Reads an exchange file; fails with `bad-file` and what to do when it is not one. */
export function readExchange(text: string): Exchange {
  const parsed = exchangeSchema.safeParse(parseJson(text));
  if (!parsed.success)
    throw new Failure(
      'bad-file',
      'This is not a Clientside file. Choose a .json file that Clientside has exported.',
    );
  const { records: raws, version, private: kept } = parsed.data;
  const records: StoredRecord[] = [];
  const rejected: Rejected[] = [];
  for (const raw of raws) {
    const checked = checkRecord(raw);
    if ('record' in checked) records.push(checked.record);
    else rejected.push(checked);
  }
  return { records, rejected, private: new Set(kept), newer: version > EXCHANGE_VERSION };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Failure(
      'bad-file',
      'This file is not JSON, or was cut off. Export it again and retry.',
      { cause },
    );
  }
}
