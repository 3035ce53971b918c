import { describe, expect, it } from 'vitest';
import { DAY, JOURNEY, NOW, rating, stage, touchpoint } from '../method/journey.fixture.ts';
import type { ScoredRating } from '../method/rated-score.ts';
import type { ClientInFull } from './read-client.ts';
import { distortionOf, viewJourney } from './view-journey.ts';

const journey = { id: JOURNEY, client: 'client_1', name: 'Go' };
const people = ['Ana', 'Ben', 'Cy'].map((name, i) => ({ id: `stakeholder_${i + 1}`, name }));

function view(ratings: readonly ScoredRating[]) {
  const owned = {
    stakeholder: people,
    stage: [{ ...stage(1), name: 'Start' }],
    touchpoint: [
      { ...touchpoint('touchpoint_1'), name: 'Call' },
      { ...touchpoint('touchpoint_2'), name: 'Visit' },
    ],
    rating: ratings,
  };
  const full = { owned } as unknown as ClientInFull;
  return viewJourney(journey, full, distortionOf(journey, full, NOW), new Map(), NOW);
}

const rated = (n: number, on: string, score: number, days: number) =>
  rating(on, score, `stakeholder_${n}`, { at: NOW - days * DAY });
const lines = (ratings: readonly ScoredRating[]) =>
  view(ratings).arithmetic.map(({ label, value, detail }) => [label, value, detail]);
const three = (days: number) =>
  [80, 70, 69].map((score, i) => rated(i + 1, 'touchpoint_1', score, days));

describe('the view of a journey', () => {
  it('gives an estimate with its n, its stages, and that all of it is stale', () => {
    expect(view(three(0)).estimate).toEqual({ score: expect.closeTo(66.67), n: 3, stale: false });
    expect(view(three(31)).estimate).toMatchObject({ n: 3, stale: true });
    expect(lines(three(31)).slice(2)).toEqual([
      ['Start', '66.7 %', '2 of 3 first ratings right first time, stale'],
      ['Estimate', '66.7', expect.stringMatching(/^product over the stages/)],
      ['Stages measured', '1 of 1', 'a stage is measured from 3 first ratings'],
    ]);
  });

  it('shows whose answers a number rests on, what each weighs, and how much is measured', () => {
    const answers = [rated(1, JOURNEY, 40, 0), rated(2, JOURNEY, 80, 60)];
    expect(lines([...three(0), ...answers])).toEqual([
      ['Call', '73', '3 answers (Ana, Ben, Cy), weight 1'],
      ['Touchpoint average', '73', 'weighted mean of 1 of 2 touchpoints'],
      ['Ana on the whole journey', '40', '0 days old, weight 1'],
      ['Ben on the whole journey', '80', '60 days old, weight 0.25, stale'],
      ['End to end', '48', 'weighted mean of 2 answers'],
      ['Distortion', '25', 'touchpoint average − end to end; flagged from 15'],
      ['Stages measured', '1 of 1', 'a stage is measured from 3 first ratings'],
    ]);
  });

  it('is as old as the latest rating that a number rests on', () => {
    expect(view([...three(9), rated(1, 'touchpoint_gone', 50, 0)]).age?.days).toBe(9);
    expect(view([rated(1, 'touchpoint_gone', 50, 0)]).age).toBeUndefined();
  });
});
