import { factLabels } from '../view-facts.ts';

/** What fields are called where their own name would not do; `kind.field` before `field`. */
const LABELS: Record<string, string> = {
  ...factLabels,
  'action.text': 'Action',
  asked: 'How it was asked',
  at: 'When',
  basis: 'Derived from',
  by: 'Written by',
  'commitment.text': 'Commitment',
  consequence: 'What happens if it occurs',
  'engagement.offering': 'Offering',
  'persona.typical': 'What it typically does',
  'persona.value': 'Value for this role',
  'persona.who': 'Who it is',
  endedAt: 'Ended',
  floor: 'Floor role',
  form: 'Organisation or individual',
  how: 'How it is known',
  'journey.stage': 'Stage it is in',
  key: 'Page',
  minimum: 'Minimum level',
  of: 'Belongs to',
  on: 'About',
  refused: 'Not a client',
  'request.text': 'Request',
  seenName: 'Name on the page',
  serviceLine: 'Service line',
  stakeholder: 'Person',
  target: 'Meant by the page',
  template: 'Journey template',
  url: 'Address',
  useCases: 'Use case',
};

/** What a field of a record is called on screen; a member of a set comes as its set's name, with the member apart. */
export function fieldWords(kind: string, field: string): { label: string; member?: string } {
  const slash = field.indexOf('/');
  const name = slash > 0 ? field.slice(0, slash) : field;
  const label = known(`${kind}.${name}`) ?? engagementLabel(kind, name) ?? known(name);
  return {
    label: label ?? humanised(name),
    ...(slash > 0 ? { member: field.slice(slash + 1) } : {}),
  };
}

/** Of a person it is how somebody takes part, elsewhere the contract. */
function engagementLabel(kind: string, name: string): string | undefined {
  return name === 'engagement' && kind !== 'stakeholder' ? 'Engagement' : undefined;
}

function known(name: string): string | undefined {
  return Object.hasOwn(LABELS, name) ? LABELS[name] : undefined;
}

/** "promiseKeptAt" as "Promise kept". */
function humanised(name: string): string {
  const words = name
    .replace(/(?<=[a-z])At$/, '')
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
