import { registerPageScript, startInOpenTabs } from '../platform/page-scripts.ts';
import { grantedHosts } from '../platform/permissions.ts';
import { tellAllPages } from '../platform/tabs.ts';
import { forgetGranted } from './may-show.ts';

/** Registers the content script for what is granted, recomputed whole. */
export async function registerGranted(): Promise<void> {
  await registerPageScript(await grantedHosts());
}

/** After a grant: registers, and starts cards in the tabs that are open there, without a reload. */
export async function onGranted(origins: readonly string[]): Promise<void> {
  await registerGranted();
  await startInOpenTabs(origins);
}

/** After a removal: unregisters, and lets every page ask again, so that cards without a permission go. */
export async function onRevoked(): Promise<void> {
  forgetGranted();
  await registerGranted();
  await tellAllPages({ word: 'again' });
}
