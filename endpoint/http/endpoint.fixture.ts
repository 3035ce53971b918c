import { freshPlace, openStore } from '../store/fresh-place.fixture.ts';
import type { Store } from '../store/store.ts';
import { afterTests } from '../temporary-folder.fixture.ts';
import { makeToken, type Role } from '../tokens/token.ts';
import { type ServeOptions, serve } from './serve.ts';

/** The events that a running endpoint has logged. */
export type Logged = Parameters<ServeOptions['log']>[0][];

/** A real endpoint on a free port with a place of its own and the workspace `team`; `wrap` may change its store. */
export async function startEndpoint(
  options: Partial<ServeOptions> = {},
  wrap = (store: Store) => store,
) {
  const place = await freshPlace();
  const store = await openStore(place);
  await store.createWorkspace('team');
  const logged: Logged = [];
  const log: ServeOptions['log'] = (event) => logged.push(event);
  const served = await serve(wrap(store), { host: '127.0.0.1', port: 0, log, ...options });
  afterTests(() => served.stop().then(() => store.close()));
  const tokenFor = async (label: string, role: Role = 'editor', expires?: number, ws = 'team') => {
    const made = makeToken({ ws, role, label, made: 1, expires });
    await store.addToken(made.token);
    return { ...made, member: memberOf(served.url, made.secret, ws) };
  };
  return { ...served, place, store, logged, tokenFor };
}

/** A client of a workspace: its requests carry its token. */
export function memberOf(url: string, secret: string, ws = 'team') {
  const base = `${url}/v1/w/${ws}`;
  const authorization = `Bearer ${secret}`;
  const get = (path: string, headers: Record<string, string> = {}, signal?: AbortSignal) =>
    fetch(`${base}/${path}`, { headers: { authorization, ...headers }, signal });
  const send = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${base}/push`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', ...headers },
      body,
    });
  const push = (records: readonly unknown[]) =>
    send(JSON.stringify({ client: 'test', schema: 1, records }));
  return { get, send, push };
}
