import type { Call, House } from './call.ts';
import { changes } from './changes.ts';
import { Problem } from './problem.ts';
import { push } from './push.ts';
import type { Reply } from './reply.ts';
import { snapshot } from './snapshot.ts';

/** What answers a path: for the house as a whole, or for a workspace and the holder of its token. */
export type Route =
  | { name: '/healthz' | '/metrics'; method: 'GET' }
  | {
      name: string;
      method: 'GET' | 'POST';
      ws: string;
      answer: (house: House, call: Call) => Promise<Reply>;
    };

const VERBS: Record<string, { method: 'GET' | 'POST'; answer: typeof push }> = {
  push: { method: 'POST', answer: push },
  changes: { method: 'GET', answer: changes },
  snapshot: { method: 'GET', answer: snapshot },
};

/** The route of a path as it was sent. No dot or double slash is resolved: such a path is simply not found. */
export function findRoute(path: string): Route {
  if (path === '/healthz' || path === '/metrics') return { name: path, method: 'GET' };
  const [, v1, w, ws, verb = '', ...more] = path.split('/');
  const found = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (v1 !== 'v1' || w !== 'w' || !ws || !found || more.length > 0)
    throw new Problem('not_found', 'Workspaces are at /v1/w/{workspace}/push, changes, snapshot.');
  return { name: `/v1/w/:ws/${verb}`, ws: decoded(ws), ...found };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Problem('bad_request', 'The workspace in the address is not encoded properly.');
  }
}
