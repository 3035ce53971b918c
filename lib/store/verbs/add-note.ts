import type { NoteKind, NoteProvenance, Visibility } from '../../model/note.ts';
import { newId } from '../../record/new-id.ts';
import type { ClientsideDatabase } from '../database.ts';
import { type Receipt, writeRecords } from '../write.ts';
import type { WriteContext } from './context.ts';
import { refuseStranger } from './refuse-stranger.ts';

/** What a new note says, about whom, and who may see it. */
export type NewNote = {
  stakeholder?: string;
  kind: NoteKind;
  provenance: NoteProvenance;
  visibility: Visibility;
  text: string;
};

/** Adds a note; a private one never leaves this browser. Fails with `missing` when the person it is about is not the client's. */
export async function addNote(
  db: ClientsideDatabase,
  context: WriteContext,
  note: NewNote,
): Promise<Receipt> {
  const { client, engagement, by, now } = context;
  const { stakeholder, kind, provenance, visibility, text } = note;
  if (stakeholder) await refuseStranger(db, client, stakeholder);
  const fields = {
    client,
    engagement,
    stakeholder,
    kind,
    provenance,
    visibility,
    text,
    at: now,
    by,
  };
  return writeRecords(db, [{ k: 'note', id: newId('note'), fields }], { now, label: 'Note added' });
}
