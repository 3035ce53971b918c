import type { Expectation } from '../model/expectation.ts';
import { defaults, type MethodConstants } from './defaults.ts';
import {
  type GradeMean,
  type Perception,
  perceptionOf,
  type ScoredAnswer,
} from './expectation-score.ts';
import { highFirst } from './list-top.ts';
import { settle, weightedMean } from './mean.ts';

export type Quadrant =
  | 'concentrate here'
  | 'keep up the good work'
  | 'low priority'
  | 'possible overkill';

/** One expectation: both sides with their perception gaps; quadrant and priority null until the client said both. */
export type MatterPoint = {
  expectation: string;
  matter: string;
  importance: Perception;
  performance: Perception;
  quadrant: Quadrant | null;
  /** By what it is ranked: see `rankedBy`. */
  priority: number | null;
};

/** What matters × how we do. Points are in order of priority, unmeasured ones last. */
export type WhatMatters = {
  points: MatterPoint[];
  /** Grades at which high begins; 'middle' while expectations are too few for means. */
  crossHairs: { importance: number; performance: number; at: 'means' | 'middle' };
  /** 'shares': I′ + max(I′−S′, 0), 0–20; 'means': I − P, −4 to 4. One rule for the whole list, so that it compares. */
  rankedBy: 'shares' | 'means';
  measured: { expectations: number; of: number };
};

type Said = { importance: GradeMean; performance: GradeMean };
type CrossHairs = WhatMatters['crossHairs'];

/** Places and ranks expectations by what the client said; our own guesses only make the perception gap (method.md 3). */
export function whatMatters(
  input: {
    expectations: readonly Pick<Expectation, 'id' | 'matter'>[];
    answers: readonly ScoredAnswer[];
    now: number;
  },
  constants: MethodConstants = defaults,
): WhatMatters {
  const sides = input.expectations.map(({ id, matter }) => {
    const answers = input.answers.filter((answer) => answer.expectation === id);
    const importance = perceptionOf(answers, 'importance', input.now, constants);
    const performance = perceptionOf(answers, 'performance', input.now, constants);
    return { expectation: id, matter, importance, performance };
  });
  const measured = sides.flatMap((side) => saidOf(side) ?? []);
  const crossHairs = crossHairsOf(measured, constants);
  const rankedBy = ruleOf(measured, constants);
  const points = sides.map((side) => {
    const said = saidOf(side);
    const quadrant = said && quadrantOf(said, crossHairs);
    return { ...side, quadrant, priority: said && priorityOf(said, rankedBy) };
  });
  return {
    points: points.sort(byPriority),
    crossHairs,
    rankedBy,
    measured: { expectations: measured.length, of: sides.length },
  };
}

function saidOf(side: { importance: Perception; performance: Perception }): Said | null {
  const importance = side.importance.said;
  const performance = side.performance.said;
  return importance && performance ? { importance, performance } : null;
}

function crossHairsOf(measured: readonly Said[], constants: MethodConstants): CrossHairs {
  const middle = constants.middleGrade;
  if (measured.length < constants.expectationsForMeans)
    return { importance: middle, performance: middle, at: 'middle' };
  const meanOf = (side: keyof Said) =>
    weightedMean(
      measured.map((said) => ({ value: said[side].grade, weight: said[side].freshness })),
    ) ?? middle;
  return { importance: meanOf('importance'), performance: meanOf('performance'), at: 'means' };
}

function quadrantOf(said: Said, at: CrossHairs): Quadrant {
  const matters = said.importance.grade >= at.importance;
  const done = said.performance.grade >= at.performance;
  if (matters) return done ? 'keep up the good work' : 'concentrate here';
  return done ? 'possible overkill' : 'low priority';
}

function ruleOf(measured: readonly Said[], constants: MethodConstants): WhatMatters['rankedBy'] {
  const raters = measured.map((said) => Math.min(said.importance.n, said.performance.n));
  const isEnough = raters.length > 0 && Math.min(...raters) >= constants.ratersForShares;
  return isEnough ? 'shares' : 'means';
}

function priorityOf({ importance, performance }: Said, by: WhatMatters['rankedBy']): number {
  if (by === 'means') return settle(importance.grade - performance.grade);
  const wanted = 10 * importance.highShare;
  const satisfied = 10 * performance.highShare;
  return settle(wanted + Math.max(wanted - satisfied, 0));
}

function byPriority(a: MatterPoint, b: MatterPoint): number {
  const importance = (point: MatterPoint) => point.importance.said?.grade ?? null;
  return (
    highFirst(a.priority, b.priority) ||
    highFirst(importance(a), importance(b)) ||
    (a.expectation < b.expectation ? -1 : 1)
  );
}
