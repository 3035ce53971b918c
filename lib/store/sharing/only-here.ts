import { isAlive, latestClock } from '../../record/stored-record.ts';
import type { ClientsideDatabase } from '../database.ts';
import type { Row } from '../row.ts';
import { rowsHere } from './rows-here.ts';
import { readSeen } from './seen-ids.ts';
import { refusedEntries } from './settle-rejected.ts';
import { readShareState, type Team } from './share-state.ts';

/** How much of a store its team has not: edits that wait to be sent, others that it refused, notes that are private; and records of which a full pull has yet to find out. */
export type OnlyHere = { waiting: number; refused: number; privateNotes: number; unseen: number };

/** Counts what a store has that its team has not. */
export function countOnlyHere(db: ClientsideDatabase, team: Team): Promise<OnlyHere> {
  return db.transaction('r', [db.records, db.outbox, db.rejected, db.meta], async () => {
    const [queued, rejected, privateNotes] = await Promise.all([
      db.outbox.toCollection().primaryKeys(),
      refusedEntries(db),
      db.records
        .where('local')
        .equals('private')
        .filter((row) => row.k === 'note' && isAlive(row))
        .count(),
    ]);
    const waiting = new Set(queued);
    // What is tried again, or was edited since, waits as well.
    const refused = new Set(rejected.map(({ id }) => id).filter((id) => !waiting.has(id)));
    const unseen = await countUnseen(db, team, [...waiting, ...refused]);
    return { waiting: waiting.size, refused: refused.size, privateNotes, unseen };
  });
}

/** How many records that may be shared a full pull has not brought yet: only its end tells what of them is sent. */
async function countUnseen(
  db: ClientsideDatabase,
  team: Team,
  known: readonly string[],
): Promise<number> {
  const { full } = await readShareState(db, team);
  if (!full) return 0;
  // What is seen before the first page is what another pull had seen.
  const seen = full.pages === 0 ? [] : await readSeen(db);
  const passed = new Set([...known, ...seen]);
  const ids = (await db.records.toCollection().primaryKeys()).filter((id) => !passed.has(id));
  // What a place too old for its changes has had, and does not bring, has gone there.
  const isGone = (row: Row) => full.why === 'resync' && row.s === latestClock(row);
  const rows = await rowsHere(db, ids);
  return rows.filter((row) => row && !row.local && isAlive(row) && !isGone(row)).length;
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
