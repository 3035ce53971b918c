import { expect, it } from 'vitest';
import { weightFigure } from './words.ts';

it('never shows a weight as none that is some', () => {
  expect([1, 35, 12.5, 0.812252, 0.0197, 0.0004].map(weightFigure)).toEqual([
    '1',
    '35',
    '12.5',
    '0.812',
    '0.0197',
    'under 0.001',
  ]);
});
