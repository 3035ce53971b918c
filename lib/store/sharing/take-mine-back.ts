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
    const known = entries.filter((entry) => entry !== undefined);
    const changes: Change[] = [];
    for (const entry of known) changes.push(...(await changesOf(db, entry)));
    if (changes.length === 0) throw missing();
    return writeRecords(db, changes, options);
  });
}

async function changesOf(db: ClientsideDatabase, entry: OverwrittenEntry): Promise<Change[]> {
  const { id, field, what, value } = entry;
  const row = await db.records.get(id);
  if (!row || row.e !== undefined) throw missing();
  if (what === 'revived') return [{ k: row.k, id, remove: true }];
  const fields = what === 'deleted' ? (value as Record<string, unknown>) : { [field]: value };
  const mine: Change = { k: row.k, id, fields };
  return isAlive(row) ? [mine] : [...(await goneWith(db, row)), mine];
}

/** What a deleted record needs and what was deleted with it, to be brought back: every field is written anew, since only an edit after the delete revives. */
async function goneWith(db: ClientsideDatabase, row: Row): Promise<Change[]> {
  const found = new Map<string, Row>();
  let wanted = referencesOf(row.f);
  while (wanted.length > 0) {
    const rows = await db.records.bulkGet(wanted);
    const gone = rows.filter(
      (one): one is Row => !!one && one.id !== row.id && one.d === row.d && !isAlive(one),
    );
    const fresh = gone.filter((one) => one.e === undefined && !found.has(one.id));
    for (const one of fresh) found.set(one.id, one);
    wanted = fresh.flatMap((one) => referencesOf(one.f));
  }
  return [...found.values()].map(({ k, id, f }) => ({ k, id, fields: f }));
}

function missing(): Failure {
  return new Failure('missing', 'This is not here any more, so it can’t be taken back.');
}
