// One chunk for all editors.
export { CorrectionEditor } from './CorrectionEditor.tsx';
export { EngagementEditor } from './EngagementEditor.tsx';
export { NoteEditor } from './NoteEditor.tsx';
export { OfferingEditor } from './OfferingEditor.tsx';
export { PersonEditor } from './PersonEditor.tsx';
export { RatingEditor } from './RatingEditor.tsx';
