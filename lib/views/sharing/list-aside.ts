import type { ClientsideDatabase } from '../../store/database.ts';
import { FROM_ENDPOINT } from '../../store/sharing/keep-pulled.ts';
import type { AsideView } from './refused-view.ts';

const NAMED = 5;

/** What the endpoint gave and could not be taken, and nobody has let be, by its reason; the most frequent first. */
export async function listAside(db: ClientsideDatabase): Promise<AsideView[]> {
  const entries = await db.quarantine.where('from').equals(FROM_ENDPOINT).toArray();
  const listed = entries.filter((entry) => entry.let === undefined);
  return [...Map.groupBy(listed, ({ reason }) => reason)]
    .map(([reason, same]) => ({
      reason,
      numbers: same.map(({ n }) => n),
      ids: same.flatMap(({ id }) => id ?? []).slice(0, NAMED),
    }))
    .sort((a, b) => b.numbers.length - a.numbers.length);
}
