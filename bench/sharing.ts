import type { BenchOptions } from './options.ts';
import type { Result } from './report/result.ts';
import { installPeers } from './rig/sharing/install-peers.ts';
import {
  type AllTimes,
  EDITS,
  pullRound,
  pushRound,
  type Servers,
  SIDES,
} from './rig/sharing/rounds.ts';
import { startSide } from './rig/sharing/spaces.ts';
import { pullFigures, pushFigures } from './sharing-figures.ts';

const RUNS = 5;
const SIZES = [10_000, 100_000];
/** Pulls of so many records or more are repeated less often. */
const MANY = 50_000;
const FEW_RUNS = 3;

/** Time to pull, to push and to find nothing new, beside RxDB and PouchDB with servers of their own, and bare puts of the same rows. */
export async function benchSharing({ runs = RUNS, large, records }: BenchOptions): Promise<Result> {
  installPeers();
  const sizes = records ? [records] : large ? SIZES : SIZES.slice(0, 1);
  const all: AllTimes = { ours: {}, rxdb: {}, pouchdb: {}, bare: {} };
  const servers = await startServers(sizes, runs);
  try {
    for (let run = 0; run < runs; run += 1) await pushRound(servers, all, run);
    for (const size of sizes)
      for (let run = 0; run < (size < MANY ? runs : Math.min(runs, FEW_RUNS)); run += 1)
        await pullRound(servers, all, { size, run });
  } finally {
    for (const side of SIDES) await servers[side].stop();
  }
  return {
    bench: 'sharing',
    title: 'pulling, pushing and finding nothing new',
    figures: [...sizes.flatMap((size) => pullFigures(size, all)), ...pushFigures(all)],
    notes: [
      'In Chromium, in a page of an extension, each pull in a browser with a fresh profile; servers in processes of their own on loopback, each filled with the same records: seeded clients with people, parts and notes, 348 bytes of JSON on average. The sides take turns. A goal of n times as fast is a ratio of at most 1/n.',
      'Ours: runSync against the endpoint on node:sqlite. RxDB 17.6.0: Dexie storage and HTTP replication as its documentation has them, against a small server on node:sqlite. PouchDB 9.0.0: idb adapter against express-pouchdb on LevelDB. All with pages of 1,000 and batches of 500. Ours checks and merges each record, keeps a checksum, and writes the four indexes that the product searches by; the peers have no index but their own.',
      `No news: a whole run, both ways, after three that only warm up. Push: ${EDITS.toLocaleString('en')} new records are sent; both ways: a whole run with as many, in which ours takes them in again with their author.`,
      'Bare puts: the rows that the pull leaves, ready in memory, 1,000 a transaction, by IndexedDB alone in an object store with the same indexes; then in one without.',
      'Processor time: of the browser with all its processes and of the server together. Other programs do not change it, but it does not tell what ran side by side.',
      ...(large || records ? [] : ['With --large 100,000 records are pulled, too.']),
    ],
  };
}

async function startServers(sizes: readonly number[], runs: number): Promise<Servers> {
  const filled = sizes.map((size) => [`of${size}`, size] as const);
  const empty = Array.from({ length: runs }, (_, run) => [`push${run}`, `both${run}`]).flat();
  const spaces = Object.fromEntries([...empty.map((name) => [name, 0] as const), ...filled]);
  const servers: Partial<Servers> = {};
  try {
    for (const side of SIDES) servers[side] = await startSide(side, spaces);
    return servers as Servers;
  } catch (error) {
    for (const server of Object.values(servers)) await server.stop();
    throw error;
  }
}
