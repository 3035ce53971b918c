import { Failure } from '../../platform/failure.ts';
import { newId } from '../../record/new-id.ts';
import type { ClientsideDatabase } from '../database.ts';
import { readEntity, readOwned } from '../read.ts';
import { type Receipt, writeRecords } from '../write.ts';
import type { WriteContext } from './context.ts';

/** Corrects a note by a revision of its latest wording; without a text the note is withdrawn. Fails with `missing`. */
export async function correctNote(
  db: ClientsideDatabase,
  { client, by, now }: WriteContext,
  { note, text }: { note: string; text?: string },
): Promise<Receipt> {
  const found = await readEntity(db, 'note', note);
  if (found?.client !== client) throw new Failure('missing', 'This note is not here any more.');
  const revisions = (await readOwned(db, client)).revision?.filter((r) => r.note === note) ?? [];
  const latest = revisions.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))[0];
  const fields = { client, note, prev: latest?.id ?? note, text, at: now, by };
  const label = text === undefined ? 'Note withdrawn' : 'Note corrected';
  return writeRecords(db, [{ k: 'revision', id: newId('revision'), fields }], { now, label });
}
