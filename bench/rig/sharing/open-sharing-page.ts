import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { openRig } from '../browser.ts';
import { bundleScript } from '../bundle.ts';
import { PEERS } from './install-peers.ts';
import type { Side, Space } from './spaces.ts';

/** A page in a browser with a fresh profile that has one side's code and may ask servers of this machine. */
export type SharingPage = {
  page: Page;
  /** Opens a database with a space; the times of what is done with it are in milliseconds. */
  open(space: Space, name: string): Promise<Shared>;
  close(): Promise<void>;
};

export type Verb = 'pull' | 'both' | 'push';
export type Shared = {
  time(verb: Verb): Promise<number>;
  write(records: readonly unknown[]): Promise<void>;
  count(): Promise<number>;
};

const FILES: Record<Side, string> = {
  ours: fileURLToPath(new URL('./in-page.ts', import.meta.url)),
  rxdb: join(PEERS, 'rxdb-in-page.js'),
  pouchdb: join(PEERS, 'pouchdb-in-page.js'),
};
const bundles = new Map<Side, Promise<string>>();

/** Starts a browser for one side. */
export async function openSharingPage(side: Side): Promise<SharingPage> {
  const code = bundles.get(side) ?? bundleScript(FILES[side]);
  bundles.set(side, code);
  const extension = await emptyExtension();
  const rig = await openRig(0, extension);
  const page = await rig.quietPage();
  await page.bringToFront();
  await page.evaluate(await code);
  return {
    page,
    open: (space, name) => openShared(page, space, name),
    close: async () => {
      await rig.close();
      await rm(extension, { recursive: true });
    },
  };
}

/** An extension that has nothing but the permission to ask this machine: pages of it are what the product shares from. */
async function emptyExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clientside-bench-'));
  const manifest = { manifest_version: 3, name: 'Bench', version: '1' };
  const text = JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] });
  await writeFile(join(folder, 'manifest.json'), text);
  return folder;
}

async function openShared(page: Page, space: Space, name: string): Promise<Shared> {
  await page.evaluate(
    async (given) => {
      const { sharing, opened = {} } = globalThis as unknown as InPage;
      opened[given.name] = await sharing.open(given);
      Object.assign(globalThis, { opened });
    },
    { ...space, name },
  );
  return {
    time: (verb) =>
      page.evaluate(
        async (work, of) => {
          const { sharing, opened } = globalThis as unknown as InPage;
          const start = performance.now();
          await sharing[work](opened?.[of]);
          return performance.now() - start;
        },
        verb,
        name,
      ),
    write: (records) =>
      page.evaluate(
        async (all, of) => {
          const { sharing, opened } = globalThis as unknown as InPage;
          await sharing.write(opened?.[of], all);
        },
        records as unknown[],
        name,
      ),
    count: () =>
      page.evaluate((of) => {
        const { sharing, opened } = globalThis as unknown as InPage;
        return sharing.count(opened?.[of]);
      }, name),
  };
}

type InPage = {
  opened?: Record<string, unknown>;
  sharing: Record<Verb, (side: unknown) => Promise<unknown>> & {
    open(given: Space & { name: string }): unknown;
    write(side: unknown, records: readonly unknown[]): Promise<unknown>;
    count(side: unknown): Promise<number>;
  };
};
