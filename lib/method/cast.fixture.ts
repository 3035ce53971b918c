import type { CoverageLevel } from '../model/part.ts';
import { type CoverageInput, coverage } from './coverage.ts';
import { DAY, NOW } from './journey.fixture.ts';

export const personas = [
  { id: 'persona_sponsor', floor: ['sponsor', 'decision-maker'] },
  { id: 'persona_champion', floor: ['champion'] },
  { id: 'persona_sally', floor: ['end-user'] },
  { id: 'persona_it', floor: [] },
];
const stakeholders = [1, 2, 3, 4, 5].map((n) => ({ id: `stakeholder_${n}` }));

/** A persona's place in the cast. */
export const role = (
  persona: string,
  weight = 1,
  minimum: CoverageLevel = 0.25,
  offering = 'offering_1',
) => ({ id: `castrole_${persona}`, offering, persona, rank: `a${persona}`, weight, minimum });

/** The part that a stakeholder plays. */
export const part = (
  n: number,
  persona: string,
  v: CoverageLevel,
  more: { id?: string; engagement?: string; client?: string; days?: number } = {},
) => ({
  id: more.id ?? `part_${n}-${persona}`,
  client: more.client ?? 'client_1',
  stakeholder: `stakeholder_${n}`,
  persona,
  engagement: more.engagement,
  level: { v, at: NOW - (more.days ?? 0) * DAY, by: 'Ana', how: 'observed' as const },
});

/** The coverage of the example engagement. */
export const cover = (more: Partial<CoverageInput>) =>
  coverage({
    client: 'client_1',
    engagement: { id: 'engagement_1', offering: 'offering_1' },
    castRoles: [role('persona_sponsor'), role('persona_sally')],
    personas,
    stakeholders,
    parts: [],
    now: NOW,
    ...more,
  });
