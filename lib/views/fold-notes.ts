import type { Note } from '../model/note.ts';
import type { Revision } from '../model/revision.ts';
import { ageOf } from './age.ts';
import type { NoteView } from './person-view.ts';

/** Notes in their latest wording, the newest first; withdrawn ones are left out, two corrections of one wording both show, flagged. */
export function foldNotes(
  notes: readonly Note[],
  revisions: readonly Revision[],
  names: ReadonlyMap<string, string>,
  now: number,
): NoteView[] {
  return notes
    .flatMap((note) =>
      wordings(note, revisions).map((wording) => viewOf(note, wording, names, now)),
    )
    .sort((a, b) => b.age.at - a.age.at || (a.id < b.id ? 1 : -1));
}

type Wording = { text: string; at: number; by: string; corrected: boolean; conflicting: boolean };

/** The wordings that nothing supersedes: the note's own, or those of its last revisions. */
function wordings(note: Note, revisions: readonly Revision[]): Wording[] {
  const own = revisions.filter((revision) => revision.note === note.id);
  const superseded = new Set(own.map((revision) => revision.prev));
  if (!superseded.has(note.id))
    return [{ text: note.text, at: note.at, by: note.by, corrected: false, conflicting: false }];
  const last = own.filter((revision) => !superseded.has(revision.id));
  return last.flatMap(({ text, at, by }) =>
    text === undefined ? [] : [{ text, at, by, corrected: true, conflicting: last.length > 1 }],
  );
}

function viewOf(
  note: Note,
  { text, at, by, corrected, conflicting }: Wording,
  names: ReadonlyMap<string, string>,
  now: number,
): NoteView {
  const name = note.stakeholder ? names.get(note.stakeholder) : undefined;
  return {
    id: note.id,
    kind: note.kind,
    provenance: note.provenance,
    visibility: note.visibility,
    text,
    by,
    age: ageOf(at, 'sentiment', now),
    ...(note.stakeholder && name ? { about: { id: note.stakeholder, name } } : {}),
    corrected,
    conflicting,
  };
}
