import { isAlive } from '../record/stored-record.ts';
import type { Change } from './change-fields.ts';
import type { ClientsideDatabase } from './database.ts';
import { readByName, readEntity, readOwned } from './read.ts';
import { type Receipt, writeRecords } from './write.ts';

/** How many people play personas of an offering's cast, and how many engagements run it. */
export type OfferingUse = { people: number; engagements: number };

/** Who would miss an offering: the people who play its personas and the engagements that run it. */
export async function offeringUse(db: ClientsideDatabase, offering: string): Promise<OfferingUse> {
  const cast = new Set((await readOwned(db, offering)).castrole?.map((role) => role.persona));
  const people = new Set<unknown>();
  let engagements = 0;
  // An id begins with its kind: two ranges of them instead of every record.
  await db.records
    .where('id')
    .startsWithAnyOf('part_', 'engagement_')
    .filter(isAlive)
    .each((row) => {
      if (row.k === 'engagement' && row.f.offering === offering) engagements += 1;
      if (row.k === 'part' && cast.has(row.f.persona as string)) people.add(row.f.stakeholder);
    });
  return { people: people.size, engagements };
}

/** Takes an offering out with its cast, personas, use cases and journey template; personas that another offering casts stay. Undoable. */
export async function removeOffering(
  db: ClientsideDatabase,
  offering: string,
  now: number,
): Promise<Receipt> {
  const entity = await readEntity(db, 'offering', offering);
  const ids = [offering, ...(await ownedIds(db, [offering]))];
  const personas = await personasOfOnly(db, offering);
  const template = entity?.template ? [entity.template] : [];
  ids.push(...personas, ...template, ...(await ownedIds(db, [...personas, ...template])));
  const rows = await db.records.bulkGet(ids);
  const changes = rows.flatMap((row): Change[] =>
    row ? [{ k: row.k, id: row.id, remove: true }] : [],
  );
  return writeRecords(db, changes, { now, label: `Removed ${entity?.name ?? 'the offering'}` });
}

/** The ids of the library records that belong to some records. */
async function ownedIds(db: ClientsideDatabase, parents: readonly string[]): Promise<string[]> {
  const keys = parents.map((parent) =>
    db.records.where('[p+k]').between([parent, ''], [parent, '\uffff']).primaryKeys(),
  );
  return (await Promise.all(keys)).flat();
}

async function personasOfOnly(db: ClientsideDatabase, offering: string): Promise<string[]> {
  const { entities } = await readByName(db, 'offering');
  const casts = await Promise.all(
    entities.map(async ({ id }) => ({ id, roles: (await readOwned(db, id)).castrole ?? [] })),
  );
  const others = new Set(
    casts.filter(({ id }) => id !== offering).flatMap(({ roles }) => roles.map((r) => r.persona)),
  );
  const own = casts.find(({ id }) => id === offering)?.roles.map((role) => role.persona) ?? [];
  return own.filter((persona) => !others.has(persona));
}
