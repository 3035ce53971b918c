import type { ClientsideDatabase } from '../store/database.ts';
import { revisionOf } from '../store/revision.ts';
import { type Library, readLibrary } from './read-library.ts';

const MOST = 8;

type Kept = { revision: string; libraries: Map<string, Library> };

/** The libraries read since the last write of anybody: from one account to the next the library stays, and reading it is most of a card's work. */
const keptOf = new WeakMap<ClientsideDatabase, Kept>();

/** The library around an offering, as `readLibrary` reads it; read once as long as nothing in the store changes. */
export async function keptLibrary(
  db: ClientsideDatabase,
  offering: string | undefined,
  played: readonly string[],
): Promise<Library> {
  const revision = await revisionOf(db);
  if (revision === undefined) return readLibrary(db, offering, played);
  const libraries = librariesAt(db, revision);
  const key = JSON.stringify([offering, [...new Set(played)].sort()]);
  const library = libraries.get(key) ?? (await readLibrary(db, offering, played));
  libraries.set(key, library);
  for (const oldest of [...libraries.keys()].slice(0, -MOST)) libraries.delete(oldest);
  return library;
}

function librariesAt(db: ClientsideDatabase, revision: string): Kept['libraries'] {
  const kept = keptOf.get(db);
  if (kept?.revision === revision) return kept.libraries;
  const libraries: Kept['libraries'] = new Map();
  keptOf.set(db, { revision, libraries });
  return libraries;
}
