import type { Clock } from '../record/clock.ts';
import type { StoredRecord } from '../record/stored-record.ts';
import type { ClientsideDatabase } from './database.ts';
import { type Locality, type Row, rowOf } from './row.ts';

const ID = /^[a-z]+_[A-Za-z0-9_-]{1,64}$/;

/** A record that is about to be put: the row before it, and where a new one stays when nothing else says so. */
export type Put = {
  record: StoredRecord;
  before?: Row | undefined;
  local?: Locality;
  /** Its latest clock as the endpoint has just given it; else the one that it gave before stays. */
  s?: Clock;
  /** The row that it is by itself, where that was made before. */
  row?: Row | undefined;
};

/** The ids that a record's fields refer to, facts and members of sets included. */
export function referencesOf(fields: Record<string, unknown>): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const inner = value && typeof value === 'object' && 'v' in value ? value.v : value;
    const id = inner === true ? name.slice(name.indexOf('/') + 1) : inner;
    return typeof id === 'string' && ID.test(id) ? [id] : [];
  });
}

/** Whether a row is part of the library (personas, offerings, templates) and not of a client. */
export function isLibrary(row: Pick<StoredRecord, 'k' | 'f'>): boolean {
  return row.k !== 'client' && typeof row.f.client !== 'string' && row.k !== 'link';
}

/** The rows of some records, in their order, each with where it stays; and the ids of what came with the sample library and one that may be shared refers to. Whoever knows whether any record must stay here says so. */
export async function placeRows(
  db: ClientsideDatabase,
  puts: readonly Put[],
  keepsAny?: boolean,
): Promise<{ rows: Row[]; adopts: string[] }> {
  const near = new Map(puts.map((put) => [put.record.id, put.row ?? rowByItself(put)]));
  // Where nothing stays here, nothing spreads: a pull of thousands need not look at what its records refer to.
  const isAllShared = [...near.values()].every((row) => row.local === undefined);
  if (isAllShared && !(keepsAny ?? (await keepsAnyHere(db))))
    return { rows: [...near.values()], adopts: [] };
  const far = await referredRows(db, near);
  const around = (row: Row) =>
    referencesOf(row.f).flatMap((id) => near.get(id) ?? far.get(id) ?? []);
  // What is private spreads from record to record, whatever order they come in.
  for (let isMoving = true; isMoving; ) {
    isMoving = false;
    for (const row of near.values()) {
      const local = stronger(row.local, inherited(around(row)));
      if (local === row.local) continue;
      near.set(row.id, { ...row, local });
      isMoving = true;
    }
  }
  const rows = [...near.values()];
  const shared = rows.filter((row) => row.local === undefined);
  const adopts = shared.flatMap(around).filter((row) => isLibrary(row) && row.local === 'sample');
  return { rows, adopts: [...new Set(adopts.map((row) => row.id))] };
}

/** The row of a record, where it would stay if it referred to nothing. */
export function rowByItself(put: Put): Row {
  return rowOf(put.record, { local: ownLocality(put), s: put.s ?? put.before?.s });
}

/** Where a record stays by itself: once private always private; sample clients and libraries stay sample, what hangs on them follows what it refers to. */
function ownLocality({ record, before, local }: Put): Locality | undefined {
  if (before?.local === 'private' || local === 'private') return 'private';
  if (record.k === 'note' && record.f.visibility === 'private') return 'private';
  if (!before) return local;
  const isRoot = record.k === 'client' || isLibrary(record);
  return before.local === 'sample' && isRoot ? 'sample' : undefined;
}

/** Privacy comes from any record, sample data from any but the library: a client of one's own may use that. */
function inherited(rows: readonly Row[]): Locality | undefined {
  return rows
    .map((row) => (row.local === 'sample' && isLibrary(row) ? undefined : row.local))
    .reduce(stronger, undefined);
}

/** Sample data wins, so that one click removes it all. */
function stronger(a: Locality | undefined, b: Locality | undefined): Locality | undefined {
  return a === 'sample' || b === 'sample' ? 'sample' : (a ?? b);
}

/** Whether any record in the store must stay here. */
export async function keepsAnyHere(db: ClientsideDatabase): Promise<boolean> {
  return (await db.records.where('local').above('').limit(1).count()) > 0;
}

/** The stored rows that some rows refer to and that are not among them. */
async function referredRows(
  db: ClientsideDatabase,
  near: ReadonlyMap<string, Row>,
): Promise<Map<string, Row>> {
  const ids = new Set([...near.values()].flatMap((row) => referencesOf(row.f)));
  const stored = await db.records.bulkGet([...ids].filter((id) => !near.has(id)));
  return new Map(stored.flatMap((row) => (row ? [[row.id, row]] : [])));
}
