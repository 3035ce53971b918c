import { kindOf } from '../model/kinds.ts';
import { canonicalJson } from '../record/canonical-json.ts';
import { type Clock, clockTime } from '../record/clock.ts';
import { type Merged, mergeRecords } from '../record/merge.ts';
import { fieldClock, isAlive, latestClock, type StoredRecord } from '../record/stored-record.ts';
import { seeClock, withClock } from './clock-keeper.ts';
import type { ClientsideDatabase, UndoStep } from './database.ts';
import { type Exchange, type Rejected, readExchange } from './exchange-file.ts';
import { localityOf } from './locality.ts';
import { type Row, rowOf } from './row.ts';
import { keepUndo, putRows, type Receipt } from './write.ts';

const SHOWN = 200;
const AHEAD = 5 * 60_000;

/** What an import would do to one record. */
export type ImportChange = {
  id: string;
  kind: string;
  name?: string;
  what: 'added' | 'changed';
  fields: string[];
};

/** What an import would change, before anything is. */
export type ImportPreview = {
  added: number;
  changed: number;
  same: number;
  /** Values in the file that are older than what is here; they go to the history. */
  olderLost: number;
  rejected: Rejected[];
  byKind: { kind: string; added: number; changed: number }[];
  /** The first 200 changes. */
  samples: ImportChange[];
  newerFile: boolean;
};

type Step = { before: Row | undefined; incoming: StoredRecord; merged: Merged; changed: boolean };

/** A dry run: what the file would change here. Fails with `bad-file`. */
export async function previewImport(db: ClientsideDatabase, text: string): Promise<ImportPreview> {
  const exchange = readExchange(text);
  const steps = await mergeSteps(db, exchange.records);
  const changes = steps.filter((step) => step.changed).map(describeStep);
  return {
    added: changes.filter((change) => change.what === 'added').length,
    changed: changes.filter((change) => change.what === 'changed').length,
    same: steps.length - changes.length,
    olderLost: steps.reduce((n, step) => n + lostFromFile(step), 0),
    rejected: exchange.rejected,
    byKind: countByKind(changes),
    samples: changes.slice(0, SHOWN),
    newerFile: exchange.newer,
  };
}

/** Merges a file in, in one transaction; what can't be taken is kept in quarantine. Undoable. Fails with `bad-file`. */
export async function applyImport(
  db: ClientsideDatabase,
  text: string,
  now: number,
): Promise<Receipt & { rejected: number }> {
  const exchange = readExchange(text);
  const tables = [db.records, db.outbox, db.history, db.undo, db.meta, db.quarantine];
  return db.transaction('rw', tables, async () => {
    const receipt = await withClock(db, now, (next) => takeIn(db, exchange, now, next));
    await db.quarantine.bulkAdd(
      exchange.rejected.map(({ reason, raw }) => ({ at: now, from: 'file', reason, raw })),
    );
    return { ...receipt, rejected: exchange.rejected.length };
  });
}

async function takeIn(
  db: ClientsideDatabase,
  exchange: Exchange,
  now: number,
  next: () => Clock,
): Promise<Receipt> {
  const timely = exchange.records.map((record) => restampAhead(record, now, next));
  const steps = (await mergeSteps(db, timely)).filter((step) => step.changed);
  if (steps.length === 0) return { touched: [] };
  const rows = new Map<string, Row>();
  for (const { merged, before } of steps)
    rows.set(merged.record.id, rowOf(merged.record, before?.local));
  for (const row of rows.values()) {
    const local = row.local ?? (await localityOf(db, row, rows));
    if (local) rows.set(row.id, { ...row, local });
  }
  await putRows(db, [...rows.values()]);
  await db.history.bulkAdd(
    steps.flatMap(({ merged }) =>
      merged.losers.map((loser) => ({ id: merged.record.id, ...loser })),
    ),
  );
  await seeClock(
    db,
    steps.map(({ merged }) => latestClock(merged.record)).reduce((a, b) => (a > b ? a : b)),
  );
  const undo = await keepUndo(
    db,
    { now, label: `Imported ${rows.size} records` },
    steps.map(undoStepOf),
  );
  return { undo, touched: [...rows.keys()] };
}

/** A clock from the future would beat every later edit: such records get the time of the import. */
function restampAhead(record: StoredRecord, now: number, next: () => Clock): StoredRecord {
  if (clockTime(latestClock(record)) <= now + AHEAD) return record;
  const clock = next();
  const { c: _c, d, ...rest } = record;
  return { ...rest, h: clock, ...(d && !isAlive(record) ? { d: clock } : {}) };
}

async function mergeSteps(db: ClientsideDatabase, records: StoredRecord[]): Promise<Step[]> {
  const rows = await db.records.bulkGet(records.map((record) => record.id));
  return records.map((incoming, i) => {
    const row = rows[i];
    const merged = row ? mergeRecords(bare(row), incoming) : { record: incoming, losers: [] };
    const changed = !row || canonicalJson(bare(row)) !== canonicalJson(merged.record);
    return { before: row, incoming, merged, changed };
  });
}

function bare({ p: _p, n: _n, w: _w, local: _local, ...record }: Row): StoredRecord {
  return record;
}

function undoStepOf({ before, merged: { record } }: Step): UndoStep {
  const fields: UndoStep['fields'] = {};
  for (const field of Object.keys(record.f)) {
    const clock = fieldClock(record, field);
    const had = before !== undefined && Object.hasOwn(before.f, field);
    if (had && fieldClock(before, field) === clock) continue;
    fields[field] = { clock, ...(had ? { before: before.f[field] } : {}) };
  }
  const d = record.d !== before?.d ? record.d : undefined;
  return { id: record.id, made: before === undefined, fields, ...(d ? { d } : {}) };
}

function describeStep({ before, merged: { record } }: Step): ImportChange {
  const name = kindOf(record.k)?.name;
  const title = name ? record.f[name] : undefined;
  const fields = Object.keys(record.f).filter(
    (field) => !before || canonicalJson(before.f[field]) !== canonicalJson(record.f[field]),
  );
  return {
    id: record.id,
    kind: record.k,
    what: before ? 'changed' : 'added',
    fields,
    ...(typeof title === 'string' ? { name: title.slice(0, 200) } : {}),
  };
}

/** Values of the file that lost against what is here. */
function lostFromFile({ incoming, merged }: Step): number {
  return merged.losers.filter((loser) => fieldClock(incoming, loser.field) === loser.clock).length;
}

function countByKind(changes: ImportChange[]): ImportPreview['byKind'] {
  const counts = new Map<string, { kind: string; added: number; changed: number }>();
  for (const { kind, what } of changes) {
    const count = counts.get(kind) ?? { kind, added: 0, changed: 0 };
    count[what] += 1;
    counts.set(kind, count);
  }
  return [...counts.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
}
