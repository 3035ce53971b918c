import type { ClientsideDatabase } from '../store/database.ts';
import { readRemoved } from '../store/read-removed.ts';

/** A stakeholder who was removed from a client, and not erased; undefined of anybody else. */
export async function removedPerson(
  db: ClientsideDatabase,
  id: string,
  client: string,
): Promise<{ id: string; name: string } | undefined> {
  const [row] = await readRemoved(db, [id]);
  if (row?.k !== 'stakeholder' || row.f.client !== client) return undefined;
  return { id, name: String(row.f.name) };
}
