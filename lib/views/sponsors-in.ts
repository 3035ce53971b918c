import { partsInPlay } from '../method/parts-in-play.ts';
import { sponsorsOf } from '../method/sponsors.ts';
import type { ClientInFull } from './read-client.ts';
import { type Library, personasAround } from './read-library.ts';

/** Ids of those who are sponsors in the engagement that is looked at; everything that a view says of them fades as a sponsor's. */
export function sponsorsIn(
  { client, owned, engagement }: ClientInFull,
  library: Pick<Library, 'full'>,
): string[] {
  const { stakeholder: stakeholders = [], part: parts = [] } = owned;
  return sponsorsOf(
    partsInPlay({ client: client.id, engagement: engagement ?? null, stakeholders, parts }),
    personasAround(library),
  );
}
