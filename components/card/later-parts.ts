import { laterPart } from './elements/later-part.ts';

const more = () => import('./more.ts');

/** What a figure opens to. */
export const arithmetic = laterPart(async () => (await more()).Arithmetic);

/** What a person opens to. */
export const personDetail = laterPart(async () => (await more()).PersonDetail);

/** What a journey opens to. */
export const stages = laterPart(async () => (await more()).Stages);

/** The card in one line. */
export const foldedBar = laterPart(async () => (await more()).FoldedBar);

/** What was done, with its undo. */
export const noticeBar = laterPart(async () => (await more()).NoticeBar);

/** A page that nobody has linked yet. */
export const unlinked = laterPart(async () => (await more()).Unlinked);

/** A record of which the page has not said yet which one it is. */
export const waiting = laterPart(async () => (await more()).Waiting);

/** A page of which somebody said that it is not a client. */
export const refused = laterPart(async () => (await more()).Refused);

/** A name that is not where it was taught to be. */
export const missedName = laterPart(async () => (await more()).MissedName);

/** What is taught while little is known. */
export const firstStep = laterPart(async () => (await more()).FirstStep);

/** Teaching a site: a chunk of its own, since most people never do. */
export const lesson = laterPart(async () => (await import('./lesson/Lesson.tsx')).Lesson);

/** Where sharing with the team stands. */
export const sharingNote = laterPart(async () => (await more()).SharingNote);

/** The offer of half-typed texts. */
export const unfinished = laterPart(async () => (await more()).Unfinished);

/** Loads what can be opened once the card stands and the browser is idle, so that it opens at once; returns how to stop. */
export function warmUp(): () => void {
  const idle = requestIdleCallback(() => {
    for (const part of [personDetail, noticeBar, arithmetic, stages, foldedBar]) {
      // What cannot be loaded now says so when it is opened.
      part.load().catch(() => undefined);
    }
  });
  return () => cancelIdleCallback(idle);
}
