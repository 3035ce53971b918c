import type { ClientsideDatabase } from './database.ts';
import { exportRows } from './exchange-file.ts';
import { applyImport } from './import-file.ts';
import { isLibrary, referencesOf } from './locality.ts';
import type { Row } from './row.ts';
import type { Receipt } from './write.ts';

/** Copies a client into another store with all that belongs to it and the library that it uses; what is private stays. Done again it brings what is new. Fails with `missing` for a client that can't be copied. */
export async function copyClient(
  from: ClientsideDatabase,
  to: ClientsideDatabase,
  client: string,
  now: number,
): Promise<Receipt> {
  const rows = await from.transaction('r', from.records, () => clientRows(from, client));
  const text = await exportRows(rows, now).text();
  return applyImport(to, text, now);
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
