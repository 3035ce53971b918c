import { hasHost } from '../platform/permissions.ts';
import { permissionPattern } from '../sites/index.ts';
import { browserName } from './browser-name.ts';
import { isSwitchedOff } from './switched-off.ts';

/** The origins where cards may show, as far as they were asked for: a card waits for each answer of the browser. */
const granted = new Set<string>();

/** Whether cards may be shown at an address. */
export async function mayShow(url: string): Promise<boolean> {
  const pattern = permissionPattern(url, browserName());
  if (pattern === null) return false;
  const { origin } = new URL(url);
  if (granted.has(origin)) return true;
  const isGranted = (await hasHost(pattern)) && !(await isSwitchedOff(origin));
  if (isGranted) granted.add(origin);
  return isGranted;
}

/** Asks anew from now on: permissions have changed, or what they are for. */
export function forgetGranted(): void {
  granted.clear();
}
