import { lazy } from 'react';

/** The editors, each loaded when it is first opened, so that the card's first paint carries none of them. */
export const PersonEditor = lazy(async () => ({
  default: (await import('./PersonEditor.tsx')).PersonEditor,
}));
export const NoteEditor = lazy(async () => ({
  default: (await import('./NoteEditor.tsx')).NoteEditor,
}));
export const CorrectionEditor = lazy(async () => ({
  default: (await import('./CorrectionEditor.tsx')).CorrectionEditor,
}));
export const RatingEditor = lazy(async () => ({
  default: (await import('./RatingEditor.tsx')).RatingEditor,
}));
export const EngagementEditor = lazy(async () => ({
  default: (await import('./EngagementEditor.tsx')).EngagementEditor,
}));
