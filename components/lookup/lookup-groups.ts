import type { Found } from '../../lib/views/lookup-view.ts';
import { clientPath, personaPath, personPath } from './paths.ts';

/** One result: what it is called, what tells it apart, and where in the workspace it opens. */
export type LookupItem = {
  id: string;
  name: string;
  detail: string;
  sample: boolean;
  path: string;
};

/** Results of one sort under their heading. */
export type LookupGroup = { label: string; items: LookupItem[] };

/** What was found as groups in the order in which they are shown; empty ones are left out. */
export function lookupGroups({ clients, people, personas }: Found): LookupGroup[] {
  const groups: LookupGroup[] = [
    { label: 'Clients', items: clients.map((hit) => ({ ...hit, path: clientPath(hit.id) })) },
    {
      label: 'People',
      items: people.map(({ id, name, detail, sample, client }) => ({
        id,
        name,
        detail,
        sample,
        path: personPath(client, id),
      })),
    },
    { label: 'Personas', items: personas.map((hit) => ({ ...hit, path: personaPath(hit.id) })) },
  ];
  return groups.filter((group) => group.items.length > 0);
}
