import { lazy } from 'react';

const loadPersonDetail = () => import('./people/PersonDetail.tsx');
const loadStages = () => import('./journey/Stages.tsx');
const loadArithmetic = () => import('./figures/Arithmetic.tsx');

/** Parts that the first paint of a client does without: what a figure, a person or a journey opens to, and what only some records need. */
export const PersonDetail = lazy(async () => ({
  default: (await loadPersonDetail()).PersonDetail,
}));
export const Stages = lazy(async () => ({ default: (await loadStages()).Stages }));
export const Arithmetic = lazy(async () => ({ default: (await loadArithmetic()).Arithmetic }));
export const Unlinked = lazy(async () => ({
  default: (await import('./record/Unlinked.tsx')).Unlinked,
}));
export const FirstStep = lazy(async () => ({
  default: (await import('./FirstStep.tsx')).FirstStep,
}));
export const Unfinished = lazy(async () => ({
  default: (await import('./Unfinished.tsx')).Unfinished,
}));

/** Loads what can be opened once the card stands and the browser is idle, so that it opens at once; returns how to stop. */
export function warmUp(): () => void {
  const idle = requestIdleCallback(() => {
    for (const load of [loadPersonDetail, loadArithmetic, loadStages]) {
      // What cannot be loaded now says so when it is opened.
      load().catch(() => undefined);
    }
  });
  return () => cancelIdleCallback(idle);
}
