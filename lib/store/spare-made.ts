import type { ClientsideDatabase, UndoStep } from './database.ts';
import { referencesOf } from './locality.ts';
import type { Row } from './row.ts';
import { isTouched } from './take-back.ts';

/** The records made by a write on which later work rests: somebody changed them, or something that the write did not touch refers to them; with all that those refer to in turn. */
export async function builtUpon(
  db: ClientsideDatabase,
  pairs: readonly [UndoStep, Row][],
): Promise<Set<string>> {
  const made = new Map(
    pairs.filter(([step]) => step.made).map(([step, row]) => [row.id, { step, row }]),
  );
  const own = new Set(pairs.map(([, row]) => row.id));
  const queue = [...made.values()]
    .filter(({ row, step }) => isTouched(row, step))
    .map(({ row }) => row.id);
  for (const row of await neighbours(db, made.keys(), [...made.values()]))
    if (!own.has(row.id)) queue.push(...referencesOf(row.f));
  const kept = new Set<string>();
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const found = made.get(id);
    if (!found || kept.has(id)) continue;
    kept.add(id);
    queue.push(...referencesOf(found.row.f));
  }
  return kept;
}

/** The living records that belong to the made ones, or to the same clients and library records. */
async function neighbours(
  db: ClientsideDatabase,
  ids: Iterable<string>,
  made: readonly { row: Row }[],
): Promise<Row[]> {
  const parents = new Set([...ids, ...made.flatMap(({ row }) => row.p ?? [])]);
  const ranges = [...parents].map((parent): [string[], string[]] => [
    [parent, ''],
    [parent, '\uffff'],
  ]);
  return db.records.where('[p+k]').inAnyRange(ranges).toArray();
}
