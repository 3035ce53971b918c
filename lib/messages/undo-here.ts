import type { ClientsideDatabase } from '../store/database.ts';
import { undoWrite } from '../store/undo.ts';
import { ask } from './ask.ts';
import { announce } from './changes.ts';

/** Undoes a write from a page of ours, tells the cards, and lets the background undo what hangs on it. Fails as `undoWrite` does. */
export async function undoHere(db: ClientsideDatabase, n: number): Promise<void> {
  const records = await undoWrite(db, n, Date.now());
  await announce({ records });
  if (records.some((id) => id.startsWith('taughtsite_')))
    await ask('site.undone', { store: db.name, undo: n });
}
