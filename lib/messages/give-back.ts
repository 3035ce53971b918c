import { removeHost } from '../platform/permissions.ts';
import { permissionPattern } from '../sites/index.ts';
import { browserName } from './browser-name.ts';
import { declaredSites } from './sites-kept.ts';
import { isForSharing } from './switched-off.ts';

/** Gives the access to a site back, unless sharing or a declared site needs it: in Firefox one host's ports share theirs. */
export async function giveBack(origin: string): Promise<void> {
  const patternOf = (one: string) => permissionPattern(`${one}/`, browserName());
  const pattern = patternOf(origin);
  const declared = await declaredSites.read();
  const isNeeded =
    declared.some((site) => patternOf(site.origin) === pattern) || (await isForSharing(origin));
  if (pattern && !isNeeded) await removeHost(pattern);
}
