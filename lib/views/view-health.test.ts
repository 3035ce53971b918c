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
