import { setTimeout as pause } from 'node:timers/promises';
import type { BenchOptions } from './options.ts';
import { type Figure, figure, type Result } from './report/result.ts';
import { middleOf } from './report/statistics.ts';
import { type Account, accounts } from './rig/accounts.ts';
import { openRig, type Rig } from './rig/browser.ts';
import { openMeter } from './rig/main-thread.ts';
import { openStages } from './rig/stages.ts';

const RUNS = 12;
const PEOPLE = 1_000;
/** From the load of the page until it and the card have come to rest. */
const REST_MS = 3_000;
/** How long a card is then shown while nobody touches it. */
const IDLE_MS = 5_000;
/** Salesforce Inspector Reloaded while idle: the lightest peer overlay that was measured. */
const LIGHTEST_PEER_MS = 5;

type Side = 'none' | 'ours' | 'bare';
/** What one page used: main thread and scripts until it rests, main thread while it idles, in ms; heap in KB. */
type Run = { load: number; scripts: number; idle: number; heap: number };
type Runs = Record<Side, Run[]>;

/** Main-thread work and memory that a shown card adds to a page of the CRM. */
export async function benchPageCost({ build, runs = RUNS }: BenchOptions): Promise<Result> {
  const [account] = accounts;
  if (!account) throw new Error('the org has no accounts');
  const stages = await openStages(build, PEOPLE);
  const none = await openRig(stages.org.port);
  try {
    const rigs = { none, ours: stages.ours, bare: stages.bare };
    const lightning = await measure(rigs, account.url, runs);
    const classic = await measure(rigs, account.classicUrl, runs);
    return {
      bench: 'page-cost',
      title: 'what a shown card adds to the CRM page',
      figures: [...figuresOf('Lightning', lightning), ...figuresOf('Classic', classic)],
      notes: notesOf(account),
    };
  } finally {
    await none.close();
    await stages.close();
  }
}

async function measure(rigs: Record<Side, Rig>, url: string, runs: number): Promise<Runs> {
  const all: Runs = { none: [], ours: [], bare: [] };
  for (let run = -1; run < runs; run += 1)
    for (const side of ['none', 'ours', 'bare'] as const) {
      const used = await use(rigs[side], url, side !== 'none');
      if (run >= 0) all[side].push(used);
    }
  return all;
}

async function use(rig: Rig, url: string, hasCard: boolean): Promise<Run> {
  const page = await rig.newPage();
  const meter = await openMeter(page);
  await page.goto(url);
  await pause(REST_MS);
  const { taskMs: load, scriptMs: scripts } = await meter.read();
  await pause(IDLE_MS);
  const idle = (await meter.read()).taskMs - load;
  const heap = await meter.readHeap();
  const cards = page.frames().filter((frame) => frame.url().startsWith('chrome-extension:'));
  if (hasCard !== cards.length > 0) throw new Error(`${cards.length} cards in ${url}`);
  await page.close();
  return { load, scripts, idle, heap };
}

function figuresOf(page: string, runs: Runs): Figure[] {
  const added = (
    what: string,
    unit: string,
    read: (run: Run) => number,
    limit?: number,
  ): Figure => {
    const base = middleOf(runs.none.map(read)).median;
    const above = (side: Side) => middleOf(runs[side].map((run) => read(run) - base));
    return figure(`${page}: ${what}`, unit, above('ours'), {
      peer: { name: 'bare frame', value: above('bare').median },
      ...(limit === undefined ? {} : { limit }),
    });
  };
  return [
    added('main thread until the page rests', 'ms', (run) => run.load, LIGHTEST_PEER_MS),
    added('of it in scripts', 'ms', (run) => run.scripts),
    added('main thread a second, idle', 'ms', (run) => (run.idle * 1000) / IDLE_MS),
    added('JavaScript heap', 'KB', (run) => run.heap),
    {
      what: `${page}: main thread of the page without an extension`,
      unit: 'ms',
      value: middleOf(runs.none.map((run) => run.load)).median,
    },
  ];
}

const notesOf = ({ name }: Account): string[] => [
  `The page of ${name} with and without an extension, runs interleaved; each line but the last is what the extension adds to the median without one, quartiles in brackets.`,
  `Main thread: processor time of the page’s own renderer until ${REST_MS / 1000} s after its load; the card’s frame is a process of its own and not in it. A frame of any kind costs its page work outside scripts: see the peer. Heap: after a garbage collection, isolated worlds included.`,
  'The limit is what Salesforce Inspector Reloaded was measured to add while idle; its scripts were 12.6 KB gzip (see sizes).',
];
