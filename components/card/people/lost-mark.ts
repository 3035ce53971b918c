import { laterPart } from '../later-part.ts';

// Few cards ever show one: its code is loaded when one does.
export const lostMark = laterPart(async () => (await import('./LostMark.tsx')).LostMark);
