import { Failure } from '../../platform/failure.ts';
import { withClock } from '../clock-keeper.ts';
import type { ClientsideDatabase } from '../database.ts';
import type { Row } from '../row.ts';
import { transact } from '../transact.ts';
import { clearReports } from './clear-reports.ts';
import { eraseAside } from './erase-aside.ts';
import { pagesOf } from './erased-lately.ts';
import { findAbout } from './find-about.ts';
import { forgetTraces } from './forget-traces.ts';
import { putErased } from './put-erased.ts';

/** What erasing did: the ids that were erased, and all that it touched; the client, and the keys of its CRM pages, by which half-typed texts are kept, those whose link was erased apart. */
export type Erased = {
  erased: string[];
  touched: string[];
  client: string;
  pages: string[];
  gonePages: string[];
};

/** Erases a client or a stakeholder for good, removed before or not, with everything that is about them and every trace of it; nothing brings it back, here or, where it was shared, at anybody's. Fails with `missing`. */
export function eraseForGood(db: ClientsideDatabase, id: string, now: number): Promise<Erased> {
  return transact(db, async () => {
    const root = await readErasable(db, id);
    const client = root.k === 'client' ? id : String(root.f.client);
    const clock = await withClock(db, now, async (next) => next(root));
    const clocks = (await findAbout(db, new Map([[id, clock]]))).set(id, clock);
    const gonePages = await pagesAmong(db, [...clocks.keys()]);
    await putErased(db, clocks);
    const aside = await eraseAside(db, clocks);
    const erased = [...clocks.keys(), ...aside];
    await forgetTraces(db, erased);
    const cleared =
      root.k === 'client' ? [] : await clearReports(db, { client, person: id }, clock);
    const links = await db.records.where('[p+k]').equals([client, 'link']).primaryKeys();
    const pages = await pagesAmong(db, links);
    return { erased, touched: [...erased, ...cleared], client, pages, gonePages };
  });
}

/** How much would be erased with a client or a stakeholder, by kind. */
export async function countErasable(
  db: ClientsideDatabase,
  id: string,
): Promise<ReadonlyMap<string, number>> {
  const about = await findAbout(db, new Map([[id, '']]));
  const rows = await db.records.bulkGet([...about.keys()]);
  const counts = new Map<string, number>();
  for (const row of rows) if (row) counts.set(row.k, (counts.get(row.k) ?? 0) + 1);
  return counts;
}

async function readErasable(db: ClientsideDatabase, id: string): Promise<Row> {
  const row = await db.records.get(id);
  if (row && row.e === undefined && (row.k === 'client' || row.k === 'stakeholder')) return row;
  throw new Failure('missing', 'This is not here any more, or was erased already.');
}

/** The keys of the CRM pages that some links are about. */
async function pagesAmong(db: ClientsideDatabase, ids: readonly string[]): Promise<string[]> {
  return pagesOf(await db.records.bulkGet(ids.filter((id) => id.startsWith('link_'))));
}
