import type { KindName } from '../model/kinds.ts';
import { matchRows } from '../search/match-rows.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { wordsOf } from '../store/name-words.ts';
import { readEntities, readNamed } from '../store/read.ts';
import type { Suggestion } from './card-view.ts';
import type { SeenRecord } from './seen-record.ts';

/** Words that say how a company is registered, not who it is. */
const LEGAL_FORMS = new Set(
  'ab ag as bv co company corp corporation gmbh group holding inc kg limited llc llp ltd nv oy plc pty sa sarl se spa srl the und and et'.split(
    ' ',
  ),
);
const MOST = 5;
const SIMILAR = 0.5;

type Candidate = {
  client: string;
  why: string;
  score: number;
  target?: { id: string; name: string };
};

/** The clients that a CRM record may be about, the likeliest first: by the name on the page, then those used lately. */
export async function suggestClients(
  db: ClientsideDatabase,
  record: Pick<SeenRecord, 'kind' | 'name'>,
  recent: readonly string[],
): Promise<Suggestion[]> {
  const byName = record.name ? await candidates(db, record.kind, record.name) : [];
  const lately = recent.map((client): Candidate => ({ client, why: 'used lately', score: 0 }));
  const best = new Map<string, Candidate>();
  for (const one of [...byName.toSorted((a, b) => b.score - a.score), ...lately])
    if (!best.has(one.client)) best.set(one.client, one);
  return describe(db, [...best.values()].slice(0, MOST));
}

/** The clients whose name begins with, or holds, the words of a text. */
export async function searchClients(db: ClientsideDatabase, text: string): Promise<Suggestion[]> {
  const rows = await matchRows(db, 'client', text, MOST);
  return describe(
    db,
    rows.map((row) => ({ client: row.id, why: 'found', score: 0 })),
  );
}

async function candidates(
  db: ClientsideDatabase,
  kind: SeenRecord['kind'],
  name: string,
): Promise<Candidate[]> {
  const clients = await similarClients(db, name);
  if (kind !== 'stakeholder' && kind !== 'engagement') return clients;
  return [...(await namesakes(db, kind, name)), ...clients];
}

/** Clients of the same name, and those that share at least half of the words that matter. */
async function similarClients(db: ClientsideDatabase, name: string): Promise<Candidate[]> {
  const words = significant(name);
  const [same, ...similar] = await Promise.all([
    readNamed(db, 'client', name, MOST),
    ...words.slice(0, 4).map((word) => matchRows(db, 'client', word, MOST)),
  ]);
  const candidates = similar.flat().flatMap((row): Candidate[] => {
    const score = likeness(words, significant(String(row.f.name)));
    return score >= SIMILAR ? [{ client: row.id, why: 'similar name', score }] : [];
  });
  return [...same.map(({ id }) => ({ client: id, why: 'same name', score: 2 })), ...candidates];
}

/** The clients that have a person, or an engagement, of exactly this name. */
async function namesakes(
  db: ClientsideDatabase,
  kind: KindName & ('stakeholder' | 'engagement'),
  name: string,
): Promise<Candidate[]> {
  const found = await readNamed(db, kind, name, MOST);
  return found.map((entity) => ({
    client: entity.client,
    why: kind === 'stakeholder' ? 'has a person of this name' : 'has an engagement of this name',
    score: 3,
    target: { id: entity.id, name: entity.name },
  }));
}

function significant(name: string): string[] {
  const words = wordsOf(name).filter((word) => !LEGAL_FORMS.has(word));
  return words.toSorted((a, b) => b.length - a.length);
}

/** Words in both, of the words in the shorter name: an opportunity's name holds its client's. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const shorter = Math.min(a.length, b.length);
  return shorter === 0 ? 0 : a.filter((word) => b.includes(word)).length / shorter;
}

async function describe(
  db: ClientsideDatabase,
  found: readonly Candidate[],
): Promise<Suggestion[]> {
  const clients = await readEntities(
    db,
    'client',
    found.map((one) => one.client),
  );
  const byId = new Map(clients.map((client) => [client.id, client]));
  const known = found.filter((one) => byId.has(one.client));
  return Promise.all(
    known.map(async ({ client, why, target }) => ({
      client,
      name: byId.get(client)?.name ?? '',
      why,
      people: await db.records.where('[p+k]').equals([client, 'stakeholder']).count(),
      ...(target ? { target } : {}),
    })),
  );
}
