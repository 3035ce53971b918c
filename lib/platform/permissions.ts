import { browser } from './browser.ts';

/** Asks the person for one host pattern; call it directly in a click. True when granted. */
export function requestHost(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Asks the person for several host patterns at once; call it directly in a click. True when all are granted. */
export function requestHosts(origins: string[]): Promise<boolean> {
  return browser.permissions.request({ origins });
}

/** Gives one host pattern back. */
export function removeHost(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

/** Whether a host pattern is granted. */
export function hasHost(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/** All host patterns that are granted. */
export async function grantedHosts(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}
