import { laterPart } from './later-part.ts';

const more = () => import('./more.ts');
const pageParts = () => import('./page-parts.ts');

/** The card of a client: a page that nobody has linked does without. */
export const client = laterPart(async () => (await import('./ClientCard.tsx')).ClientCard);

/** What a figure opens to. */
export const arithmetic = laterPart(async () => (await more()).Arithmetic);

/** What a person opens to. */
export const personDetail = laterPart(async () => (await more()).PersonDetail);

/** What a journey opens to. */
export const stages = laterPart(async () => (await more()).Stages);

/** The card in one line. */
export const foldedBar = laterPart(async () => (await pageParts()).FoldedBar);

/** What was done, with its undo. */
export const noticeBar = laterPart(async () => (await more()).NoticeBar);

/** A page that nobody has linked yet. */
export const unlinked = laterPart(async () => (await pageParts()).Unlinked);

/** A record of which the page has not said yet which one it is. */
export const waiting = laterPart(async () => (await pageParts()).Waiting);

/** A page of which somebody said that it is not a client. */
export const refused = laterPart(async () => (await pageParts()).Refused);

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

const NEXT = {
  client: [personDetail, noticeBar, arithmetic, stages, foldedBar, unlinked],
  page: [client, noticeBar],
};

/** Loads what can come next once the card stands and the browser is idle, so that it is there at once: after a client's card what opens in it, after another what it may become; returns how to stop. */
export function warmUp(stands: keyof typeof NEXT): () => void {
  const idle = requestIdleCallback(() => {
    for (const part of NEXT[stands]) {
      // What cannot be loaded now says so when it is opened.
      part.load().catch(() => undefined);
    }
  });
  return () => cancelIdleCallback(idle);
}
