import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engagementLevels } from '../model/stakeholder.ts';
import { attentionOf } from './attention.ts';
import { clientHealth, type HealthInput } from './client-health.ts';
import { concernRisk } from './concern-risk.ts';
import { coverage } from './coverage.ts';
import { defaults } from './defaults.ts';
import { DAY, JOURNEY, NOW, rating } from './journey.fixture.ts';
import { ratedScore } from './rated-score.ts';

const nothing: HealthInput = { wholes: [], coverages: [], risks: [], people: [] };
const whole = (score: number, days = 0) =>
  ratedScore([rating(JOURNEY, score, 'stakeholder_1', { at: NOW - days * DAY })], JOURNEY, NOW);
const fact = <T>(v: T, days = 0) => ({
  v,
  at: NOW - days * DAY,
  by: 'Ana',
  how: 'observed' as const,
});
const covered = (v: 0 | 0.5 | 1) =>
  coverage({
    client: 'client_1',
    engagement: { id: 'engagement_1', offering: 'offering_1' },
    castRoles: [
      {
        id: 'castrole_1',
        offering: 'offering_1',
        persona: 'persona_1',
        rank: 'a',
        weight: 1,
        minimum: 0.25,
      },
    ],
    personas: [{ id: 'persona_1', floor: [] }],
    stakeholders: [{ id: 'stakeholder_1' }],
    parts: v
      ? [
          {
            id: 'part_1',
            client: 'client_1',
            stakeholder: 'stakeholder_1',
            persona: 'persona_1',
            level: fact(v),
          },
        ]
      : [],
    now: NOW,
  });
const risk = (n: number, severity: number, occurrence = 5, detection = 5) =>
  concernRisk({ id: `concern_${n}`, severity, occurrence, detection }, []);
const person = (n: number, current: number, desired: number, days = 0) =>
  attentionOf(
    {
      id: `stakeholder_${n}`,
      engagement: fact(engagementLevels[current] ?? 'unaware', days),
      desiredEngagement: fact(engagementLevels[desired] ?? 'unaware'),
    },
    false,
    NOW,
  );
const part = (input: Partial<HealthInput>, name: string) =>
  clientHealth({ ...nothing, ...input }).parts.find((one) => one.part === name);

