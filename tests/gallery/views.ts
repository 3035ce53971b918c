import type { CardView } from '../../lib/views/card-view.ts';
import type { ClientView } from '../../lib/views/client-view.ts';
import type { SeenRecord } from '../../lib/views/seen-record.ts';
import { journeyAt, northwind } from './client.ts';
import { person } from './people.ts';

const account: SeenRecord = {
  key: 'salesforce:northwind:001000000000001AAA',
  system: 'salesforce',
  kind: 'client',
  label: 'Salesforce account',
  recordId: '001000000000001AAA',
  name: 'Northwind Foods',
};

const contact: SeenRecord = {
  ...account,
  key: 'salesforce:northwind:003000000000001AAA',
  kind: 'stakeholder',
  label: 'Salesforce contact',
  recordId: '003000000000001AAA',
  name: 'Maria Lopez',
};

const project: SeenRecord = {
  ...account,
  key: 'redmine:northwind:12',
  system: 'redmine',
  kind: 'engagement',
  label: 'Redmine project',
  recordId: '12',
  name: 'Northwind Foods payroll',
};

const suggestions = [
  { client: 'client_northwind', name: 'Northwind Foods', why: 'same name', people: 6 },
  { client: 'client_north', name: 'Northwind Logistics GmbH', why: 'similar name', people: 2 },
  { client: 'client_harbor', name: 'Harbor City Hospital', why: 'used lately', people: 11 },
];

const nothing: ClientView = {
  ...northwind,
  sample: false,
  engagement: undefined,
  engagements: [],
  people: [],
  coverage: { known: 0, of: 0, stale: false, missing: [], warnings: [], arithmetic: [] },
  journey: undefined,
  promises: [],
  notes: [],
  health: { measuredShare: 0, stale: false, arithmetic: [] },
  age: undefined,
};

/** A client of whom only the project is known that its page brought along. */
const brought: ClientView = {
  ...nothing,
  engagement: { id: 'engagement_1', name: 'Northwind Foods payroll', status: 'active' },
  links: [{ id: 'link_1', label: 'Northwind Foods payroll (Redmine)' }],
};

const started: ClientView = {
  ...nothing,
  engagement: northwind.engagement,
  coverage: {
    ...northwind.coverage,
    score: 0,
    known: 0,
    missing: northwind.coverage.missing.map((one) => ({ ...one, level: 0, played: undefined })),
    warnings: [
      'Nobody known yet as sponsor, decision maker, champion or end user.',
      'Nobody is in contact with us yet.',
    ],
  },
  journey: journeyAt(1),
  health: { measuredShare: 0.2, stale: false, arithmetic: northwind.health.arithmetic },
};

const long = `${'Very long name of a holding company and its branches '.repeat(190)}end`;
const hostile = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

/** A client whose names are written to break a page: markup, 10,000 characters, right to left, emoji. */
const unruly: ClientView = {
  ...northwind,
  name: long,
  sample: false,
  engagement: { id: 'engagement_1', name: `עבודה ${long}`, status: 'active' },
  engagements: [{ id: 'engagement_2', name: hostile, detail: long }],
  people: [
    person('hostile', hostile, { portrait: 'sally', level: 0.25, days: 1 }, { title: hostile }),
    person('rtl', 'מרים בת־אברהם כהן לוי', { portrait: 'ruth', level: 0.75, days: 1 }, {}),
    person('emoji', '👩🏽‍🏭 Ximena 🎉 Núñez-Ørsted', undefined, {
      line: '🎉'.repeat(400),
      lineIs: 'motivation',
    }),
    person(
      'long',
      long.replaceAll(' ', ''),
      { portrait: 'gordon', level: 1, days: 1 },
      { line: long },
    ),
  ],
  focus: 'stakeholder_hostile',
  notes: [
    { ...northwind.notes[0], text: `${hostile} ${long}`, by: long } as ClientView['notes'][number],
  ],
  promises: northwind.promises.map((promise) => ({
    ...promise,
    text: long.replaceAll(' ', ''),
    who: long,
  })),
  links: [{ id: 'link_1', label: long, url: 'https://example.com/' }],
};

/** Every state of the card, by the name of its picture. */
export const views: Record<string, CardView | undefined> = {
  loading: undefined,
  unlinked: { state: 'unlinked', record: account, suggestions, hasOffering: true },
  'unlinked-unnamed': {
    state: 'unlinked',
    record: { ...account, name: undefined },
    suggestions: [],
    hasOffering: false,
  },
  'unlinked-contact': {
    state: 'unlinked',
    record: contact,
    suggestions: suggestions.map((suggestion, i) =>
      i === 0
        ? {
            ...suggestion,
            why: 'has a person of this name',
            target: { id: 'stakeholder_maria', name: 'Maria Lopez' },
          }
        : suggestion,
    ),
    hasOffering: true,
  },
  'unlinked-project': { state: 'unlinked', record: project, suggestions: [], hasOffering: true },
  waiting: { state: 'waiting', label: 'Redmine project', recordId: '1' },
  refused: { state: 'refused', record: account, link: 'link_1' },
  client: { state: 'client', record: account, client: northwind },
  'contact-removed': {
    state: 'client',
    record: contact,
    client: {
      ...northwind,
      people: northwind.people.filter(({ id }) => id !== 'stakeholder_maria'),
      removed: { id: 'stakeholder_maria', name: 'Maria Lopez' },
    },
  },
  contact: {
    state: 'client',
    record: contact,
    client: { ...northwind, focus: 'stakeholder_maria' },
  },
  calm: {
    state: 'client',
    record: account,
    client: {
      ...northwind,
      sample: false,
      journey: {
        ...journeyAt(5),
        estimate: { score: 65, n: 28, stale: false },
        measured: { stages: 7, of: 7 },
      },
      health: { measuredShare: 0.45, stale: false, arithmetic: northwind.health.arithmetic },
      promises: [],
      coverage: { ...northwind.coverage, score: 100, known: 11, missing: [], warnings: [] },
    },
  },
  nothing: { state: 'client', record: account, client: nothing },
  'nothing-no-library': {
    state: 'client',
    record: account,
    client: { ...nothing, offerings: [], personas: [] },
  },
  'nothing-project': { state: 'client', record: project, client: brought },
  started: { state: 'client', record: account, client: started },
  unruly: { state: 'client', record: { ...account, name: long }, client: unruly },
  failure: {
    state: 'failure',
    code: 'store-full',
    passing: false,
    advice: 'The disk is full, so nothing can be kept. Free some space, then try again.',
  },
};
