import { laterPart } from '../elements/later-part.ts';

// The editors, each loaded when it is first opened, so that the card's first paint carries none.
export const personEditor = laterPart(
  async () => (await import('./PersonEditor.tsx')).PersonEditor,
);
export const noteEditor = laterPart(async () => (await import('./NoteEditor.tsx')).NoteEditor);
export const correctionEditor = laterPart(
  async () => (await import('./CorrectionEditor.tsx')).CorrectionEditor,
);
export const ratingEditor = laterPart(
  async () => (await import('./RatingEditor.tsx')).RatingEditor,
);
export const engagementEditor = laterPart(
  async () => (await import('./EngagementEditor.tsx')).EngagementEditor,
);
