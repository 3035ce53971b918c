import { Failure } from '../../platform/failure.ts';
import { isAlive } from '../../record/stored-record.ts';
import type { ClientsideDatabase } from '../database.ts';
import { type Receipt, writeRecords } from '../write.ts';
import type { WriteContext } from './context.ts';

/** Removes a stakeholder from its client; what is said of that person stays as it is, unseen, and is there again once the person is. Fails with `missing`. */
export async function removePerson(
  db: ClientsideDatabase,
  { client, now }: WriteContext,
  { id }: { id: string },
): Promise<Receipt> {
  const { name } = await readPerson(db, client, id, true);
  const label = `Removed ${name}`;
  return writeRecords(db, [{ k: 'stakeholder', id, remove: true }], { now, label });
}

/** Brings a stakeholder back who was removed, with everything that is said of that person. Fails with `missing` when the person is here, or was erased for good. */
export async function bringPersonBack(
  db: ClientsideDatabase,
  { client, now }: WriteContext,
  { id }: { id: string },
): Promise<Receipt> {
  const { name } = await readPerson(db, client, id, false);
  // An edit after the delete is what revives a record; the other fields are in it still.
  const change = { k: 'stakeholder', id, fields: { name } };
  return writeRecords(db, [change], { now, label: `Brought back ${name}` });
}

/** What a stakeholder of the client is called who is here, or who was removed. */
async function readPerson(
  db: ClientsideDatabase,
  client: string,
  id: string,
  isHere: boolean,
): Promise<{ name: string }> {
  const row = await db.records.get(id);
  if (row?.k === 'stakeholder' && row.f.client === client && isAlive(row) === isHere)
    return { name: String(row.f.name) };
  throw new Failure(
    'missing',
    isHere
      ? 'This person is not here any more. Look at the card again.'
      : 'This person is here already, or was erased for good. Look at the card again.',
  );
}
