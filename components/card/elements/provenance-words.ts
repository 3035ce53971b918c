import type { NoteProvenance } from '../../../lib/model/note.ts';

/** How a note is known, in the words of the method. */
export const provenanceWords: Record<NoteProvenance, string> = {
  'client-said': 'client said',
  observed: 'observed',
  assumed: 'assumed',
};
