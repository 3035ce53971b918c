import type { Note } from '../../model/note.ts';
import type { Revision } from '../../model/revision.ts';
import { Failure } from '../../platform/failure.ts';
import { newId } from '../../record/new-id.ts';
import type { ClientsideDatabase } from '../database.ts';
import { readEntity, readOwned } from '../read.ts';
import { type Receipt, writeRecords } from '../write.ts';
import type { WriteContext } from './context.ts';

/** Corrects a note by a revision of its latest wording, or of the wording named where two disagree; without a text that wording is withdrawn. Fails with `missing`. */
export async function correctNote(
  db: ClientsideDatabase,
  { client, by, now }: WriteContext,
  { note: id, text }: { note: string; text?: string },
): Promise<Receipt> {
  const wording = await readEntity(db, 'revision', id);
  const note = await readEntity(db, 'note', wording?.note ?? id);
  if (note?.client !== client) throw new Failure('missing', 'This note is not here any more.');
  const prev = wording?.id ?? (await latestWording(db, note)).id;
  const fields = { client, note: note.id, prev, text, at: now, by };
  const label = text === undefined ? 'Note withdrawn' : 'Note corrected';
  return writeRecords(db, [{ k: 'revision', id: newId('revision'), fields }], { now, label });
}

async function latestWording(db: ClientsideDatabase, note: Note): Promise<Note | Revision> {
  const all = (await readOwned(db, note.client)).revision ?? [];
  const own = all.filter((revision) => revision.note === note.id);
  return own.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))[0] ?? note;
}
