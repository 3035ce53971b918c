import type { Clock } from '../../record/clock.ts';
import { isAlive } from '../../record/stored-record.ts';
import { applyChange } from '../change-fields.ts';
import type { ClientsideDatabase } from '../database.ts';
import { keepRows } from '../keep-rows.ts';
import type { Put } from '../locality.ts';
import type { Row } from '../row.ts';

const FIELD = 'reportsTo';

/** Clears of a client's people, those who were removed too, that they report to somebody who is erased, and what the store keeps of it beside them. Answers whom it changed. Call inside a transaction over all tables. */
export async function clearReports(
  db: ClientsideDatabase,
  { client, person }: { client: string; person: string },
  clock: Clock,
): Promise<string[]> {
  const people = await db.records
    .where('id')
    .startsWith('stakeholder_')
    .filter((row) => row.f.client === client)
    .toArray();
  const puts = people
    .filter((row) => pointsTo(row.f[FIELD], person))
    .flatMap((row) => cleared(row, clock));
  await keepRows(db, puts);
  await forgetReports(db, people, person);
  await moveDeletes(db, puts);
  return puts.map(({ record }) => record.id);
}

/** Who was removed stays so: an edit after the delete would bring that person back. */
function cleared(before: Row, clock: Clock): Put[] {
  const change = { k: before.k, id: before.id, fields: { [FIELD]: null } };
  const changed = applyChange(before, change, clock);
  if (!changed) return [];
  const d = isAlive(before) ? {} : { d: clock };
  return [{ before, record: { ...changed.record, ...d } }];
}

async function forgetReports(
  db: ClientsideDatabase,
  people: readonly Row[],
  person: string,
): Promise<void> {
  const ids = people.map(({ id }) => id);
  const isTrace = (entry: { field: string; value: unknown }) =>
    entry.field === FIELD && pointsTo(entry.value, person);
  await db.history.where('id').anyOf(ids).filter(isTrace).delete();
  await db.overwritten.filter(isTrace).delete();
  await db.undosteps.toCollection().modify(({ steps }) => {
    for (const { fields } of steps)
      if (pointsTo(fields[FIELD]?.before, person)) delete fields[FIELD];
  });
}

/** Lets the writes that removed them know that delete by the clock it has now, so that they can be undone still. */
async function moveDeletes(db: ClientsideDatabase, puts: readonly Put[]): Promise<void> {
  const moved = new Map(
    puts.flatMap(({ before, record }) =>
      before?.d === record.d ? [] : [[record.id, { before, record }]],
    ),
  );
  if (moved.size === 0) return;
  await db.undosteps.toCollection().modify(({ steps }) => {
    for (const step of steps) {
      const move = moved.get(step.id);
      if (move && step.d === move.before?.d) step.d = move.record.d;
    }
  });
}

function pointsTo(fact: unknown, person: string): boolean {
  return !!fact && typeof fact === 'object' && 'v' in fact && fact.v === person;
}
