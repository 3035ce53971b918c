import { Failure } from '../../platform/failure.ts';
import { isAlive } from '../../record/stored-record.ts';
import type { Change } from '../change-fields.ts';
import type { ClientsideDatabase, OverwrittenEntry } from '../database.ts';
import { referencesOf } from '../locality.ts';
import type { Row } from '../row.ts';
import { transact } from '../transact.ts';
import { type Receipt, type WriteOptions, writeRecords } from '../write.ts';
import type { OverwrittenKey } from './settle-overwritten.ts';

/**
 * Writes again what was written here and others' took the place of, as a new write that wins everywhere: values, deleted records with
 * what went with them and they need, the deletion of what others brought back. Fails with `missing` where the record is not here any more.
 */
export function takeMineBack(
  db: ClientsideDatabase,
  keys: readonly OverwrittenKey[],
  options: WriteOptions,
): Promise<Receipt> {
  return transact(db, async () => {
    const entries = await db.overwritten.bulkGet(keys.map(({ id, field }) => [id, field]));
    const rows = await db.records.bulkGet(keys.map(({ id }) => id));
    const taken = entries.flatMap((entry, i): Taken[] => {
      const row = rows[i];
      return entry && row && row.e === undefined ? [{ entry, row }] : [];
    });
    if (taken.length === 0) throw missing();
    // What is brought back with them is written first: what was written here wins over it.
    const gone = await goneWith(
      db,
      taken.filter(({ entry }) => entry.what !== 'revived').map(({ row }) => row),
    );
    return writeRecords(db, [...gone, ...taken.map(changeOf)], options);
  });
}

/** What was overwritten, and the record as it is now. */
type Taken = { entry: OverwrittenEntry; row: Row };

function changeOf({ entry: { id, field, what, value }, row: { k } }: Taken): Change {
  if (what === 'revived') return { k, id, remove: true };
  return { k, id, fields: what === 'deleted' ? (value as Row['f']) : { [field]: value } };
}

/** What some deleted records need and was deleted with them, to be brought back: every field is written anew, since only an edit after the delete revives. */
async function goneWith(db: ClientsideDatabase, rows: readonly Row[]): Promise<Change[]> {
  const dead = rows.filter((row) => !isAlive(row));
  const known = new Set(dead.map(({ id }) => id));
  const deletions = new Set(dead.map(({ d }) => d));
  const found: Row[] = [];
  let wanted = dead.flatMap(({ f }) => referencesOf(f));
  while (wanted.length > 0) {
    const referred = await db.records.bulkGet([...new Set(wanted)].filter((id) => !known.has(id)));
    const gone = referred.filter(
      (row): row is Row => !!row && !isAlive(row) && deletions.has(row.d) && row.e === undefined,
    );
    for (const { id } of gone) known.add(id);
    found.push(...gone);
    wanted = gone.flatMap(({ f }) => referencesOf(f));
  }
  return found.map(({ k, id, f }) => ({ k, id, fields: f }));
}

function missing(): Failure {
  return new Failure('missing', 'This is not here any more, so it can’t be taken back.');
}
