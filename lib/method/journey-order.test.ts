import { describe, expect, it } from 'vitest';
import { stage, touchpoint } from './journey.fixture.ts';
import { inRankOrder, stagesOf, touchpointsOf } from './journey-order.ts';

const ids = (found: { id: string }[]) => found.map((item) => item.id);

describe('inRankOrder', () => {
  it('compares ranks bytewise and ties by id', () => {
    const items = [
      { id: 'c', rank: 'a' },
      { id: 'b', rank: 'Z' },
      { id: 'a', rank: 'a' },
      { id: 'd', rank: 'a0' },
    ];
    expect(ids(inRankOrder(items))).toEqual(['b', 'a', 'c', 'd']);
  });
});

describe('stagesOf', () => {
  it('leaves out the stages of other journeys', () => {
    expect(ids(stagesOf('journey_1', [stage(2), stage(3, 'template_1'), stage(1)]))).toEqual([
      'stage_1',
      'stage_2',
    ]);
  });
});

describe('touchpointsOf', () => {
  it('orders by stage, then by rank, with those of no known stage last', () => {
    const touchpoints = [
      touchpoint('lost', { stage: 'stage_9', rank: 'a0' }),
      touchpoint('second', { stage: 'stage_2', rank: 'a0' }),
      touchpoint('other', { of: 'journey_2' }),
      touchpoint('first-b', { rank: 'a2' }),
      touchpoint('first-a', { rank: 'a1' }),
    ];
    expect(ids(touchpointsOf('journey_1', [stage(2), stage(1)], touchpoints))).toEqual([
      'first-a',
      'first-b',
      'second',
      'lost',
    ]);
  });
});
