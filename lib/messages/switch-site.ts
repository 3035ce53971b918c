import { removeHost } from '../platform/permissions.ts';
import { onRevoked, startCards } from './registration.ts';
import { endpointPattern } from './sharing/endpoint-pattern.ts';
import { preferSite, sitePreferences } from './sites-kept.ts';
import { isForSharing } from './switched-off.ts';

/** Lets cards show on a site again; the permission is asked for by the page, in its click. Whether it was switched off. */
export async function switchOn(origin: string): Promise<boolean> {
  const isOff = (await sitePreferences.read())[origin]?.off === true;
  if (!isOff) return false;
  await preferSite(origin, { off: false });
  await startOn(origin);
  return true;
}

/** Lets cards show on a site that is used anew, though its host may be open to us for sharing alone, or switched off. */
export async function openSite(origin: string): Promise<void> {
  if (!(await switchOn(origin)) && (await isForSharing(origin))) await startOn(origin);
}

/** Starts cards on a site whose host is granted already, and so is not granted again. */
async function startOn(origin: string): Promise<void> {
  const pattern = endpointPattern(origin);
  if (pattern) await startCards([pattern]);
}

/** Takes the cards of a site away, and gives its host back unless sharing needs it; whether the host is kept. */
export async function switchOff(origin: string): Promise<boolean> {
  await preferSite(origin, { off: true });
  const isKept = await isForSharing(origin);
  const pattern = endpointPattern(origin);
  if (isKept) await onRevoked();
  else if (pattern) await removeHost(pattern);
  return isKept;
}
