import { makeClock } from '../lib/record/clock.ts';
import type { BenchOptions } from './options.ts';
import { type BareInserts, openBareInserts } from './peers/bare-inserts.ts';
import { type Figure, figure, type Result } from './report/result.ts';
import { middleOf } from './report/statistics.ts';
import { type Client, startEndpoint } from './rig/endpoint.ts';
import { type BenchEngine, startEngines } from './rig/engines.ts';

/** Requests on their way at a time, and how many workspaces there are. */
const AT_ONCE = 16;
const BATCH = 500;
const RUNS = 5;
/** How long each thing is done in each run, in ms. */
const WHILE = 1500;

/** One thing that is done as often as possible; `worth` is how much each time counts, `peer` what it is beside; without, it is one. */
type Arm = {
  what: string;
  unit: string;
  worth: number;
  peer?: string;
  rates: number[];
  work: Work;
};
type Work = (worker: number) => Promise<void>;

let made = 0;

/** Polls and pushes a second on each engine, in one and in sixteen workspaces, beside bare inserts. */
export async function benchEndpoint({ runs = RUNS }: BenchOptions): Promise<Result> {
  const figures: Figure[] = [];
  const engines = await startEngines();
  try {
    for (const engine of engines) figures.push(...(await measure(engine, runs)));
  } finally {
    for (const { stop } of engines) await stop();
  }
  return {
    bench: 'endpoint',
    title: 'how much does the endpoint take?',
    figures,
    notes: [
      `${AT_ONCE} requests on their way at a time, from this process, over connections that stay open, to an endpoint in a process of its own; each thing for ${WHILE} ms a run, in turn. A record is a client with 300 characters, ${BATCH} of them make a batch. What is asked takes processor time from what answers. Node ${process.version}.`,
      'A poll is answered 304. Bare inserts go into a table with a key and the text, without HTTP, merging, numbers or checksum, in SQLite from this process, in PostgreSQL over 10 connections. Both engines write to the disk before they answer.',
    ],
  };
}

async function measure(engine: BenchEngine, runs: number): Promise<Figure[]> {
  const bare = await openBareInserts(engine.place);
  const endpoint = await startEndpoint(engine.place, AT_ONCE);
  try {
    const arms = armsOf(endpoint.clients, bare);
    for (let run = -1; run < runs; run += 1) {
      for (const client of endpoint.clients) await client.catchUp();
      for (const arm of arms) {
        const rate = await rateOf(arm);
        if (run >= 0) arm.rates.push(rate);
      }
    }
    return arms.filter(({ peer }) => peer !== undefined).map((arm) => figureOf(engine, arm, arms));
  } finally {
    await endpoint.stop();
    await bare.stop();
  }
}

function armsOf(clients: readonly Client[], bare: BareInserts): Arm[] {
  const [first] = clients as [Client];
  const one = () => first;
  const each = (worker: number) => clients[worker] as Client;
  const push = (of: typeof each, size: number) => (worker: number) => of(worker).push(batch(size));
  const insert = (size: number) => () =>
    bare.insert(batch(size).map((record) => JSON.stringify(record)));
  const arm = (what: string, unit: string, worth: number, work: Work, peer?: string): Arm => ({
    ...{ what, unit, worth, work, rates: [] },
    ...(peer === undefined ? {} : { peer }),
  });
  return [
    arm('Polls', '/s', 1, (worker) => each(worker).poll(), ''),
    arm('single', 'records/s', 1, insert(1)),
    arm('batches', 'records/s', BATCH, insert(BATCH)),
    arm('Pushes of one record, 1 workspace', 'records/s', 1, push(one, 1), 'single'),
    arm('Pushes of one record, 16 workspaces', 'records/s', 1, push(each, 1), 'single'),
    arm('Pushes of 500, 1 workspace', 'records/s', BATCH, push(one, BATCH), 'batches'),
    arm('Pushes of 500, 16 workspaces', 'records/s', BATCH, push(each, BATCH), 'batches'),
  ];
}

function figureOf({ name }: BenchEngine, arm: Arm, arms: readonly Arm[]): Figure {
  const peer = arms.find(({ what }) => what === arm.peer);
  const beside = peer && { name: `bare inserts, ${peer.what}`, value: middleOf(peer.rates).median };
  return figure(`${name}: ${arm.what}`, arm.unit, middleOf(arm.rates), beside && { peer: beside });
}

/** What is got done a second, by as many workers as there are. */
async function rateOf({ work, worth }: Arm): Promise<number> {
  let done = 0;
  const start = performance.now();
  const run = async (worker: number) => {
    while (performance.now() - start < WHILE) {
      await work(worker);
      done += worth;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, worker) => run(worker)));
  return (done / (performance.now() - start)) * 1000;
}

/** New records, no two alike. */
function batch(size: number) {
  return Array.from({ length: size }, () => {
    made += 1;
    const f = { name: `Client ${made}`, about: 'x'.repeat(260) };
    return {
      id: `client_${made}`,
      k: 'client',
      v: 1,
      f,
      h: makeClock(1.7e12 + made, 0, 'benchben'),
    };
  });
}
