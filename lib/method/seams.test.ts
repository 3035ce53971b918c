import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, JOURNEY, NOW, rating, stage, touchpoint } from './journey.fixture.ts';
import { type SeamsInput, seams } from './seams.ts';

/** A journey whose touchpoints are owned by these lines, one letter each, `-` for nobody. */
function ownedBy(lines: string) {
  return [...lines].map((line, n) =>
    touchpoint(`touchpoint_${n}`, {
      rank: `a${n}`,
      serviceLine: line === '-' ? undefined : `serviceline_${line}`,
    }),
  );
}
const acknowledge = (from: number, line: string, more = {}) => ({
  id: `acknowledgement_${from}${line}`,
  journey: JOURNEY,
  from: `touchpoint_${from}`,
  to: `touchpoint_${from + 1}`,
  serviceLine: `serviceline_${line}`,
  by: 'Ana',
  at: NOW,
  ...more,
});
const look = (lines: string, scores: (number | null)[], more: Partial<SeamsInput> = {}) =>
  seams({
    journeyId: JOURNEY,
    stages: [stage(1)],
    touchpoints: ownedBy(lines),
    ratings: scores.flatMap((score, n) => (score === null ? [] : rating(`touchpoint_${n}`, score))),
    acknowledgements: [],
    now: NOW,
    ...more,
  });

describe('seams', () => {
  it('compares touchpoints inside service lines with the first after each hand-off', () => {
    const result = look('AABBC', [90, 80, 40, 70, 50]);
    expect(result).toMatchObject({ gap: 35, n: 5, stale: false });
    expect(result.inside).toMatchObject({ score: 80, rated: 3, of: 3 });
    expect(result.after).toMatchObject({ score: 45, rated: 2, of: 2 });
  });

  it('finds hand-offs across stages, and none where an owner is unknown', () => {
    const touchpoints = ownedBy('AB').map((one, n) => ({ ...one, stage: `stage_${2 - n}` }));
    const across = look('', [], { touchpoints, stages: [stage(1), stage(2)] });
    expect(across.handOffs.map((one) => [one.from.touchpoint, one.to.touchpoint])).toEqual([
      ['touchpoint_1', 'touchpoint_0'],
    ]);
    const hidden = look('A-BB', [90, 80, 70, 60]);
    expect(hidden).toMatchObject({ handOffs: [], unowned: ['touchpoint_1'], gap: null });
    expect(hidden.inside.parts.map((part) => part.touchpoint)).toEqual([
      'touchpoint_0',
      'touchpoint_3',
    ]);
  });

  it('gives no gap while one side is unmeasured, and says how much is measured', () => {
    expect(look('AAB', [90, 90, null])).toMatchObject({
      gap: null,
      n: 0,
      inside: { score: 90, rated: 2, of: 2 },
      after: { score: null, rated: 0, of: 1 },
    });
    expect(look('', [])).toMatchObject({ gap: null, orphanRate: null, orphans: 0, handOffs: [] });
    expect(look('AAA', [1, 2, 3])).toMatchObject({ gap: null, orphanRate: null });
  });

  it('counts a hand-off as orphaned until both sides acknowledged it', () => {
    const rate = (acknowledgements: SeamsInput['acknowledgements']) =>
      look('ABC', [], { acknowledgements }).orphanRate;
    expect(rate([])).toBe(100);
    expect(rate([acknowledge(0, 'A')])).toBe(100);
    expect(rate([acknowledge(0, 'A'), acknowledge(0, 'B')])).toBe(50);
    expect(rate([acknowledge(0, 'A'), acknowledge(0, 'A', { id: 'acknowledgement_2' })])).toBe(100);
    expect(rate([acknowledge(0, 'A'), acknowledge(0, 'C')])).toBe(100);
    const both = [0, 1].flatMap((n) => [
      acknowledge(n, 'ABC'[n] ?? ''),
      acknowledge(n, 'ABC'[n + 1] ?? ''),
    ]);
    expect(rate(both)).toBe(0);
  });

  it('counts no acknowledgement given for other touchpoints than the two', () => {
    const rate = (more: { from?: string; to?: string }) =>
      look('AB', [], {
        acknowledgements: [acknowledge(0, 'A', more), acknowledge(0, 'B', more)],
      }).orphanRate;
    expect(rate({})).toBe(0);
    expect(rate({ from: 'touchpoint_9' })).toBe(100);
    expect(rate({ to: 'touchpoint_9' })).toBe(100);
  });

  it('ignores acknowledgements of another journey and shows who acknowledged when', () => {
    const foreign = acknowledge(0, 'B', { journey: 'journey_2' });
    const { handOffs } = look('AB', [], { acknowledgements: [acknowledge(0, 'A'), foreign] });
    expect(handOffs).toEqual([
      {
        from: {
          touchpoint: 'touchpoint_0',
          serviceLine: 'serviceline_A',
          acknowledged: { id: 'acknowledgement_0A', by: 'Ana', at: NOW },
        },
        to: { touchpoint: 'touchpoint_1', serviceLine: 'serviceline_B', acknowledged: null },
        orphan: true,
      },
    ]);
  });

  it('weighs old scores less', () => {
    const old = rating('touchpoint_0', 40, 'stakeholder_1', { at: NOW - 30 * DAY });
    const ratings = [old, rating('touchpoint_1', 100), rating('touchpoint_2', 50)];
    expect(look('AAB', [], { ratings })).toMatchObject({ gap: 30, inside: { score: 80 } });
  });

  it('puts each owned touchpoint on one side at most, with scores within 0 and 100', () => {
    const lines = fc.string({ unit: fc.constantFrom('A', 'B', 'C', '-'), maxLength: 9 });
    const scores = fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { maxLength: 9 });
    fc.assert(
      fc.property(lines, scores, (owners, given) => {
        const result = look(owners, given);
        const unowned = [...owners].filter((line) => line === '-').length;
        expect(result.inside.of + result.after.of).toBeLessThanOrEqual(owners.length - unowned);
        expect(result.after.of).toBe(result.handOffs.length);
        for (const { score } of [result.inside, result.after]) {
          expect(score ?? 0).toBeGreaterThanOrEqual(0);
          expect(score ?? 0).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});
