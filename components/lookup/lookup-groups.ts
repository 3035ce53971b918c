import type { Found } from '../../lib/views/lookup-view.ts';
import { clientPath, personaPath, personPath } from './paths.ts';

/** One result: what it is called, what tells it apart, and where in the workspace it opens. */
export type LookupItem = {
  id: string;
  name: string;
  detail: string;
  sample: boolean;
  path: string;
  /** The team that it is in, where that is not the one shown. */
  team?: string;
};

/** Results of one sort under their heading. */
export type LookupGroup = { label: string; items: LookupItem[] };

/** What was found in a team that is not the one shown, beside what was found in that. */
export type FoundElsewhere = { team: string; title: string; found: Found };

/** What was found as groups in the order in which they are shown, other teams' with their names; empty ones are left out. */
export function lookupGroups(
  here: Found,
  elsewhere: readonly FoundElsewhere[] = [],
): LookupGroup[] {
  const groups = [
    ...groupsOf(here),
    ...elsewhere.flatMap(({ team, title, found }) =>
      groupsOf(found).map(({ label, items }) => ({
        label: `${label} · ${title}`,
        items: items.map((item) => ({ ...item, team })),
      })),
    ),
  ];
  return groups.filter((group) => group.items.length > 0);
}

function groupsOf({ clients, people, personas }: Found): LookupGroup[] {
  return [
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
}
