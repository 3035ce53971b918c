import { browser } from './browser.ts';

const ID = 'crm';
const FILE = 'content-scripts/crm.js';
const POINTING = 'point.js';

/** Registers the content script for exactly these host patterns, recomputed whole; none unregisters it. */
export async function registerPageScript(patterns: readonly string[]): Promise<void> {
  const matches = [...patterns].sort();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.join() === [...(registered?.matches ?? [])].sort().join()) return;
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: ID,
      matches,
      js: [FILE],
      // What the background has to read of the record, it reads while the page loads.
      runAt: 'document_start',
      allFrames: false,
      persistAcrossSessions: true,
    },
  ]);
}

/** Starts the content script in the tabs that are open on these hosts already; a tab that refuses it is passed over. */
export async function startInOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...patterns] });
  const starts = tabs.map((tab) =>
    tab.id === undefined
      ? undefined
      : browser.scripting.executeScript({ target: { tabId: tab.id }, files: [FILE] }),
  );
  await Promise.allSettled(starts);
}

/** Lets the person point at something in the page of a tab; fails where the page may not be entered. */
export async function startPointing(tab: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [POINTING] });
}
