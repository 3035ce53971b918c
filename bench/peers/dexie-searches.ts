import { Dexie, type Table } from 'dexie';
import type { Row } from '../../lib/store/row.ts';

/** One name in the peer's own database. */
type Name = { id: string; name: string };

const BATCH = 20_000;

/** The peer's database: a plain index on the whole name, as Dexie's own documentation does a search. */
class NameIndex extends Dexie {
  declare names: Table<Name, string>;

  constructor() {
    super('peer-names');
    this.version(1).stores({ names: 'id, name' });
  }
}

const index = new NameIndex();

/** Fills the peer's database with the name of each person and client; returns how many. */
export async function makeNameIndex(records: Table<Row, string>): Promise<number> {
  let batch: Name[] = [];
  const range = records.where('[k+n]').between(['client', ''], ['stakeholder', '\uffff']);
  await index.names.clear();
  await range.each(({ id, k, f }) => {
    if (k === 'client' || k === 'stakeholder') batch.push({ id, name: String(f.name) });
  });
  while (batch.length > 0) {
    await index.names.bulkAdd(batch.slice(0, BATCH));
    batch = batch.slice(BATCH);
  }
  return index.names.count();
}

/** Names that begin with the text; words inside a name are not found. */
export function nameIndexSearch(text: string, limit: number): PromiseLike<Name[]> {
  return index.names.where('name').startsWithIgnoreCase(text).limit(limit).toArray();
}

/** Every record is looked at, until enough are found that hold the text. */
export function scanSearch(
  records: Table<Row, string>,
  text: string,
  limit: number,
): PromiseLike<Row[]> {
  const wanted = text.toLowerCase();
  return records
    .filter(({ f }) => typeof f.name === 'string' && f.name.toLowerCase().includes(wanted))
    .limit(limit)
    .toArray();
}
