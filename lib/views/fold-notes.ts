import type { Note } from '../model/note.ts';
import type { Revision } from '../model/revision.ts';
import { ageOf } from './age.ts';
import type { NoteView } from './person-view.ts';

/** Notes in their latest wording, the newest first; withdrawn ones are left out, two corrections of one wording both show, flagged, each under its own id. */
export function foldNotes(
  notes: readonly Note[],
  revisions: readonly Revision[],
  names: ReadonlyMap<string, string>,
  now: number,
): NoteView[] {
  const own = Map.groupBy(revisions, (revision) => revision.note);
  return notes
    .flatMap((note) =>
      wordings(note, own.get(note.id) ?? []).map((wording) => viewOf(note, wording, names, now)),
    )
    .sort((a, b) => b.age.at - a.age.at || (a.id < b.id ? 1 : -1));
}

type Wording = {
  id: string;
  text: string;
  at: number;
  by: string;
  corrected: boolean;
  conflicting: boolean;
};

/** The wordings that nothing supersedes: the note's own, or those of its last revisions. */
function wordings(note: Note, revisions: readonly Revision[]): Wording[] {
  const superseded = new Set(revisions.map((revision) => revision.prev));
  const last = revisions.filter((revision) => !superseded.has(revision.id));
  // Revisions that only supersede each other are nobody's last word; the note's text is never lost.
  if (last.length === 0) return [{ ...note, corrected: false, conflicting: false }];
  const shown = last.filter((revision) => revision.text !== undefined);
  return shown.map(({ id, prev, text = '', at, by }) => ({
    id: shown.length > 1 ? id : note.id,
    text,
    at,
    by,
    corrected: true,
    conflicting: shown.length > 1 || last.some((other) => other.id !== id && other.prev === prev),
  }));
}

function viewOf(
  note: Note,
  { id, text, at, by, corrected, conflicting }: Wording,
  names: ReadonlyMap<string, string>,
  now: number,
): NoteView {
  const name = note.stakeholder ? names.get(note.stakeholder) : undefined;
  return {
    id,
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
