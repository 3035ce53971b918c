import { sortOfFact } from '../method/freshness.ts';
import type { Fact } from '../model/fact.ts';
import { type Stakeholder, type StakeholderFact, stakeholderFacts } from '../model/stakeholder.ts';
import { ageOf } from './age.ts';
import type { FactView } from './person-view.ts';

/** What the facts of a person are called. */
export const factLabels: Record<StakeholderFact, string> = {
  title: 'Title',
  email: 'Email',
  phone: 'Phone',
  motivation: 'Motivation',
  reportsTo: 'Reports to',
  power: 'Power',
  interest: 'Interest',
  impact: 'Impact on them',
  engagement: 'Engagement',
  desiredEngagement: 'Desired engagement',
  legitimacy: 'Legitimate claim',
  urgency: 'Urgent claim',
};

/** What is known of a person, fact by fact, with age and source. */
export function viewFacts(
  person: Stakeholder,
  {
    isSponsor,
    names,
    lost,
    now,
  }: {
    isSponsor: boolean;
    names: ReadonlyMap<string, string>;
    lost: ReadonlyMap<string, string>;
    now: number;
  },
): FactView[] {
  return stakeholderFacts.flatMap((field) => {
    const fact: Fact<unknown> | undefined = person[field];
    if (!fact) return [];
    return [
      {
        field,
        label: factLabels[field],
        text: factText(field, fact.v, names),
        by: fact.by,
        how: fact.how,
        source: fact.src,
        age: ageOf(fact.at, sortOfFact(field, isSponsor), now),
        lost: lost.get(`${person.id}/${field}`),
      },
    ];
  });
}

function factText(
  field: StakeholderFact,
  value: unknown,
  names: ReadonlyMap<string, string>,
): string {
  if (field === 'reportsTo') return names.get(String(value)) ?? 'somebody who is not here any more';
  if (typeof value === 'number') return `${value} of 5`;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
