import type { Fact } from '../model/fact.ts';
import { type EngagementLevel, engagementLevels, type Stakeholder } from '../model/stakeholder.ts';
import { defaults, type MethodConstants } from './defaults.ts';
import { type Evidence, evidenceOf, type Source, sourceOf } from './evidence.ts';
import { sortOfFact } from './freshness.ts';
import { highFirst } from './list-top.ts';
import { settle } from './mean.ts';
import { type SalienceClass, salienceOf } from './salience.ts';

const fields = [
  'power',
  'interest',
  'engagement',
  'desiredEngagement',
  'legitimacy',
  'urgency',
  'impact',
] as const;
type AttentionField = (typeof fields)[number];

export type AttentionPerson = Pick<Stakeholder, 'id' | AttentionField>;
export type MendelowCell = 'manage closely' | 'keep satisfied' | 'keep informed' | 'monitor';

/** A known fact that this rests on; its source id is `stakeholder id/field`. */
export type FactPart = Source & { field: AttentionField; fact: Fact<unknown> };

/** Where one stakeholder stands (method.md 5); each figure is null while a fact it needs is unknown. */
export type Attention = Evidence & {
  stakeholder: string;
  parts: FactPart[];
  unknown: AttentionField[];
  grid: MendelowCell | null;
  /** Levels of engagement still to go, 0–4. */
  gap: number | null;
  /** power·interest·(1 + gap/4), 1–50. */
  attention: number | null;
  salience: SalienceClass | null;
  /** What the work does to this person, 1–5. */
  impact: number | null;
  /** Listed whatever their power, since it touches them so much. */
  alwaysListed: boolean;
};

/** Everybody's attention, where it goes first coming first; those with unknown figures follow, by impact. */
export function attention(
  input: { stakeholders: readonly AttentionPerson[]; sponsors?: readonly string[]; now: number },
  constants: MethodConstants = defaults,
): { people: Attention[]; measured: { people: number; of: number } } {
  const { stakeholders, sponsors = [], now } = input;
  const people = stakeholders
    .map((person) => attentionOf(person, sponsors.includes(person.id), now, constants))
    .sort(
      (a, b) =>
        highFirst(a.attention, b.attention) ||
        highFirst(a.impact, b.impact) ||
        (a.stakeholder < b.stakeholder ? -1 : 1),
    );
  const measured = people.filter((person) => person.attention !== null).length;
  return { people, measured: { people: measured, of: people.length } };
}

/** One stakeholder's place in the grid, attention and class. */
export function attentionOf(
  person: AttentionPerson,
  isSponsor: boolean,
  now: number,
  constants: MethodConstants = defaults,
): Attention {
  const parts = fields.flatMap((field) => {
    const fact = person[field];
    if (!fact) return [];
    const dated = { id: `${person.id}/${field}`, at: fact.at };
    return [{ ...sourceOf(dated, sortOfFact(field, isSponsor), now, constants), field, fact }];
  });
  const power = person.power?.v ?? null;
  const interest = person.interest?.v ?? null;
  const impact = person.impact?.v ?? null;
  const gap = gapOf(person.engagement?.v, person.desiredEngagement?.v);
  const isHigh = (grade: number | null) => (grade === null ? null : grade > constants.highAbove);
  return {
    ...evidenceOf(parts),
    stakeholder: person.id,
    parts,
    unknown: fields.filter((field) => !person[field]),
    grid: cellOf(isHigh(power), isHigh(interest)),
    gap,
    attention:
      power === null || interest === null || gap === null
        ? null
        : settle(power * interest * (1 + gap / 4)),
    salience: salienceOf(isHigh(power), person.legitimacy?.v ?? null, person.urgency?.v ?? null),
    impact,
    alwaysListed: impact !== null && impact >= constants.impactAlwaysListed,
  };
}

function gapOf(current?: EngagementLevel, desired?: EngagementLevel): number | null {
  if (!current || !desired) return null;
  return Math.max(0, engagementLevels.indexOf(desired) - engagementLevels.indexOf(current));
}

function cellOf(hasPower: boolean | null, hasInterest: boolean | null): MendelowCell | null {
  if (hasPower === null || hasInterest === null) return null;
  if (hasPower) return hasInterest ? 'manage closely' : 'keep satisfied';
  return hasInterest ? 'keep informed' : 'monitor';
}
