import type { ClientView, MissingPersona } from '../../lib/views/client-view.ts';
import type { JourneyView, PartOfNumber } from '../../lib/views/journey-view.ts';
import { personaOf, personas, stages } from './library.ts';
import { aged, note, people } from './people.ts';

const scores = [90, 95, 85, 90];

/** A journey in its stage number so and so, with no ratings. */
export function journeyAt(stage: number): JourneyView {
  return {
    id: 'journey_1',
    name: 'From kick-off to settled pay',
    stages: stages.map(({ id, name }, i) => ({
      id,
      name,
      state: i + 1 < stage ? 'done' : i + 1 === stage ? 'now' : 'ahead',
    })),
    stage,
    touchpoints: stages.flatMap(({ touchpoints }) => touchpoints),
    flagged: false,
    measured: { stages: 0, of: stages.length },
    arithmetic: [
      {
        label: 'Stages measured',
        value: `0 of ${stages.length}`,
        detail: 'a stage is measured from 3 first ratings',
      },
    ],
  };
}

const plain = journeyAt(3);

/** The worked example: touchpoints rated 90, 95, 85, 90, and those who live the journey answer 40. */
export const distorted: JourneyView = {
  ...plain,
  touchpoints: plain.touchpoints.map((point, i) => {
    const score = scores[i];
    return score === undefined ? point : { ...point, score: { score, n: 3, stale: false } };
  }),
  stages: plain.stages.map((stage, i) =>
    i > 1 ? stage : { ...stage, score: { score: [92.5, 87.5][i] ?? 0, n: 6, stale: false } },
  ),
  touchpointAverage: { score: 90, n: 12, stale: false },
  endToEnd: { score: 40, n: 4, stale: false },
  distortion: 50,
  flagged: true,
  measured: { stages: 2, of: stages.length },
  arithmetic: [
    ...scores.map(
      (score, i): PartOfNumber => ({
        label: plain.touchpoints[i]?.name ?? '',
        value: `${score}`,
        detail: '3 answers, weight 1',
      }),
    ),
    {
      label: 'Touchpoint average',
      value: '90',
      detail: `weighted mean of 4 of ${plain.touchpoints.length} touchpoints`,
    },
    { label: 'Maria Lopez on the whole journey', value: '30', detail: '9 days old, weight 0.812' },
    {
      label: 'Gordon Blake on the whole journey',
      value: '50',
      detail: '12 days old, weight 0.758',
    },
    { label: 'End to end', value: '40', detail: 'weighted mean of 4 answers' },
    {
      label: 'Distortion',
      value: '50',
      detail: 'touchpoint average − end to end; flagged from 15',
    },
  ],
  age: aged(9),
};

function missing(portrait: string, more: Partial<MissingPersona>): MissingPersona {
  const { id, name, role, concerns } = personaOf(portrait);
  const line = concerns[0]?.worry ?? '';
  return { persona: id, name, role, portrait, line, level: 0, minimum: 0.5, ...more };
}

/** Northwind Foods: green touchpoints, a red journey, and most of the cast known. */
export const northwind: ClientView = {
  id: 'client_northwind',
  name: 'Northwind Foods',
  relationship: 'client',
  sample: true,
  engagement: {
    id: 'engagement_1',
    name: 'Payroll roll-out',
    offering: 'Payroll software roll-out',
    status: 'active',
  },
  engagements: [{ id: 'engagement_2', name: 'Time clocks, north sites', detail: 'planned' }],
  people: [...people],
  coverage: {
    score: 58.4,
    known: 7,
    of: 11,
    stale: false,
    missing: [
      missing('mei', { minimum: 0.75 }),
      missing('joachim', {}),
      missing('tanya', {}),
      missing('gordon', { level: 0.5, minimum: 0.75, played: 'Gordon Blake' }),
    ],
    warnings: ['Nobody known yet as champion.'],
    arithmetic: personas.map(({ name }, i) => ({
      label: name,
      value: `${[50, 100, 50, 0][i] ?? 25} × ${[3, 3, 3, 2][i] ?? 1}`,
      detail:
        [
          'Maria Lopez, in contact',
          'Ngozi Eze, supports us',
          'Rafael Ortega, in contact',
          'empty, needs good dialogue',
        ][i] ?? 'identified',
    })),
  },
  journey: distorted,
  promises: [
    {
      id: 'note_9',
      side: 'ours',
      text: 'Reconcile old and new slips for all 412 employees before the practice run.',
      who: 'Payroll consultant',
      state: 'overdue',
      dueAt: Date.UTC(2025, 10, 14),
      age: aged(20),
    },
    {
      id: 'commitment_1',
      side: 'client',
      text: 'Name a deputy for Gordon’s holidays in December.',
      who: 'Ngozi Eze',
      state: 'open',
      dueAt: Date.UTC(2025, 10, 28),
    },
    {
      id: 'commitment_2',
      side: 'client',
      text: 'Confirm bank details on all shifts.',
      who: 'Anil Rao',
      state: 'unconfirmed',
    },
    {
      id: 'note_8',
      side: 'ours',
      text: 'Every pay rule back in plain words.',
      state: 'kept',
      age: aged(30),
    },
    {
      id: 'touchpoint_5',
      side: 'ours',
      text: 'You see each difference by employee number, with its reason.',
      who: 'Data check',
      state: 'open',
    },
  ],
  notes: [
    note('c1', 'Merging two plants in March; whoever is on the early shift may move.', {
      provenance: 'client-said',
    }),
  ],
  health: {
    score: 47.2,
    measuredShare: 0.75,
    stale: false,
    arithmetic: [
      { label: 'Journey, end to end', value: '40 × 35', detail: 'from 4 sources' },
      { label: 'Coverage of the cast', value: '58.4 × 20', detail: 'from 7 sources' },
      { label: 'Concerns', value: '45 × 20', detail: 'from 3 sources' },
      { label: 'Engagement', value: 'not measured', detail: 'weighs 15 once it is' },
      { label: 'Freshness', value: 'not measured', detail: 'weighs 10 once it is' },
    ],
  },
  personas: personas.map(({ id, name, role, portrait }, i) => ({
    id,
    name,
    role,
    portrait,
    inCast: i < 9,
  })),
  offerings: [
    {
      id: 'offering_payroll',
      name: 'Payroll software roll-out',
      detail: 'From kick-off to settled pay',
    },
  ],
  links: [
    {
      id: 'link_1',
      label: 'Northwind Foods (Salesforce)',
      url: 'https://northwind.lightning.force.com/lightning/r/Account/001000000000001AAA/view',
    },
    { id: 'link_2', label: 'Northwind Foods (Tryton)' },
  ],
  age: aged(3),
};
