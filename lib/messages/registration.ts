import { registerPageScript, startInOpenTabs } from '../platform/page-scripts.ts';
import { tellAllPages } from '../platform/tabs.ts';
import { forgetGranted } from './may-show.ts';
import { shareAll } from './sharing/share-team.ts';
import { signInHosts } from './sharing/sign-in-hosts.ts';
import { sitePatterns } from './site-patterns.ts';

/** Registers the content script for what is granted to show cards on, recomputed whole. */
export async function registerGranted(): Promise<void> {
  // One after the other: two at once would each take away what the other has just registered.
  await navigator.locks.request('clientside registration', async () =>
    registerPageScript(await sitePatterns()),
  );
}

/** After a grant: registers, starts cards in the tabs that are open there, without a reload, and shares with an endpoint that may be reached now. */
export async function onGranted(origins: readonly string[]): Promise<void> {
  // A page may be noting just now that it asked for sharing alone.
  await signInHosts.change((all) => all);
  await startCards(origins);
  await shareAll({ isAsked: true });
}

/** Registers, and starts cards in the tabs that are open on these hosts, as far as cards may show there. */
export async function startCards(origins: readonly string[]): Promise<void> {
  await registerGranted();
  const patterns = await sitePatterns();
  await startInOpenTabs(origins.filter((origin) => patterns.includes(origin)));
}

/** After a removal, or where a site is switched off: unregisters, and lets every page ask again, so that cards without a permission go. */
export async function onRevoked(): Promise<void> {
  forgetGranted();
  await registerGranted();
  await tellAllPages({ word: 'again' });
}
