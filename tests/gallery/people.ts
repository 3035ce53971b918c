import type { CoverageLevel } from '../../lib/model/part.ts';
import type {
  AgeView,
  ConcernView,
  FactView,
  NoteView,
  PersonView,
} from '../../lib/views/person-view.ts';
import { personaOf } from './library.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2025, 10, 18, 9);

/** An age of so many days before the gallery's now; fact-like, so stale beyond 90. */
export function aged(days: number): AgeView {
  return {
    at: NOW - days * DAY,
    days,
    state: days <= 45 ? 'fresh' : days <= 90 ? 'ageing' : 'stale',
  };
}

/** A fact of a person. */
export function fact(
  field: string,
  label: string,
  text: string,
  more: Partial<FactView>,
): FactView {
  return { field, label, text, by: 'Ana Brandt', how: 'asked', age: aged(12), ...more };
}

/** A note. */
export function note(id: string, text: string, more: Partial<NoteView>): NoteView {
  return {
    id: `note_${id}`,
    kind: 'observation',
    provenance: 'observed',
    visibility: 'team',
    text,
    by: 'Ana Brandt',
    age: aged(9),
    corrected: false,
    conflicting: false,
    ...more,
  };
}

/** A person who plays a persona of the starter library, or nobody yet. */
export function person(
  id: string,
  name: string,
  plays: { portrait: string; level: CoverageLevel; days: number } | undefined,
  more: Partial<PersonView>,
): PersonView {
  const persona = plays && personaOf(plays.portrait);
  const generic: readonly ConcernView[] = persona?.concerns ?? [];
  const concerns = [...(more.concerns ?? []), ...generic];
  return {
    id: `stakeholder_${id}`,
    name,
    otherParts: [],
    line: concerns[0]?.worry ?? 'Nothing known yet',
    lineIs: concerns[0] ? 'concern' : 'unknown',
    facts: [],
    notes: [],
    alwaysListed: false,
    ...(persona && plays
      ? {
          part: {
            id: `part_${id}`,
            persona: persona.id,
            personaName: persona.name,
            role: persona.role,
            portrait: persona.portrait,
            level: plays.level,
            age: aged(plays.days),
          },
        }
      : {}),
    ...more,
    concerns,
  };
}

/** The people of Northwind Foods. */
export const people: readonly PersonView[] = [
  person(
    'maria',
    'Maria Lopez',
    { portrait: 'sally', level: 0.5, days: 9 },
    {
      title: 'Packing, early shift',
      motivation:
        'Wants to move up to shift lead in spring, and needs every payday to be right until then.',
      attention: { quadrant: 'keep informed' },
      alwaysListed: true,
      facts: [
        fact('title', 'Title', 'Packing, early shift', { how: 'observed' }),
        fact(
          'motivation',
          'Motivation',
          'Wants to move up to shift lead in spring, and needs every payday to be right until then.',
          { source: 'Break-room talk, 6 Nov' },
        ),
        fact('phone', 'Phone', '+1 555 0142', { age: aged(120), by: 'Jon Feld' }),
        fact('impact', 'Impact on them', '5 of 5', {
          how: 'assumed',
          age: aged(60),
          lost: 'You wrote 2 of 5; Ana Brandt wrote 5 of 5',
        }),
      ],
      concerns: [
        {
          id: 'concern_own-maria',
          own: true,
          worry: 'Her night-shift allowance will be missed again.',
          story: 'It was missing twice this summer; she found it herself both times.',
          consequence: 'She is short by a week of groceries and asks her sister for a loan.',
          severity: 4,
          risk: 'risk 48 of 125: severity 4 × occurrence 4 × detection 3',
          actions: [
            {
              id: 'action_1',
              text: 'Check the allowance of every night shift in the practice run.',
              side: 'ours',
              role: 'Payroll consultant',
              done: true,
            },
            {
              id: 'action_2',
              text: 'Post the shift plan a week ahead.',
              side: 'client',
              role: 'Line manager',
              done: false,
            },
          ],
        },
      ],
      notes: [
        note('1', 'I check my account at five in the morning on Fridays. Every Friday.', {
          kind: 'quote',
          provenance: 'client-said',
        }),
        note('2', 'Asked twice who would help on the first payday; nobody could say.', {
          corrected: true,
        }),
        note('3', 'Is looking at a job across the road.', {
          kind: 'concern',
          provenance: 'assumed',
          visibility: 'private',
          conflicting: true,
        }),
        note('4', 'Somebody answers her within five minutes on payday.', { kind: 'promise' }),
      ],
    },
  ),
  person(
    'adaeze',
    'Ngozi Eze',
    { portrait: 'adaeze', level: 1, days: 20 },
    {
      title: 'Chief operating officer',
      facts: [fact('title', 'Title', 'Chief operating officer', {})],
    },
  ),
  person(
    'rafael',
    'Rafael Ortega',
    { portrait: 'rafael', level: 0.5, days: 30 },
    {
      title: 'CFO',
      attention: { quadrant: 'manage closely' },
    },
  ),
  person(
    'gordon',
    'Gordon Blake',
    { portrait: 'gordon', level: 0.75, days: 100 },
    {
      title: 'Payroll manager',
      age: aged(100),
      facts: [fact('title', 'Title', 'Payroll manager', { age: aged(100) })],
    },
  ),
  person(
    'farida',
    'فريدة الزهراني',
    { portrait: 'farida', level: 0.25, days: 4 },
    {
      title: 'Finance controller',
    },
  ),
  person('new', 'Teodor Wiśniewski', undefined, {
    title: 'Shift planner',
    line: 'Shift planner',
    lineIs: 'title',
    facts: [fact('title', 'Title', 'Shift planner', { how: 'observed' })],
  }),
];
