import type { Answer } from '../model/answer.ts';
import { defaults, type MethodConstants } from './defaults.ts';
import { type Evidence, evidenceOf, type Source, sourceOf } from './evidence.ts';
import { latestPer } from './latest.ts';
import { meanWeight, settle, weightedMean } from './mean.ts';

export type ScoredAnswer = Pick<
  Answer,
  'id' | 'expectation' | 'how' | 'stakeholder' | 'importance' | 'performance' | 'by' | 'at'
>;

/** One person's latest grade (`id` is the answer's) and its weight f in the mean. */
export type GradePart = Source & { who: string; grade: number };

/** A mean grade 1–5 of each person's latest answer; `highShare` 0–1 of them are high, whatever their age. */
export type GradeMean = Evidence & {
  grade: number;
  freshness: number;
  highShare: number;
  parts: GradePart[];
};

/** One side of an expectation: what the client said, what our team guessed, and guessed minus said (null unless both). */
export type Perception = { said: GradeMean | null; guessed: GradeMean | null; gap: number | null };

/** Importance or performance of one expectation (method.md 3), means weighted by freshness; an answer that leaves the grade out supersedes none. */
export function perceptionOf(
  answers: readonly ScoredAnswer[],
  side: 'importance' | 'performance',
  now: number,
  constants: MethodConstants = defaults,
): Perception {
  const meanOf = (how: Answer['how']) => {
    const given = answers.filter((answer) => answer.how === how && answer[side] !== undefined);
    return gradeMean(given, side, now, constants);
  };
  const said = meanOf('asked');
  const guessed = meanOf('guessed');
  return { said, guessed, gap: said && guessed ? settle(guessed.grade - said.grade) : null };
}

function gradeMean(
  answers: readonly ScoredAnswer[],
  side: 'importance' | 'performance',
  now: number,
  constants: MethodConstants,
): GradeMean | null {
  const parts = latestPer(answers, raterOf).map((answer) => ({
    ...sourceOf(answer, 'sentiment', now, constants),
    who: raterOf(answer),
    grade: answer[side] ?? constants.middleGrade,
  }));
  const grade = weightedMean(parts.map((part) => ({ value: part.grade, weight: part.f })));
  const freshness = meanWeight(parts.map((part) => part.f));
  if (grade === null || freshness === null) return null;
  const high = parts.filter((part) => part.grade >= constants.highAnswer).length;
  return { ...evidenceOf(parts), grade, freshness, highShare: high / parts.length, parts };
}

/** Whose answer it is: the stakeholder's when asked (an unnamed one is somebody of their own), the team member's when guessed. */
function raterOf(answer: ScoredAnswer): string {
  return answer.how === 'asked' ? (answer.stakeholder ?? answer.id) : answer.by;
}
