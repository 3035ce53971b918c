import type { EntityOf, KindName } from '../model/kinds.ts';
import { entityOf, parseEntity } from '../record/entity.ts';
import { isAlive } from '../record/stored-record.ts';
import type { ClientsideDatabase } from './database.ts';
import { plain, sortName } from './name-words.ts';

/** The entity of one id, or undefined when it is not here, is dead or does not fit its kind. */
export async function readEntity<K extends KindName>(
  db: ClientsideDatabase,
  kind: K,
  id: string,
): Promise<EntityOf<K> | undefined> {
  return (await readMarked(db, kind, id))?.entity;
}

/** The entity of one id and whether it is sample data, read at once; undefined as above. */
export async function readMarked<K extends KindName>(
  db: ClientsideDatabase,
  kind: K,
  id: string,
): Promise<{ entity: EntityOf<K>; sample: boolean } | undefined> {
  const row = await db.records.get(id);
  const entity = row && isAlive(row) ? entityOf(kind, row) : undefined;
  return entity && { entity, sample: row?.local === 'sample' };
}

/** Whether a record is sample data. */
export async function isSample(db: ClientsideDatabase, id: string): Promise<boolean> {
  return (await db.records.get(id))?.local === 'sample';
}

/** The entities of several ids that are here, in their order. */
export async function readEntities<K extends KindName>(
  db: ClientsideDatabase,
  kind: K,
  ids: readonly string[],
): Promise<EntityOf<K>[]> {
  const rows = await db.records.bulkGet([...new Set(ids)]);
  return rows
    .map((row) => (row && isAlive(row) ? entityOf(kind, row) : undefined))
    .filter((entity): entity is EntityOf<K> => entity !== undefined);
}

/** What belongs to one record (a client, a persona, an offering, a template), by kind. */
export type Owned = { [K in KindName]?: EntityOf<K>[] } & { count: number };

/** Everything that belongs to one record, gathered by kind in one index scan. */
export async function readOwned(db: ClientsideDatabase, parent: string): Promise<Owned> {
  const rows = await db.records.where('[p+k]').between([parent, ''], [parent, '\uffff']).toArray();
  const owned: Record<string, { id: string }[]> = {};
  for (const row of rows) {
    const result = parseEntity(row);
    if ('entity' in result) {
      owned[row.k] ??= [];
      owned[row.k]?.push(result.entity);
    }
  }
  return { ...owned, count: rows.length } as Owned;
}

/** The records of one kind in the order of their names, from an offset. */
export async function readByName<K extends KindName>(
  db: ClientsideDatabase,
  kind: K,
  { offset = 0, limit = 100 }: { offset?: number; limit?: number } = {},
): Promise<{ entities: EntityOf<K>[]; total: number }> {
  const range = () => db.records.where('[k+n]').between([kind, ''], [kind, '\uffff']);
  const [rows, total] = await Promise.all([
    range().offset(offset).limit(limit).toArray(),
    range().count(),
  ]);
  const entities = rows.map((row) => entityOf(kind, row)).filter((e): e is EntityOf<K> => !!e);
  return { entities, total };
}

/** The entities of a kind that have exactly this name, but for case and diacritics; at most `limit`. */
export async function readNamed<K extends KindName & ('client' | 'stakeholder' | 'engagement')>(
  db: ClientsideDatabase,
  kind: K,
  name: string,
  limit: number,
): Promise<EntityOf<K>[]> {
  const same = plain(name).trim();
  const rows = await db.records
    .where('[k+n]')
    .equals([kind, sortName(name)])
    .filter((row) => plain(String(row.f.name)).trim() === same)
    .limit(limit)
    .toArray();
  return rows.flatMap((row) => entityOf(kind, row) ?? []);
}

/** Every link of a CRM record, by its key: several when people linked it apart from each other. */
export async function readLinks(db: ClientsideDatabase, key: string): Promise<EntityOf<'link'>[]> {
  const rows = await db.records.where('[k+n]').equals(['link', key]).toArray();
  return rows.flatMap((row) => entityOf('link', row) ?? []);
}

/** The link of a CRM record that counts: one with a client before one that says "not a client". */
export async function readLink(
  db: ClientsideDatabase,
  key: string,
): Promise<EntityOf<'link'> | undefined> {
  const links = await readLinks(db, key);
  return links.find((link) => !link.refused) ?? links[0];
}
