import type { KindName } from '../model/kinds.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import type { Row } from '../store/row.ts';
import { matchRows } from './match-rows.ts';
import { type PersonRow, personRows } from './person-rows.ts';

/** A client or persona that was found, with what tells it from others of the same name. */
export type FoundName = { id: string; name: string; detail: string; sample: boolean };

/** What a text finds, each list best first. */
export type Found = { clients: FoundName[]; people: PersonRow[]; personas: FoundName[] };

/** Finds clients, people and personas by the beginning of any word of their names, whatever the case or diacritics; at most `limit` of each. Rejects with the signal's reason when it is aborted. */
export async function findByPrefix(
  db: ClientsideDatabase,
  text: string,
  { limit = 8, signal }: { limit?: number; signal?: AbortSignal } = {},
): Promise<Found> {
  const rowsOf = (kind: KindName) => matchRows(db, kind, text, limit, signal);
  const [clients, people, personas] = await Promise.all([
    rowsOf('client'),
    rowsOf('stakeholder'),
    rowsOf('persona'),
  ]);
  const found = {
    clients: await Promise.all(clients.map((row) => foundClient(db, row))),
    people: await personRows(db, people),
    personas: personas.map((row) => foundName(row, textOf(row.f.role))),
  };
  signal?.throwIfAborted();
  return found;
}

async function foundClient(db: ClientsideDatabase, row: Row): Promise<FoundName> {
  const people = await db.records.where('[p+k]').equals([row.id, 'stakeholder']).count();
  return foundName(
    row,
    people === 0 ? 'Nobody yet' : people === 1 ? '1 person' : `${people} people`,
  );
}

function foundName(row: Row, detail: string): FoundName {
  return { id: row.id, name: textOf(row.f.name), detail, sample: row.local === 'sample' };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
