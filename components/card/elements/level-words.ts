import type { CoverageLevel } from '../../../lib/model/part.ts';

/** The levels of coverage in the words of the method. */
export const levelWords: Record<CoverageLevel, string> = {
  0: 'empty',
  0.25: 'identified',
  0.5: 'in contact',
  0.75: 'good dialogue',
  1: 'supports us',
};

/** The levels from the lowest to the highest. */
export const levels: readonly CoverageLevel[] = [0, 0.25, 0.5, 0.75, 1];
