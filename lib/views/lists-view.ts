import type { KindName } from '../model/kinds.ts';
import { matchRows } from '../search/match-rows.ts';
import { type PersonRow, personRows } from '../search/person-rows.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import type { Row } from '../store/row.ts';

export type { PersonRow } from '../search/person-rows.ts';

/** A client in the list of clients. */
export type ClientRow = {
  id: string;
  name: string;
  people: number;
  engagements: string[];
  relationship: 'customer' | 'client';
  sample: boolean;
};

/** One page of a list by name, of `total` in all; of a search, the first hits, and whether there are more. */
export type ListPage<T> = { rows: T[]; total: number; offset: number; more: boolean };

/** Which page of a list: from an offset in the order of names, or what a text finds. */
export type ListLook = { offset: number; limit: number; find?: string };

type Listed = KindName & ('client' | 'stakeholder' | 'persona');

const LAST = '\uffff';
/** Engagements that are named in a row; the rest are too many for one line. */
const NAMED = 3;

/** One page of the clients. */
export async function listClients(
  db: ClientsideDatabase,
  look: ListLook,
): Promise<ListPage<ClientRow>> {
  const page = await pageOf(db, 'client', look);
  return { ...page, rows: await Promise.all(page.rows.map((row) => clientRow(db, row))) };
}

/** One page of the people of all clients. */
export async function listPeople(
  db: ClientsideDatabase,
  look: ListLook,
): Promise<ListPage<PersonRow>> {
  const page = await pageOf(db, 'stakeholder', look);
  return { ...page, rows: await personRows(db, page.rows) };
}

/** How many records of a kind there are. */
export function countNamed(db: ClientsideDatabase, kind: Listed): Promise<number> {
  return namesFrom(db, kind, '', LAST).count();
}

/** Where in the order of names the first one is that begins with a letter, or comes after it. */
export function offsetOfLetter(
  db: ClientsideDatabase,
  kind: Listed,
  letter: string,
): Promise<number> {
  return namesFrom(db, kind, '', letter.toLowerCase()).count();
}

async function pageOf(
  db: ClientsideDatabase,
  kind: Listed,
  { offset, limit, find = '' }: ListLook,
): Promise<ListPage<Row>> {
  const total = await countNamed(db, kind);
  if (find.trim()) {
    const rows = await matchRows(db, kind, find, limit + 1);
    return { rows: rows.slice(0, limit), total, offset: 0, more: rows.length > limit };
  }
  const rows = await rowsAt(db, kind, { offset, limit, total });
  return { rows, total, offset, more: offset + rows.length < total };
}

/** The rows from an offset on: the key there is found by passing over keys alone, from the nearer end, and the page is read in one go. */
async function rowsAt(
  db: ClientsideDatabase,
  kind: Listed,
  { offset, limit, total }: { offset: number; limit: number; total: number },
): Promise<Row[]> {
  if (offset >= total) return [];
  const names = namesFrom(db, kind, '', LAST);
  if (offset === 0) return names.limit(limit).toArray();
  const isNearEnd = total - offset < offset;
  const passing = isNearEnd ? names.reverse().offset(total - offset - 1) : names.offset(offset);
  const [key] = (await passing.limit(1).keys()) as unknown as [string, string][];
  if (!key) return [];
  // Several rows may share the name at the edge, some of them on the page before.
  const shared = offset - (await namesFrom(db, kind, '', key[1]).count());
  const rows = await namesFrom(db, kind, key[1], LAST)
    .limit(shared + limit)
    .toArray();
  return rows.slice(shared);
}

function namesFrom(db: ClientsideDatabase, kind: Listed, from: string, to: string) {
  return db.records.where('[k+n]').between([kind, from], [kind, to], true, false);
}

async function clientRow(db: ClientsideDatabase, row: Row): Promise<ClientRow> {
  const owned = (kind: KindName) => db.records.where('[p+k]').equals([row.id, kind]);
  const [people, engagements] = await Promise.all([
    owned('stakeholder').count(),
    owned('engagement').limit(NAMED).toArray(),
  ]);
  return {
    id: row.id,
    name: String(row.f.name ?? ''),
    people,
    engagements: engagements.map((engagement) => String(engagement.f.name ?? '')),
    relationship: row.f.relationship === 'customer' ? 'customer' : 'client',
    sample: row.local === 'sample',
  };
}
