import type { ClientsideDatabase } from '../store/database.ts';
import { readRemoved } from '../store/read-removed.ts';
import type { Row } from '../store/row.ts';

/** A person in a list: who it is, at which client, and what the person does or plays there. */
export type PersonRow = {
  id: string;
  name: string;
  /** The personas the person plays, else the title, then the client. */
  detail: string;
  client: string;
  clientName: string;
  title?: string;
  personas: string[];
  sample: boolean;
};

/** Parts of one client that are read to name the personas of its people: enough for all but giant clients, whose people then show their title. */
const MOST_PARTS = 500;

/** Rows of stakeholders with their client and the personas they play, in the given order; who belongs to a client that was removed is left out. */
export async function personRows(
  db: ClientsideDatabase,
  people: readonly Row[],
): Promise<PersonRow[]> {
  const clients = [...new Set(people.map(clientOf))];
  const [played, names, removed] = await Promise.all([
    personasPlayed(db, clients, new Set(people.map((row) => row.id))),
    namesOf(db, clients),
    readRemoved(db, clients),
  ]);
  // A removed client takes its people along; whoever came later, from a colleague who had not heard of it, stands alone.
  const gone = new Set(removed.map((row) => row.id));
  const shown = people.filter((row) => !gone.has(clientOf(row)));
  return shown.map((row) => {
    const personas = played.get(row.id) ?? [];
    const clientName = names.get(clientOf(row)) ?? '';
    const title = titleOf(row);
    // A persona's name has a comma of its own: "Sally, single mother".
    const role = personas.length > 0 ? personas.join('; ') : title;
    return {
      id: row.id,
      name: typeof row.f.name === 'string' ? row.f.name : '',
      detail: [role, clientName].filter(Boolean).join(' · '),
      client: clientOf(row),
      clientName,
      ...(title ? { title } : {}),
      personas,
      sample: row.local === 'sample',
    };
  });
}

function clientOf(row: Row): string {
  return typeof row.f.client === 'string' ? row.f.client : '';
}

function titleOf(row: Row): string | undefined {
  const title = row.f.title as { v?: unknown } | null | undefined;
  return typeof title?.v === 'string' ? title.v : undefined;
}

/** The names of the personas that some people play, by person. */
async function personasPlayed(
  db: ClientsideDatabase,
  clients: readonly string[],
  people: ReadonlySet<string>,
): Promise<Map<string, string[]>> {
  const read = (client: string) =>
    db.records.where('[p+k]').equals([client, 'part']).limit(MOST_PARTS).toArray();
  const parts = (await Promise.all(clients.map(read))).flat();
  const ours = parts.filter((part) => people.has(part.f.stakeholder as string));
  const names = await namesOf(
    db,
    ours.map((part) => part.f.persona as string),
  );
  const played = new Map<string, string[]>();
  for (const part of ours) {
    const name = names.get(part.f.persona as string);
    const person = part.f.stakeholder as string;
    const known = played.get(person) ?? [];
    if (name && !known.includes(name)) played.set(person, [...known, name]);
  }
  return played;
}

async function namesOf(
  db: ClientsideDatabase,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.records.bulkGet([...new Set(ids)].filter(Boolean));
  return new Map(
    rows
      .filter((row) => row?.n !== undefined)
      .map((row) => [row?.id ?? '', typeof row?.f.name === 'string' ? row.f.name : '']),
  );
}
