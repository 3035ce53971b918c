import type { Call, House, Visit } from './call.ts';
import { changes } from './changes.ts';
import { healthz, metrics } from './health.ts';
import { join } from './join.ts';
import { joinPage } from './join-page.ts';
import { me } from './me.ts';
import { openApi } from './openapi/open-api.ts';
import { Problem } from './problem.ts';
import { push } from './push.ts';
import type { Reply } from './reply.ts';
import { signIn } from './sign-in.ts';
import { snapshot } from './snapshot.ts';

type Method = 'GET' | 'POST';

/** What answers everybody. */
type Open = { method: Method; open: (house: House, visit: Visit) => Promise<Reply> };
/** What answers the holder of a token of a workspace. */
type Kept = { method: Method; answer: (house: House, call: Call) => Promise<Reply> };

/** What answers a path; its name is the path with `:ws` for the workspace. */
export type Route = { name: string } & (Open | (Kept & { ws: string }));

const OPEN = {
  '/healthz': { method: 'GET', open: healthz },
  '/metrics': { method: 'GET', open: metrics },
  '/openapi.json': { method: 'GET', open: openApi },
  '/join': { method: 'GET', open: joinPage },
  '/v1/join': { method: 'POST', open: join },
  '/v1/sign-in': { method: 'GET', open: signIn },
} satisfies Record<string, Open>;

const KEPT = {
  push: { method: 'POST', answer: push },
  changes: { method: 'GET', answer: changes },
  snapshot: { method: 'GET', answer: snapshot },
  me: { method: 'GET', answer: me },
} satisfies Record<string, Kept>;

/** The names of all routes. */
export type RouteName = keyof typeof OPEN | `/v1/w/:ws/${keyof typeof KEPT}`;

/** Every route's name and method. */
export const ROUTES: readonly { name: RouteName; method: Method }[] = [
  ...keysOf(OPEN).map((name) => ({ name, method: OPEN[name].method })),
  ...keysOf(KEPT).map((verb) => ({
    name: `/v1/w/:ws/${verb}` as const,
    method: KEPT[verb].method,
  })),
];

/** The route of a path as it was sent. No dot or double slash is resolved: such a path is simply not found. */
export function findRoute(path: string): Route {
  const open = ownOf<Open>(OPEN, path);
  if (open) return { name: path, ...open };
  const [, v1, w, ws, verb = '', ...more] = path.split('/');
  const kept = ownOf<Kept>(KEPT, verb);
  if (v1 !== 'v1' || w !== 'w' || !ws || !kept || more.length > 0)
    throw new Problem(
      'not_found',
      'Workspaces are at /v1/w/{workspace}/push, changes, snapshot or me.',
    );
  return { name: `/v1/w/:ws/${verb}`, ws: decoded(ws), ...kept };
}

function ownOf<T>(table: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function keysOf<T extends object>(table: T): (keyof T)[] {
  return Object.keys(table) as (keyof T)[];
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Problem('bad_request', 'The workspace in the address is not encoded properly.');
  }
}
