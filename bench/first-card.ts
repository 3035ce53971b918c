import type { BenchOptions } from './options.ts';
import { type Figure, figure, type Result } from './report/result.ts';
import { type Middle, middleOf } from './report/statistics.ts';
import { accounts } from './rig/accounts.ts';
import { type Rig, stopWorkers } from './rig/browser.ts';
import { watchFetches } from './rig/fetched.ts';
import { openStages } from './rig/stages.ts';
import { hostShownAt, presentedAt, waitForText, watchCards } from './rig/watch.ts';

const RUNS = 20;
const PEOPLE = 100_000;
const RATIO = 1.3;

/** One page load, in milliseconds: from its start until the text is on the screen, until the frame has drawn it, and that from when content scripts may run. */
type Run = { presented: number; fromStart: number; fromScripts: number; scripts: string[] };

/** Time from a page load to the client's name in the card, beside a bare frame that shows the same text. */
export async function benchFirstCard({
  build,
  runs = RUNS,
  people = PEOPLE,
}: BenchOptions): Promise<Result> {
  const stages = await openStages(build, people);
  try {
    const warm = { ours: [] as Run[], bare: [] as Run[] };
    const cold = { ours: [] as Run[], bare: [] as Run[] };
    // The first load of each browser only warms its caches up.
    for (let run = -1; run < runs; run += 1)
      for (const side of ['ours', 'bare'] as const) {
        const one = await load(stages[side], false);
        const other = await load(stages[side], true);
        if (run < 0) continue;
        warm[side].push(one);
        cold[side].push(other);
      }
    const scripts = warm.ours[0]?.scripts ?? [];
    return {
      bench: 'first-card',
      title: 'from a page load to the client in the card',
      figures: [
        ...figuresOf('worker awake', warm, RATIO),
        ...figuresOf('worker asleep', cold, undefined),
      ],
      notes: [
        `An account page of the Lightning fixture, whose data comes at once; ${people.toLocaleString('en')} seeded people and the sample clients in the store. Runs interleaved, two browsers with one extension each; quartiles in brackets.`,
        'Shown: the client’s name and a person of the client are in the frame, and the element can be seen in the page. Both frames carry the same watch.',
        'On the screen: by the browser’s own account, the frame’s First Contentful Paint. Drawn: the frame’s next animation frame is done, which says nothing of when the page, busy with its own drawing, takes it onto the screen.',
        'The peer is bench/peers/bare-frame: no React, no schema, one get from IndexedDB of the very text that the product shows.',
        `The card page fetched before its text: ${scripts.join(', ')}.`,
      ],
    };
  } finally {
    await stages.close();
  }
}

async function load(rig: Rig, isWorkerAsleep: boolean): Promise<Run> {
  const [account] = accounts;
  if (!account) throw new Error('the org has no accounts');
  const page = await rig.newPage();
  await watchCards(page);
  const fetched = watchFetches(page);
  if (isWorkerAsleep) await stopWorkers(page);
  await page.goto(account.url);
  const seen = await waitForText(page, [account.name, account.person], 0);
  const scripts = fetched();
  const hostShown = await hostShownAt(page);
  const shown = Math.max(seen.painted, hostShown);
  const presented = Math.max(await presentedAt(page), seen.at, hostShown);
  const { start, ready } = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const { timeOrigin } = performance;
    return { start: timeOrigin, ready: timeOrigin + (entry?.domContentLoadedEventStart ?? 0) };
  });
  await page.close();
  return {
    presented: presented - start,
    fromStart: shown - start,
    fromScripts: shown - ready,
    scripts,
  };
}

function figuresOf(
  when: string,
  { ours, bare }: { ours: Run[]; bare: Run[] },
  ratioLimit: number | undefined,
): Figure[] {
  const compare = (what: string, read: (run: Run) => number, limit?: number) => {
    const peer: Middle = middleOf(bare.map(read));
    return figure(`${what}, ${when}`, 'ms', middleOf(ours.map(read)), {
      peer: { name: 'bare frame', value: peer.median },
      ...(limit === undefined ? {} : { ratioLimit: limit }),
    });
  };
  return [
    compare('From the page’s start to the screen', (run) => run.presented, ratioLimit),
    compare(
      'From the page’s start until the frame has drawn it',
      (run) => run.fromStart,
      ratioLimit,
    ),
    compare('The same from its DOMContentLoaded', (run) => run.fromScripts),
  ];
}
