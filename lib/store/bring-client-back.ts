import { Failure } from '../platform/failure.ts';
import { isAlive } from '../record/stored-record.ts';
import type { Change } from './change-fields.ts';
import type { ClientsideDatabase } from './database.ts';
import type { Row } from './row.ts';
import { transact } from './transact.ts';
import { type Receipt, writeRecords } from './write.ts';

/** Brings a client back that was removed, with the people and links that went with it. Undoable. Fails with `missing` when it is here, or was erased for good. */
export function bringClientBack(
  db: ClientsideDatabase,
  client: string,
  now: number,
): Promise<Receipt> {
  return transact(db, async () => {
    const row = await db.records.get(client);
    if (row?.k !== 'client' || row.e !== undefined || isAlive(row))
      throw new Failure('missing', 'This client is here already, or was erased for good.');
    const went = await db.records
      .where('id')
      .startsWithAnyOf('stakeholder_', 'link_')
      .filter((one) => one.f.client === client && one.d === row.d && !isAlive(one))
      .toArray();
    const label = `Brought back ${row.f.name}`;
    return writeRecords(db, [row, ...went].map(revival), { now, label });
  });
}

/** An edit after the delete is what revives a record: its name said again, or the key of a link. */
function revival({ id, k, f }: Row): Change {
  const field = k === 'link' ? 'key' : 'name';
  return { k, id, fields: { [field]: f[field] } };
}
