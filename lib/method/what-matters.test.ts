import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, expectation, guess } from './answer.fixture.ts';
import { NOW } from './journey.fixture.ts';
import { whatMatters } from './what-matters.ts';

/** One expectation for each pair of importance and performance, each said by `raters` people. */
function list(pairs: [number, number][], raters = 1) {
  const answers = pairs.flatMap(([i, p], n) =>
    Array.from({ length: raters }, (_, r) => answer(n, `stakeholder_${r}`, i, p)),
  );
  return whatMatters({ expectations: pairs.map((_, n) => expectation(n)), answers, now: NOW });
}
const byId = (result: ReturnType<typeof list>) =>
  [...result.points].sort((a, b) => (a.expectation < b.expectation ? -1 : 1));

describe('whatMatters', () => {
  it('names the four quadrants around the middle while there are fewer than four expectations', () => {
    const three = list([
      [5, 1],
      [5, 5],
      [1, 1],
    ]);
    expect(three.crossHairs).toEqual({ importance: 3, performance: 3, at: 'middle' });
    expect(byId(three).map((point) => point.quadrant)).toEqual([
      'concentrate here',
      'keep up the good work',
      'low priority',
    ]);
    expect(list([[2, 4]]).points[0]?.quadrant).toBe('possible overkill');
  });

  it('moves the cross-hairs to the means from the fourth expectation on', () => {
    const four = list([
      [5, 4],
      [4, 5],
      [4, 4],
      [3, 3],
    ]);
    expect(four.crossHairs).toEqual({ importance: 4, performance: 4, at: 'means' });
    expect(byId(four).map((point) => point.quadrant)).toEqual([
      'keep up the good work',
      'keep up the good work',
      'keep up the good work',
      'low priority',
    ]);
  });

  it('lets old expectations weigh less in the cross-hairs', () => {
    const grades = [5, 5, 5, 1];
    const answers = grades.map((g, n) => answer(n, 'stakeholder_1', g, g, g === 5 ? 30 : 0));
    const expectations = grades.map((_, n) => expectation(n));
    const { crossHairs } = whatMatters({ expectations, answers, now: NOW });
    expect(crossHairs).toEqual({ importance: 3.4, performance: 3.4, at: 'means' });
  });

  it('counts ties as high, at the middle and at the means', () => {
    expect(list([[3, 3]]).points[0]?.quadrant).toBe('keep up the good work');
    const same = list([
      [2, 2],
      [2, 2],
      [2, 2],
      [2, 2],
    ]);
    expect(same.points.every((point) => point.quadrant === 'keep up the good work')).toBe(true);
  });

  it('ranks by I − P with fewer than five raters', () => {
    const result = list(
      [
        [4, 4],
        [5, 1],
        [3, 5],
      ],
      4,
    );
    expect(result.rankedBy).toBe('means');
    expect(result.points.map((point) => [point.expectation, point.priority])).toEqual([
      ['expectation_1', 4],
      ['expectation_0', 0],
      ['expectation_2', -2],
    ]);
  });

  it('ranks by shares with five raters: I′ + max(I′ − S′, 0)', () => {
    const result = list(
      [
        [4, 4],
        [5, 1],
        [3, 5],
      ],
      5,
    );
    expect(result.rankedBy).toBe('shares');
    expect(result.points.map((point) => point.priority)).toEqual([20, 10, 0]);
    const mixed = [5, 4, 4, 3, 1].map((i, r) => answer(0, `stakeholder_${r}`, i, r < 2 ? 4 : 3));
    const one = whatMatters({ expectations: [expectation(0)], answers: mixed, now: NOW });
    expect(one.points[0]?.priority).toBe(8);
  });

  it('keeps one rule for the whole list: four raters of one expectation make it I − P for all', () => {
    const five = [0, 1, 2, 3, 4].map((r) => answer(0, `stakeholder_${r}`, 5, 5));
    const four = [0, 1, 2, 3].map((r) => answer(1, `stakeholder_${r}`, 5, 3));
    const expectations = [expectation(0), expectation(1), expectation(2)];
    const all = whatMatters({ expectations, answers: [...five, ...four], now: NOW });
    expect(all.rankedBy).toBe('means');
    expect(all.points[0]).toMatchObject({ expectation: 'expectation_1', priority: 2 });
    const measured = whatMatters({ expectations, answers: five, now: NOW });
    expect(measured.rankedBy).toBe('shares');
  });

  it('leaves an expectation without a quadrant until the client said both', () => {
    const answers = [answer(0, 'stakeholder_1', 5), guess(1, 'Ana', 5, 5)];
    const expectations = [expectation(0), expectation(1)];
    const result = whatMatters({ expectations, answers, now: NOW });
    expect(result.points.every((point) => point.quadrant === null)).toBe(true);
    expect(result.points.every((point) => point.priority === null)).toBe(true);
    expect(result.measured).toEqual({ expectations: 0, of: 2 });
    expect(whatMatters({ expectations: [], answers: [], now: NOW })).toMatchObject({
      points: [],
      measured: { expectations: 0, of: 0 },
    });
  });

  it('places every measured expectation whatever the order of answers, within the scale', () => {
    const grade = fc.integer({ min: 1, max: 5 });
    const one = fc.tuple(fc.integer({ min: 0, max: 5 }), grade, grade, fc.nat(400));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), (all) => {
        const answers = all.map(([n, i, p, days], r) =>
          answer(n, `stakeholder_${r % 4}`, i, p, days),
        );
        const expectations = [0, 1, 2, 3, 4, 5].map(expectation);
        const result = whatMatters({ expectations, answers, now: NOW });
        const turned = [...answers].reverse();
        expect(whatMatters({ expectations, answers: turned, now: NOW })).toEqual(result);
        for (const point of result.points.filter((each) => each.quadrant)) {
          expect(point.importance.said?.grade).toBeGreaterThanOrEqual(1);
          expect(point.importance.said?.grade).toBeLessThanOrEqual(5);
        }
      }),
    );
  });
});
