import { expect, it } from 'vitest';
import { cover, part } from '../method/cast.fixture.ts';
import { NOW } from '../method/journey.fixture.ts';
import type { ClientInFull } from './read-client.ts';
import { viewHealth } from './view-health.ts';

it('says that health is stale when everything dated that it rests on is', () => {
  const health = (days: number) => {
    const coverage = cover({ parts: [part(1, 'persona_sponsor', 0.5, { days })] });
    const full = { owned: { count: 0 } } as unknown as ClientInFull;
    return viewHealth(full, { coverage, journey: undefined, sponsors: [] }, NOW).stale;
  };
  expect([30, 31].map(health)).toEqual([false, true]);
});

it('says which risks and gaps it rests on, of how many, and gives the mean', () => {
  const fact = <T>(v: T) => ({ v, at: NOW, by: 'Ann', how: 'asked' as const });
  const grades = { severity: 5, occurrence: 5, detection: 2 };
  const owned = {
    stakeholder: [
      {
        id: 'stakeholder_1',
        name: 'Ana',
        engagement: fact('neutral'),
        desiredEngagement: fact('leading'),
      },
      { id: 'stakeholder_2', name: 'Ben' },
    ],
    concern: [
      { id: 'concern_1', worry: 'Late pay', ...grades },
      { id: 'concern_2', worry: 'Lost hours' },
    ],
  };
  const coverage = cover({ parts: [part(1, 'persona_sponsor', 1)] });
  const full = { owned } as unknown as ClientInFull;
  const { arithmetic, score } = viewHealth(
    full,
    { coverage, journey: undefined, sponsors: [] },
    NOW,
  );
  expect(score).toBeCloseTo((50 * 20 + 60 * 20 + 50 * 15 + 100 * 10) / 65);
  expect(arithmetic.map(({ value, detail }) => [value, detail])).toEqual([
    ['not measured', 'weighs 35 once it is'],
    ['50 × 20', 'from 1 source'],
    ['60 × 20', 'from 1 source: Late pay: 50 of 125; measured 1 of 2 concerns'],
    ['50 × 15', 'from 1 source, gaps: Ana 2; measured 1 of 2 people'],
    ['100 × 10', 'from 3 sources'],
    ['60.8', 'weighted mean of 65 % of the weight'],
  ]);
});
