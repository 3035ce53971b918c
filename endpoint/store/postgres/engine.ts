import type { Engine } from '../engine.ts';
import { translated } from '../translated.ts';
import { backUp } from './back-up.ts';
import { openPostgresStore } from './postgres-store.ts';
import { restore } from './restore.ts';
import { translate } from './translate.ts';

/** What can be done with the database of a URL; failures are in words without the URL's password. */
export function postgresEngine(url: string): Engine {
  const { hostname, pathname } = new URL(url);
  return {
    ...translated(
      {
        open: () => openPostgresStore(url),
        backUp: (target: string) => backUp(url, target),
        restore: (backup: string) => restore(url, backup),
      },
      translate,
    ),
    words: `PostgreSQL, database ${decodeURIComponent(pathname.slice(1))}${hostname && ` on ${hostname}`}`,
  };
}
