import { Failure } from '../platform/failure.ts';
import { isAlive } from '../record/stored-record.ts';
import type { ClientsideDatabase } from './database.ts';
import { exportRows } from './exchange-file.ts';
import { applyImport } from './import-file.ts';
import { isLibrary, referencesOf } from './locality.ts';
import type { Row } from './row.ts';
import type { Receipt } from './write.ts';

/** What copying did, and whether something stayed away because it was erased there for good. */
export type Copied = Receipt & { isPartErased: boolean };

/** Copies a client into another store with all that belongs to it and the library that it uses; what is private stays. Done again it brings what is new, and back what was deleted there. Fails with `missing` for a client that can't be copied. */
export async function copyClient(
  from: ClientsideDatabase,
  to: ClientsideDatabase,
  client: string,
  now: number,
): Promise<Copied> {
  const rows = await from.transaction('r', from.records, () => clientRows(from, client));
  if (!rows.some((row) => row.id === client && isAlive(row)))
    throw new Failure('missing', 'This client is not here any more, or must stay in this browser.');
  const there = await to.records.bulkGet(rows.map((row) => row.id));
  const erased = rows.filter((row, i) => row.e === undefined && there[i]?.e !== undefined);
  if (erased.some((row) => row.id === client))
    throw new Failure('missing', 'This client was erased there for good: it can’t be copied back.');
  // What was deleted here is copied for what is said of it, and takes nothing away there.
  const copied = rows.filter(
    (row, i) => isAlive(row) || (row.f.client === client && there[i] === undefined),
  );
  const text = await exportRows(copied, now).text();
  const receipt = await applyImport(to, text, now, { revives: true });
  return { ...receipt, isPartErased: erased.length > 0 };
}

/** A client's row, those of all that belongs to it, and of what they use of the library, and so on. */
async function clientRows(db: ClientsideDatabase, client: string): Promise<Row[]> {
  const found = new Map<string, Row>();
  let wanted = [client];
  while (wanted.length > 0) {
    const rows = (await db.records.bulkGet(wanted)).filter((row) => row !== undefined);
    const kept = rows.filter((row) => !row.local && (row.id === client || isPart(row, client)));
    for (const row of kept) found.set(row.id, row);
    const owned = await Promise.all(kept.map(({ id }) => ownedIds(db, id)));
    const next = [...owned.flat(), ...kept.flatMap((row) => referencesOf(row.f))];
    wanted = [...new Set(next)].filter(
      (id) => !found.has(id) && !rows.some((row) => row.id === id),
    );
  }
  return [...found.values()];
}

/** Another client that a record names is not a part of this one. */
function isPart(row: Row, client: string): boolean {
  return row.f.client === client || isLibrary(row);
}

function ownedIds(db: ClientsideDatabase, id: string): Promise<string[]> {
  const range = db.records.where('[p+k]').between([id, ''], [id, '\uffff']);
  return range.primaryKeys();
}
