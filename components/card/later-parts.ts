import { laterPart } from './elements/later-part.ts';

// Parts that the first paint of a client does without.

/** What a figure opens to. */
export const arithmetic = laterPart(
  async () => (await import('./figures/Arithmetic.tsx')).Arithmetic,
);

/** What a person opens to. */
export const personDetail = laterPart(
  async () => (await import('./people/PersonDetail.tsx')).PersonDetail,
);

/** What a journey opens to. */
export const stages = laterPart(async () => (await import('./journey/Stages.tsx')).Stages);

/** Which pages are linked, under everything else. */
export const footer = laterPart(async () => (await import('./Footer.tsx')).Footer);

/** What was done, with its undo. */
export const noticeBar = laterPart(async () => (await import('./notice/NoticeBar.tsx')).NoticeBar);

/** The folded card. */
export const foldedBar = laterPart(async () => (await import('./header/FoldedBar.tsx')).FoldedBar);

/** A page that nobody has linked yet. */
export const unlinked = laterPart(async () => (await import('./record/Unlinked.tsx')).Unlinked);

/** A page of which somebody said that it is not a client. */
export const refused = laterPart(async () => (await import('./record/Refused.tsx')).Refused);

/** What is taught while little is known. */
export const firstStep = laterPart(async () => (await import('./FirstStep.tsx')).FirstStep);

/** The offer of half-typed texts. */
export const unfinished = laterPart(async () => (await import('./Unfinished.tsx')).Unfinished);

/** Loads what can be opened once the card stands and the browser is idle, so that it opens at once; returns how to stop. */
export function warmUp(): () => void {
  const idle = requestIdleCallback(() => {
    for (const part of [personDetail, noticeBar, foldedBar, arithmetic, stages]) {
      // What cannot be loaded now says so when it is opened.
      part.load().catch(() => undefined);
    }
  });
  return () => cancelIdleCallback(idle);
}
