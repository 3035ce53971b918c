import { isAlive } from '../record/stored-record.ts';
import type { Change } from './change-fields.ts';
import type { ClientsideDatabase } from './database.ts';
import { readEntities, readEntity, readOwned } from './read.ts';
import { sharedLibrary } from './shared-library.ts';
import { type Receipt, writeRecords } from './write.ts';

/** How many people play personas that only this offering casts, and how many engagements run it. */
export type OfferingUse = { people: number; engagements: number };

/** Who would miss an offering: the people who play the personas that go with it, and the engagements that run it. */
export async function offeringUse(db: ClientsideDatabase, offering: string): Promise<OfferingUse> {
  const { castrole: roles = [] } = await readOwned(db, offering);
  const shared = await sharedLibrary(db, new Set(roles.map((role) => role.id)));
  const cast = new Set(roles.map((role) => role.persona)).difference(shared);
  const people = new Set<string>();
  let engagements = 0;
  // An id begins with its kind: two ranges of them instead of every record.
  await db.records
    .where('id')
    .startsWithAnyOf('part_', 'engagement_')
    .filter(isAlive)
    .each((row) => {
      if (row.k === 'engagement' && row.f.offering === offering) engagements += 1;
      if (row.k === 'part' && cast.has(row.f.persona as string))
        people.add(String(row.f.stakeholder));
    });
  // The parts of those who were removed are here still.
  const players = await readEntities(db, 'stakeholder', [...people]);
  return { people: players.length, engagements };
}

/** Takes an offering out with its cast, personas, use cases, journey template and service lines; personas that another offering casts and service lines that another touchpoint has stay. Undoable. */
export async function removeOffering(
  db: ClientsideDatabase,
  offering: string,
  now: number,
): Promise<Receipt> {
  const entity = await readEntity(db, 'offering', offering);
  const ids = await idsOf(db, offering, entity?.template);
  const rows = await db.records.bulkGet(ids);
  const changes = rows.flatMap((row): Change[] =>
    row ? [{ k: row.k, id: row.id, remove: true }] : [],
  );
  return writeRecords(db, changes, { now, label: `Removed ${entity?.name ?? 'the offering'}` });
}

/** The ids of an offering and of all that only it has. */
async function idsOf(
  db: ClientsideDatabase,
  offering: string,
  template: string | undefined,
): Promise<string[]> {
  const { castrole: cast = [] } = await readOwned(db, offering);
  const { touchpoint: touchpoints = [] } = template ? await readOwned(db, template) : {};
  const parents = template ? [offering, template] : [offering];
  const own = [...parents, ...(await ownedIds(db, parents))];
  const shared = await sharedLibrary(db, new Set(own));
  const onlyHere = (ids: (string | undefined)[]) =>
    [...new Set(ids)].filter((id): id is string => id !== undefined && !shared.has(id));
  const personas = onlyHere(cast.map((role) => role.persona));
  const lines = onlyHere(touchpoints.map((touchpoint) => touchpoint.serviceLine));
  return [...own, ...personas, ...(await ownedIds(db, personas)), ...lines];
}

/** The ids of the library records that belong to some records. */
async function ownedIds(db: ClientsideDatabase, parents: readonly string[]): Promise<string[]> {
  const keys = parents.map((parent) =>
    db.records.where('[p+k]').between([parent, ''], [parent, '\uffff']).primaryKeys(),
  );
  return (await Promise.all(keys)).flat();
}
