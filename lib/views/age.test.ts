import { expect, it } from 'vitest';
import { ageOf, oldest } from './age.ts';

const now = 1_750_000_000_000;
const DAY = 86_400_000;

it('calls what is known of a person stale when something of it is, though something older fades more slowly', () => {
  const title = ageOf(now - 60 * DAY, 'fact', now);
  const engagement = ageOf(now - 31 * DAY, 'sentiment', now);
  expect([title.state, engagement.state]).toEqual(['ageing', 'stale']);
  expect(oldest([title, engagement, undefined])).toBe(engagement);
  const older = ageOf(now - 200 * DAY, 'fact', now);
  expect(oldest([engagement, older])).toBe(older);
  expect(oldest([undefined])).toBeUndefined();
});
