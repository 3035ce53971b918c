import { laterPart } from '../later-part.ts';

const forms = () => import('./forms.ts');

// The editors are loaded when the first is opened, so that the card's first paint carries none.
export const personEditor = laterPart(async () => (await forms()).PersonEditor);
export const noteEditor = laterPart(async () => (await forms()).NoteEditor);
export const correctionEditor = laterPart(async () => (await forms()).CorrectionEditor);
export const ratingEditor = laterPart(async () => (await forms()).RatingEditor);
export const engagementEditor = laterPart(async () => (await forms()).EngagementEditor);
