import type { Page } from 'puppeteer-core';

/** A text that a card's frame held: when it came into the document and when it was painted, in milliseconds since 1970. */
export type Seen = { text: string; at: number; painted: number };

/** Between two looks for a text, in milliseconds. */
const PAUSE_MS = 150;

type Watched = { seenTexts?: Seen[]; hostShownAt?: number };

/** Lets a page, before it loads, note what its card's frame shows and when; the same for every extension. */
export async function watchCards(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(watchTexts);
  await page.evaluateOnNewDocument(watchHost);
}

/** The first text in the card's frame after a moment that holds all the words; waits up to ten seconds. */
export async function waitForText(page: Page, words: string[], after: number): Promise<Seen> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    // A question that is asked often, or answered at length, would take time from what is measured.
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    for (const frame of page.frames().slice(1)) {
      const found = await frame.evaluate(findText, words, after).catch(() => undefined);
      if (found) return found;
    }
  }
  throw new Error(`the card never showed ${words.join(', ')}`);
}

/** When the browser first put something of the card's frame on the screen, by its own account (First Contentful Paint), in milliseconds since 1970. */
export async function presentedAt(page: Page): Promise<number> {
  for (const frame of page.frames().slice(1)) {
    const isCard = await frame.evaluate(() => location.protocol === 'chrome-extension:');
    if (!isCard) continue;
    const found = await frame.waitForFunction(() => {
      const [entry] = performance.getEntriesByName('first-contentful-paint');
      return entry && performance.timeOrigin + entry.startTime;
    });
    return (await found.jsonValue()) as number;
  }
  throw new Error(`${page.url()} has no card`);
}

/** When the card's element was first to be seen in the page, in milliseconds since 1970. */
export async function hostShownAt(page: Page): Promise<number> {
  const shown = await page.waitForFunction(() => (globalThis as Watched).hostShownAt);
  return (await shown.jsonValue()) as number;
}

/** Runs in a card's frame. */
function findText(words: string[], after: number): Seen | undefined {
  return (globalThis as Watched).seenTexts?.find(
    ({ text, at, painted }) =>
      at >= after && painted > 0 && words.every((word) => text.includes(word)),
  );
}

/** Runs in every document: notes each new text of an extension's frame. */
function watchTexts(): void {
  if (location.protocol !== 'chrome-extension:' || top === self) return;
  const seen: Seen[] = [];
  const now = () => performance.timeOrigin + performance.now();
  (globalThis as Watched).seenTexts = seen;
  new MutationObserver(() => {
    // Of our cards that of the record before stays in the document, inert.
    const cards = [...document.querySelectorAll('#root > :not([inert])')];
    const shown = cards.length > 0 ? cards : [document.body];
    const text = shown.map((element) => element?.textContent ?? '').join('');
    if (text === '' || seen.at(-1)?.text === text) return;
    const entry = { text, at: now(), painted: 0 };
    seen.push(entry);
    // A message sent in an animation frame arrives once that frame is painted.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        entry.painted = now();
      };
      port2.postMessage(null);
    });
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['inert'],
  });
}

/** Runs in every document: notes when the card's element can be seen in a page of the CRM. */
function watchHost(): void {
  if (location.protocol !== 'https:' || top !== self) return;
  const observer = new MutationObserver(() => {
    const host = document.querySelector<HTMLElement>('clientside-card, bare-frame');
    if (!host || host.style.visibility === 'hidden') return;
    (globalThis as Watched).hostShownAt = performance.timeOrigin + performance.now();
    observer.disconnect();
  });
  const options = { subtree: true, childList: true, attributeFilter: ['style'] };
  observer.observe(document, options);
}
