import { expect, it } from 'vitest';
import { listed, weightFigure } from './words.ts';

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

it('names ten sources at most, each clipped', () => {
  expect(listed([{ name: 'Ana', more: ' 2' }, { name: 'B'.repeat(41) }])).toBe(
    `Ana 2, ${'B'.repeat(40)}…`,
  );
  expect(listed(Array.from({ length: 12 }, () => ({ name: 'A' })))).toBe(
    'A, A, A, A, A, A, A, A, A, A and 2 more',
  );
});
