import type { Site } from '../../model/site.ts';
import type { ClientsideDatabase } from '../database.ts';
import { type Receipt, writeRecords } from '../write.ts';

/** Keeps what was taught of a site, so that it can be handed on; the same origin is one record for everybody. */
export function keepTaughtSite(
  db: ClientsideDatabase,
  { origin, site, now }: { origin: string; site: Site; now: number },
): Promise<Receipt> {
  const id = `taughtsite_${site.system}`;
  const fields = { name: site.title, origin, site };
  return writeRecords(db, [{ k: 'taughtsite', id, fields }], {
    now,
    label: `${site.title} was taught`,
  });
}
