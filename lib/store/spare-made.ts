import { fieldClock } from '../record/stored-record.ts';
import { lastClock } from './clock-keeper.ts';
import type { ClientsideDatabase, UndoEntry, UndoStep } from './database.ts';
import { referencesOf } from './locality.ts';
import type { Row } from './row.ts';
import { sharedLibrary } from './shared-library.ts';
import { isTouched } from './take-back.ts';

/** The records made by a write on which other work rests: somebody changed them, something written later refers to them, or they are what other offerings share; with all that those refer to in turn. */
export async function builtUpon(
  db: ClientsideDatabase,
  entry: UndoEntry,
  pairs: readonly [UndoStep, Row][],
): Promise<Set<string>> {
  const made = new Map(pairs.flatMap(([step, row]) => (step.made ? [[row.id, row]] : [])));
  const touched = pairs.filter(([step, row]) => step.made && isTouched(row, step));
  const queue = touched.map(([, row]) => row.id);
  // Nothing at all was written since: nothing can rest on it. A clock that the far future led is nobody's last.
  if ((await lastClock(db)) === entry.clock) return spread(queue, made);
  const shared = await sharedParts(db, pairs);
  if (made.size === 0) return shared;
  const own = new Set(pairs.map(([, row]) => row.id));
  const later = await laterFields(db, entry);
  for (const row of await neighbours(db, [...made.values()])) {
    const isLater = ([field]: [string, unknown]) =>
      fieldClock(row, field) > entry.clock || later.has(`${row.id} ${field}`);
    if (!own.has(row.id))
      queue.push(...referencesOf(Object.fromEntries(Object.entries(row.f).filter(isLater))));
  }
  return spread(queue, made).union(shared);
}

/** The service lines and personas that a write made or brought back and that other offerings share, with the concerns and actions of those personas; the offering they came with may go. */
async function sharedParts(
  db: ClientsideDatabase,
  pairs: readonly [UndoStep, Row][],
): Promise<Set<string>> {
  const rows = pairs.flatMap(([step, row]) => (step.made || step.revived ? [row] : []));
  if (!rows.some((row) => row.k === 'serviceline' || row.k === 'persona')) return new Set();
  const shared = await sharedLibrary(db, new Set(rows.map((row) => row.id)));
  const isShared = ({ id, f }: Row) => shared.has(id) || shared.has(f.of as string);
  return new Set(rows.filter(isShared).map((row) => row.id));
}

/** What is kept keeps what it refers to. */
function spread(queue: string[], made: ReadonlyMap<string, Row>): Set<string> {
  const kept = new Set<string>();
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const row = made.get(id);
    if (!row || kept.has(id)) continue;
    kept.add(id);
    queue.push(...referencesOf(row.f));
  }
  return kept;
}

/** The fields that later writes set, each with its record's id: an import sets them at clocks of long ago. */
async function laterFields(db: ClientsideDatabase, { n }: UndoEntry): Promise<Set<string>> {
  const entries = await db.undosteps.where('n').above(n).toArray();
  const steps = entries.flatMap((entry) => entry.steps);
  return new Set(steps.flatMap(({ id, fields }) => Object.keys(fields).map((f) => `${id} ${f}`)));
}

/** The living records that belong to the made ones, or to the same clients and library records. */
async function neighbours(db: ClientsideDatabase, made: readonly Row[]): Promise<Row[]> {
  const parents = new Set(made.map((row) => row.p ?? row.id));
  const ranges = [...parents].map((parent): [string[], string[]] => [
    [parent, ''],
    [parent, '\uffff'],
  ]);
  return db.records.where('[p+k]').inAnyRange(ranges).toArray();
}
