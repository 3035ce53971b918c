import type { Engine } from '../engine.ts';
import { StoreUnavailable } from '../store.ts';
import { translated } from '../translated.ts';
import { backUp } from './back-up.ts';
import { openPostgresStore } from './postgres-store.ts';
import { restore } from './restore.ts';
import { translate } from './translate.ts';

/** What can be done with the database of a URL; failures are in words without the URL's password. */
export function postgresEngine(url: string): Engine {
  const { hostname, pathname, port } = new URL(url);
  const server =
    hostname && ` The server is ${hostname}, port ${port || 5432}: look at DATABASE_URL.`;
  return {
    ...translated(
      {
        open: () => openPostgresStore(url),
        backUp: (target: string) => backUp(url, target),
        restore: (backup: string) => restore(url, backup),
      },
      (error) => withServer(translate(error), server),
    ),
    words: `PostgreSQL, database ${decodeURIComponent(pathname.slice(1))}${hostname && ` on ${hostname}`}`,
  };
}

/** A command's failure to reach the database says which one it tried; what an endpoint answers to others does not. */
function withServer(error: unknown, server: string): unknown {
  if (error instanceof StoreUnavailable && /can’t be reached: (E|no answer)/.test(error.message))
    error.message += server;
  return error;
}
