import { isAlive } from '../../record/stored-record.ts';
import type { ClientsideDatabase } from '../database.ts';

/** What a store has that no team has: edits that wait to be sent, and notes that are private. */
export async function countOnlyHere(
  db: ClientsideDatabase,
): Promise<{ waiting: number; privateNotes: number }> {
  const [waiting, privateNotes] = await Promise.all([
    db.outbox.count(),
    db.records
      .where('local')
      .equals('private')
      .filter((row) => row.k === 'note' && isAlive(row))
      .count(),
  ]);
  return { waiting, privateNotes };
}

/** How many clients and people a store has that may be shared. */
export async function countShareable(
  db: ClientsideDatabase,
): Promise<{ clients: number; people: number }> {
  const count = async (kind: string) => {
    const range = db.records.where('[k+n]').between([kind, ''], [kind, '\uffff']);
    const stays = db.records.where('local').above('');
    const [all, local] = await Promise.all([
      range.count(),
      stays.filter((row) => row.k === kind && isAlive(row)).count(),
    ]);
    return all - local;
  };
  const [clients, people] = await Promise.all([count('client'), count('stakeholder')]);
  return { clients, people };
}
