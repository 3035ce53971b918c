import { hasHost } from '../platform/permissions.ts';
import { permissionPattern } from '../sites/index.ts';
import { browserName } from './browser-name.ts';

/** The patterns that are granted, as far as they were asked for: a card waits for each answer of the browser. */
const granted = new Set<string>();

/** Whether cards may be shown at an address. */
export async function mayShow(url: string): Promise<boolean> {
  const pattern = permissionPattern(url, browserName());
  if (pattern === null) return false;
  if (granted.has(pattern)) return true;
  const isGranted = await hasHost(pattern);
  if (isGranted) granted.add(pattern);
  return isGranted;
}

/** Asks the browser anew from now on: its permissions have changed. */
export function forgetGranted(): void {
  granted.clear();
}