describe('clientHealth', () => {
  it('weighs the five parts 35, 20, 20, 15, 10', () => {
    const health = clientHealth({
      wholes: [whole(40)],
      coverages: [covered(0.5)],
      risks: [risk(1, 5, 5, 1)],
      people: [person(1, 1, 3)],
    });
    expect(health.parts.map(({ part, weight, score }) => [part, weight, score])).toEqual([
      ['journey', 35, 40],
      ['coverage', 20, 50],
      ['concerns', 20, 80],
      ['engagement', 15, 50],
      ['freshness', 10, 100],
    ]);
    expect(health).toMatchObject({ score: 57.5, measured: 1, stale: false });
  });

  it('knows not enough of a client nobody has written about', () => {
    const health = clientHealth(nothing);
    expect(health).toMatchObject({ score: null, measured: 0, n: 0, stale: false });
    expect(health.parts.every((one) => one.score === null && one.share === 0)).toBe(true);
  });

  it('gives a number at exactly 60 % of the weight and none below', () => {
    const sixty = { ...nothing, wholes: [whole(40)], people: [person(1, 2, 2)] };
    expect(clientHealth(sixty)).toMatchObject({ score: 65, measured: 0.6 });
    const below = { ...nothing, coverages: [covered(1)], people: [person(1, 2, 2)] };
    expect(clientHealth(below)).toMatchObject({ score: null, measured: 0.45 });
  });

  it('shares the weight among the measured parts', () => {
    const health = clientHealth({ ...nothing, wholes: [whole(50)], coverages: [covered(1)] });
    const share = Object.fromEntries(health.parts.map((one) => [one.part, one.share]));
    expect(share).toEqual({
      journey: 35 / 65,
      coverage: 20 / 65,
      concerns: 0,
      engagement: 0,
      freshness: 10 / 65,
    });
    expect(health.measured).toBe(0.65);
    expect(health.score).toBeCloseTo((35 * 50 + 20 * 100 + 10 * 100) / 65, 8);
  });

  it('takes the three highest residual risks, and all there are when fewer', () => {
    const risks = [risk(1, 1), risk(2, 5), risk(3, 4), risk(4, 3)];
    expect(part({ risks }, 'concerns')).toMatchObject({
      score: 20,
      n: 3,
      sources: ['concern_2', 'concern_3', 'concern_4'],
    });
    expect(part({ risks: [risk(1, 5)] }, 'concerns')?.score).toBe(0);
  });

  it('does not take an absent or unjudged concern for a good one', () => {
    expect(part({ risks: [] }, 'concerns')?.score).toBeNull();
    const unjudged = concernRisk({ id: 'concern_1', severity: 5 }, []);
    expect(part({ risks: [unjudged] }, 'concerns')).toMatchObject({ score: null, n: 0 });
  });

  it('measures engagement by known gaps only, old ones weighing less', () => {
    const unknown = attentionOf({ id: 'stakeholder_9' }, false, NOW);
    expect(part({ people: [unknown] }, 'engagement')?.score).toBeNull();
    const people = [person(1, 0, 4, 30), person(2, 2, 2), unknown];
    expect(part({ people }, 'engagement')?.score).toBeCloseTo(100 * (1 - 4 / 3 / 4), 8);
  });

  it('pools the answers on all journeys, old ones weighing less', () => {
    const other = rating(JOURNEY, 100, 'stakeholder_2');
    const wholes = [whole(40, 30), null, ratedScore([other], JOURNEY, NOW)];
    expect(part({ wholes }, 'journey')).toMatchObject({ score: 80, n: 2 });
  });

  it('measures freshness over everything dated, each source once', () => {
    const wholes = [whole(10, 30), whole(10, 30)];
    expect(part({ wholes }, 'freshness')).toMatchObject({ score: 50, n: 1 });
    expect(part({ wholes, coverages: [covered(1)] }, 'freshness')?.score).toBe(75);
    expect(part({ coverages: [covered(0)] }, 'freshness')?.score).toBeNull();
  });

  it('takes an estimated or absent journey as unmeasured, and a cast with nobody as zero', () => {
    expect(part({ wholes: [null] }, 'journey')?.score).toBeNull();
    expect(part({ coverages: [covered(0)] }, 'coverage')?.score).toBe(0);
  });

  it('is stale when everything dated is, whatever concerns there are', () => {
    const old = { ...nothing, wholes: [whole(40, 31)], risks: [risk(1, 1)] };
    expect(clientHealth(old)).toMatchObject({ stale: true, newest: NOW - 31 * DAY });
    expect(clientHealth({ ...old, coverages: [covered(1)] }).stale).toBe(false);
  });

  it('takes the weights that a team sets, in any scale', () => {
    const input = { ...nothing, wholes: [whole(40)], coverages: [covered(1)] };
    const scaled = Object.fromEntries(
      Object.entries(defaults.healthWeights).map(([name, weight]) => [name, weight * 3]),
    ) as typeof defaults.healthWeights;
    const health = clientHealth(input, { ...defaults, healthWeights: scaled });
    expect(health.score).toBe(clientHealth(input).score);
    const none = { journey: 0, coverage: 0, concerns: 0, engagement: 0, freshness: 0 };
    expect(clientHealth(input, { ...defaults, healthWeights: none })).toMatchObject({
      score: null,
      measured: 0,
    });
  });

  it('keeps health and every part within 0 and 100', () => {
    const grade = fc.integer({ min: 1, max: 5 });
    const level = fc.integer({ min: 0, max: 4 });
    const score = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(
        fc.array(score, { maxLength: 3 }),
        fc.array(fc.tuple(grade, grade, grade), { maxLength: 5 }),
        fc.array(fc.tuple(level, level, fc.nat(900)), { maxLength: 5 }),
        (wholes, risks, people) => {
          const health = clientHealth({
            wholes: wholes.map((one) => whole(one)),
            coverages: [],
            risks: risks.map(([s, o, d], n) => risk(n, s, o, d)),
            people: people.map(([current, desired, days], n) => person(n, current, desired, days)),
          });
          for (const one of [health, ...health.parts]) {
            expect(one.score ?? 0).toBeGreaterThanOrEqual(0);
            expect(one.score ?? 0).toBeLessThanOrEqual(100);
          }
          expect(health.score === null).toBe(health.measured < 0.6);
        },
      ),
    );
  });
});
