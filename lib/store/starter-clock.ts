import { makeClock } from '../record/clock.ts';

/** Starter records carry one fixed clock, so that two people who load the same offering agree, and an edit of either wins over it. */
export const STARTER_CLOCK = makeClock(Date.UTC(2026, 0, 1), 0, 'starter0');
