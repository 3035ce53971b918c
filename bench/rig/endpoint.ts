import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { engineOf, type Place } from '../../endpoint/store/engine.ts';
import { makeToken } from '../../endpoint/tokens/token.ts';

const main = fileURLToPath(new URL('../../endpoint/main.ts', import.meta.url));

/** A client of one workspace, over connections that stay open. */
export type Client = {
  push(records: readonly unknown[]): Promise<void>;
  /** Pulls what there is, to have a cursor for `poll`. */
  catchUp(): Promise<void>;
  /** Asks for changes where there are none. */
  poll(): Promise<void>;
};

/** A running endpoint in a process of its own, with a client for each of some workspaces. */
export async function startEndpoint(place: Place, workspaces: number) {
  const names = Array.from({ length: workspaces }, (_, i) => `team${i}`);
  const secrets = await prepare(place, names);
  const where = 'url' in place ? [] : ['--data', place.file];
  const env = { ...process.env, DATABASE_URL: 'url' in place ? place.url : '' };
  const flags = ['--disable-warning=ExperimentalWarning', main, '--port', '0', '--rate', '0'];
  const child = spawn(process.execPath, [...flags, ...where], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [text] = await once(child.stdout, 'data');
  const [, url = ''] = /listens on (http:\S+)/.exec(String(text)) ?? [];
  const agent = new Agent({ keepAlive: true });
  return {
    clients: names.map((name, i) => clientOf(agent, `${url}/v1/w/${name}`, secrets[i] ?? '')),
    async stop() {
      agent.destroy();
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Makes the workspaces, and a token for each. */
async function prepare(place: Place, names: readonly string[]): Promise<string[]> {
  const store = await (await engineOf(place)).open();
  const made = names.map((ws) => makeToken({ ws, role: 'editor', label: 'Bench', made: 1 }));
  for (const ws of names) await store.createWorkspace(ws);
  for (const { token } of made) await store.addToken(token);
  await store.close();
  return made.map(({ secret }) => secret);
}

function clientOf(agent: Agent, base: string, secret: string): Client {
  const ask = async (path: string, expected: number, body?: string, etag = '') => {
    const headers = {
      authorization: `Bearer ${secret}`,
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(etag ? { 'if-none-match': etag } : {}),
    };
    const req = request(`${base}/${path}`, { agent, headers, method: body ? 'POST' : 'GET' });
    const [res] = await once(req.end(body), 'response');
    const chunks: Buffer[] = [];
    for await (const chunk of res) chunks.push(chunk);
    if (res.statusCode !== expected) throw new Error(`${path}: ${res.statusCode}`);
    return Buffer.concat(chunks).toString();
  };
  let cursor = '';
  return {
    async push(records) {
      await ask('push', 200, JSON.stringify({ client: 'bench', schema: 99, records }));
    },
    async catchUp() {
      for (let more = true; more; ) {
        const page = JSON.parse(await ask(`changes?since=${cursor}&limit=2000`, 200));
        ({ next: cursor, more } = page);
      }
    },
    async poll() {
      await ask(`changes?since=${cursor}`, 304, undefined, `"${cursor}"`);
    },
  };
}
