import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import type { BenchOptions } from './options.ts';
import { type Figure, figure, type Result } from './report/result.ts';
import { middleOf } from './report/statistics.ts';
import { openRig } from './rig/browser.ts';
import { copyWithHosts } from './rig/build.ts';
import { openStorePage, type StorePage, seedPeople } from './rig/store.ts';
import { LOOKUPS } from './seed.ts';

const PEOPLE = 100_000;
const RUNS = 15;
/** Looking at every record takes seconds: a few runs tell. */
const SCANS = 5;
/** Our own: what a person still feels as at once. */
const LIMIT_MS = 100;

/** Milliseconds of one text: to results painted in the popup, and of the searches alone. */
type Times = {
  text: string;
  popup: number[];
  ours: number[];
  startsWith: number[];
  scan: number[];
};

/** Time from a keystroke in the real popup page to its results, and of the search alone beside two peers. */
export async function benchLookup({
  build,
  runs = RUNS,
  people = PEOPLE,
}: BenchOptions): Promise<Result> {
  const copy = await copyWithHosts(build, []);
  const rig = await openRig(0, copy);
  try {
    const store = await openStorePage(rig);
    await store.call('sample');
    await seedPeople(store, people);
    const names = await store.call('makeNameIndex');
    const popup = await rig.newPage();
    await popup.goto(`chrome-extension://${rig.id}/popup.html`);
    await popup.waitForSelector('input[role="combobox"]');
    const all = LOOKUPS.map(
      (text): Times => ({ text, popup: [], ours: [], startsWith: [], scan: [] }),
    );
    for (let run = -2; run < runs; run += 1)
      for (const times of all) await measure(popup, store, times, run);
    const found = [];
    for (const text of LOOKUPS) found.push(foundNote(text, await store.call('found', text)));
    return {
      bench: 'lookup',
      title: 'looking a name up',
      figures: [...all.map(popupFigure), total(all), ...all.flatMap(searchFigures)],
      notes: [
        `${people.toLocaleString('en')} seeded people; ${names.toLocaleString('en')} names of people and clients. Popup: popup.html as a page, from the input event with the whole text to its results painted (or the sentence that there are none); quartiles in brackets.`,
        'Search alone: the product’s findByPrefix (clients, people and personas by any word, whatever the accents, with what each result shows beside the name), beside Dexie’s startsWithIgnoreCase on a plain index of names (their first word only) and beside a look at every record until six hold the text.',
        `Found, at most six of a sort; ours, by startsWith, by looking at all: ${found.join(', ')}.`,
      ],
    };
  } finally {
    await rig.close();
    await rm(copy, { recursive: true });
  }
}

async function measure(popup: Page, store: StorePage, times: Times, run: number): Promise<void> {
  await popup.bringToFront();
  const shown = await popup.evaluate(typeAndWait, times.text);
  const [ours = 0] = await store.call('lookupTimes', [times.text]);
  const [startsWith = 0] = await store.call('nameIndexTimes', [times.text]);
  if (run < 0) return;
  times.popup.push(shown);
  times.ours.push(ours);
  times.startsWith.push(startsWith);
  if (run < SCANS) times.scan.push(...(await store.call('scanTimes', [times.text])));
}

function foundNote(text: string, found: { ours: number; startsWith: number; scan: number }) {
  return `“${text}” ${found.ours}, ${found.startsWith}, ${found.scan}`;
}

function popupFigure({ text, popup }: Times): Figure {
  return figure(`Popup, “${text}”`, 'ms', middleOf(popup));
}

function total(all: Times[]): Figure {
  return figure('Popup, all of them', 'ms', middleOf(all.flatMap(({ popup }) => popup)), {
    limit: LIMIT_MS,
  });
}

function searchFigures({ text, ours, startsWith, scan }: Times): Figure[] {
  const beside = (name: string, peer: number[]) =>
    figure(`Search alone, “${text}”`, 'ms', middleOf(ours), {
      peer: { name, value: middleOf(peer).median },
    });
  return [beside('startsWith on names', startsWith), beside('look at every record', scan)];
}

/** Runs in the popup: empties the field, gives it the text, and returns the milliseconds until its results are painted. */
async function typeAndWait(text: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('input[role="combobox"]');
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  const type = (next: string) => {
    value?.set?.call(input, next);
    input?.dispatchEvent(new InputEvent('input', { bubbles: true, data: next }));
  };
  const change = (isDone: () => boolean) =>
    new Promise<void>((resolve) => {
      if (isDone()) return resolve();
      const observer = new MutationObserver(() => {
        if (!isDone()) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
  const isOpen = () => input?.ariaExpanded === 'true';
  type('');
  await change(() => !isOpen());
  await new Promise((resolve) => setTimeout(resolve, 100));
  const start = performance.now();
  type(text);
  await change(isOpen);
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
  return performance.now() - start;
}
