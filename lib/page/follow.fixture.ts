import { afterEach, beforeEach, vi } from 'vitest';
import type { Shown } from './desk.ts';
import { followPage, type Tell } from './follow.ts';
import { fakeDesk, hosts, recordPage, shownOf, spyOnRoots } from './page.fixture.ts';

/** What a desk answers where there is nothing to show. */
export const HIDE = { show: false };

const start = location.href;

/** What a test has of its own: the end of the script, the closed roots that were made, and whether the extension is there. */
export let stage: { end: AbortController; roots: ShadowRoot[]; isAlive: boolean };

/** Before each test a page of a record and an extension that is there; after it nothing is left. */
export function startOnRecord(): void {
  beforeEach(() => {
    stage = { end: new AbortController(), roots: spyOnRoots(), isAlive: true };
    document.body.innerHTML = recordPage('A');
  });
  afterEach(() => {
    stage.end.abort();
    vi.restoreAllMocks();
    vi.useRealTimers();
    document.body.replaceChildren();
    document.body.removeAttribute('style');
    history.replaceState(null, '', start);
  });
}

/** Answers by the record in the address, `?a`; a list has none. */
export const byAddress = (url: string) => {
  const id = new URL(url).search.slice(1);
  return /^[a-z]$/.test(id) ? shownOf(id) : HIDE;
};

/** Follows the page with a desk that answers so; what it was told is kept. */
export function follow(
  visit: (url: string) => unknown = byAddress,
  signal: AbortSignal = stage.end.signal,
) {
  const { desk, told } = fakeDesk(visit);
  const tell: Tell = followPage(desk, () => stage.isAlive, signal);
  return { tell, told };
}

/** Follows the page of record A, of which the desk may say more, and waits for its card. */
export async function openA(more: Partial<Shown> = {}) {
  history.replaceState(null, '', '?a');
  const page = follow((url) => ({ ...byAddress(url), ...more }));
  await vi.waitFor(() => {
    if (hosts().length !== 1) throw new Error('there is no card');
  });
  return page;
}

/** The card's frame, in the root that was made last. */
export const frameOf = () => stage.roots.at(-1)?.querySelector('iframe') ?? null;
