import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sharedRecords } from '../../sharing-records.ts';
import { PEERS } from './install-peers.ts';
import { post } from './post.ts';
import { type Served, startProcess } from './start-process.ts';

/** Who shares: the product, or a peer. */
export type Side = 'ours' | 'rxdb' | 'pouchdb';

/** Where a page of a side shares: the endpoint's address and token, or the address of the peer's own. */
export type Space = { url: string; workspace?: string; token?: string };

/** A server of one side with some spaces, each filled with so many records. */
export type SideServer = { spaces: Record<string, Space>; stop(): Promise<void> };

const ENDPOINT = fileURLToPath(new URL('../../../endpoint/main.ts', import.meta.url));
const BATCH = 500;

/** Starts a side's server on a fresh folder and fills its spaces: name to number of records. */
export async function startSide(side: Side, sizes: Record<string, number>): Promise<SideServer> {
  const folder = await mkdtemp(join(tmpdir(), `clientside-bench-${side}-`));
  const { served, make } = await START[side](folder);
  const stop = async () => {
    await served.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const spaces: Record<string, Space> = {};
    for (const [name, records] of Object.entries(sizes)) {
      const space = await make(name);
      await fillSpace(side, space, { from: 0, to: records });
      spaces[name] = space;
    }
    return { spaces, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Started = { served: Served; make(name: string): Promise<Space> };

const START: Record<Side, (folder: string) => Promise<Started>> = {
  async ours(folder) {
    const data = ['--data', join(folder, 'data.sqlite')];
    const served = await startProcess(ENDPOINT, ['--port', '0', '--rate', '0', ...data]);
    const make = async (workspace: string): Promise<Space> => {
      const flags = ['--workspace', workspace, '--role', 'editor', '--label', 'Bench'];
      const args = [ENDPOINT, 'token', 'create', ...flags, ...data];
      const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      const token = stdout.trim().split(/\s+/).at(-1);
      return { url: served.url, workspace, token };
    };
    return { served, make };
  },
  async rxdb(folder) {
    const served = await startProcess(join(PEERS, 'rxdb-server.js'), [join(folder, 'data.sqlite')]);
    return { served, make: async (name) => ({ url: `${served.url}/${name}` }) };
  },
  async pouchdb(folder) {
    const served = await startProcess(join(PEERS, 'pouchdb-server.js'), [folder]);
    const make = async (name: string) => {
      const url = `${served.url}/${name}`;
      await post(url, {}, { method: 'PUT' });
      return { url };
    };
    return { served, make };
  },
};

/** Puts records into a space: those from the `from`-th up to the `to`-th. */
export async function fillSpace(
  side: Side,
  space: Space,
  { from, to }: { from: number; to: number },
): Promise<void> {
  for (let at = from; at < to; at += BATCH)
    await PUT[side](space, sharedRecords(at, Math.min(at + BATCH, to)));
}

type Records = ReturnType<typeof sharedRecords>;

const PUT: Record<Side, (space: Space, records: Records) => Promise<unknown>> = {
  ours: ({ url, workspace, token }, records) =>
    post(`${url}/v1/w/${workspace}/push`, { schema: 99, records }, token ? { token } : {}),
  rxdb: ({ url }, records) => {
    const at = Date.UTC(2026, 0, 1);
    return post(
      url,
      records.map((record) => ({ newDocumentState: { ...record, at, _deleted: false } })),
    );
  },
  pouchdb: ({ url }, records) => {
    const docs = records.map(({ id, ...rest }) => ({ _id: id, ...rest }));
    return post(`${url}/_bulk_docs`, { docs });
  },
};
