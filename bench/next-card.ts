import type { Page } from 'puppeteer-core';
import type { BenchOptions } from './options.ts';
import { figure, type Result } from './report/result.ts';
import { middleOf } from './report/statistics.ts';
import { type Account, accounts } from './rig/accounts.ts';
import type { Rig } from './rig/browser.ts';
import { openStages } from './rig/stages.ts';
import { waitForText, watchCards } from './rig/watch.ts';
import { PEOPLE_EACH, RECORDS_EACH } from './seed.ts';

const RUNS = 45;
/** With all that belongs to them 100,000 records. */
const PEOPLE = 40_000;
const LIMIT_MS = 60;
/** Between two navigations, so that the page of the org has come to rest. */
const REST_MS = 500;

/** One navigation, in milliseconds from pushState: until the page itself has drawn the next record, until the text is in the card, and until it is painted. */
type Run = { page: number; written: number; painted: number };

/** Time from an in-app navigation to the next client's name in the card, beside the bare frame. */
export async function benchNextCard({
  build,
  runs = RUNS,
  people = PEOPLE,
}: BenchOptions): Promise<Result> {
  const stages = await openStages(build, people);
  try {
    const times = { anew: [] as Run[], kept: [] as Run[], bare: [] as Run[] };
    const ours = await openFirst(stages.ours);
    const bare = await openFirst(stages.bare);
    const ownPage = await stages.ours.quietPage();
    const go = async (page: Page, account: number) => {
      await page.bringToFront();
      return navigate(page, accounts[account % accounts.length] as Account);
    };
    for (let run = 1 - accounts.length; run <= runs; run += 1) {
      const at = run + accounts.length;
      await ownPage.evaluate(tellNews);
      const anew = await go(ours, at);
      // Where it came from.
      const kept = await go(ours, at - 1);
      const one = { anew, kept, bare: await go(bare, at) };
      await go(ours, at);
      if (run > 0)
        for (const side of ['anew', 'kept', 'bare'] as const) times[side].push(one[side]);
    }
    const compare = (
      what: string,
      read: (run: Run) => number,
      { side = 'kept', limit }: { side?: 'kept' | 'anew'; limit?: number } = {},
    ) =>
      figure(what, 'ms', middleOf(times[side].map(read)), {
        peer: { name: 'bare frame', value: middleOf(times.bare.map(read)).median },
        ...(limit === undefined ? {} : { limit }),
      });
    return {
      bench: 'next-card',
      title: 'from one account to the next',
      figures: [
        compare('From pushState to the next name painted', (run) => run.painted, {
          limit: LIMIT_MS,
        }),
        compare('The same, the card drawn anew', (run) => run.painted, {
          side: 'anew',
          limit: LIMIT_MS,
        }),
        compare('From pushState to the next name in the document', (run) => run.written),
        compare('The same, the card drawn anew', (run) => run.written, { side: 'anew' }),
        compare('Of it, until the page itself has drawn the next record', (run) => run.page),
      ],
      notes: [
        `In-app navigation among ${accounts.length} accounts of the Lightning fixture, each seen before in the same minute, whose own redraw is in the time; ${people.toLocaleString('en')} seeded people in the store, ${((people * RECORDS_EACH) / PEOPLE_EACH).toLocaleString('en')} records. Runs interleaved; quartiles in brackets.`,
        'Of the first, the card is one that the frame has kept. Drawn anew is what it has not kept: somebody has written something half a second before.',
        'Painted waits for the next animation frame: up to 17 ms more at 60 frames a second. Within the page, our card can be painted only after the page has drawn the header that it sits under; the peer sits in a corner.',
      ],
    };
  } finally {
    await stages.close();
  }
}

/** Runs in a page of the product: says that something was written, as whoever writes does. */
async function tellNews(): Promise<void> {
  await chrome.storage.session.set({ news: { records: [], id: crypto.randomUUID() } });
}

async function openFirst(rig: Rig): Promise<Page> {
  const [first] = accounts;
  if (!first) throw new Error('the org has no accounts');
  const page = await rig.newPage();
  await watchCards(page);
  await page.goto(first.url);
  await waitForText(page, [first.name, first.person], 0);
  return page;
}

async function navigate(page: Page, { path, name, person }: Account): Promise<Run> {
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  const { start, drawn } = await page.evaluate(navigateAndDraw, path);
  const { at, painted } = await waitForText(page, [name, person], start);
  return { page: drawn - start, written: at - start, painted: painted - start };
}

/** Runs in the page: goes on as its own links do, and waits for the frame that shows the record's data. */
async function navigateAndDraw(path: string): Promise<{ start: number; drawn: number }> {
  const now = () => performance.timeOrigin + performance.now();
  const start = now();
  window.__lightning.navigate(path);
  do await new Promise(requestAnimationFrame);
  while (!window.__lightning.isLoaded());
  await new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(null);
  });
  return { start, drawn: now() };
}
