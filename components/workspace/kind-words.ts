import type { KindName } from '../../lib/model/kinds.ts';

/** The words of the method for each kind of record, one and many. */
const words: Record<KindName, readonly [string, string]> = {
  acknowledgement: ['hand-off acknowledgement', 'hand-off acknowledgements'],
  action: ['action', 'actions'],
  answer: ['answer', 'answers'],
  castrole: ['place in a cast', 'places in a cast'],
  client: ['client', 'clients'],
  commitment: ['commitment', 'commitments'],
  concern: ['concern', 'concerns'],
  deliverable: ['deliverable', 'deliverables'],
  engagement: ['engagement', 'engagements'],
  expectation: ['expectation', 'expectations'],
  improvement: ['improvement', 'improvements'],
  journey: ['journey', 'journeys'],
  link: ['linked CRM page', 'linked CRM pages'],
  note: ['note', 'notes'],
  offering: ['offering', 'offerings'],
  part: ['part played', 'parts played'],
  persona: ['persona', 'personas'],
  rating: ['rating', 'ratings'],
  request: ['request', 'requests'],
  revision: ['correction of a note', 'corrections of notes'],
  serviceline: ['service line', 'service lines'],
  stage: ['stage', 'stages'],
  stakeholder: ['person', 'people'],
  taughtsite: ['taught site', 'taught sites'],
  template: ['journey template', 'journey templates'],
  touchpoint: ['touchpoint', 'touchpoints'],
  usecase: ['use case', 'use cases'],
};

/** What records of a kind are called; kinds of a newer version keep their own name. */
export function kindWords(kind: string, n = 2): string {
  const known = Object.hasOwn(words, kind) ? words[kind as KindName] : undefined;
  return known ? known[n === 1 ? 0 : 1] : `“${kind}” records`;
}
