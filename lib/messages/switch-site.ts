import { removeHost } from '../platform/permissions.ts';
import { onRevoked, startCards } from './registration.ts';
import { endpointPattern } from './sharing/endpoint-pattern.ts';
import { preferSite, sitePreferences } from './sites-kept.ts';
import { isForSharing } from './switched-off.ts';

/** Lets cards show on a site again; the permission is asked for by the page, in its click. */
export async function switchOn(origin: string): Promise<void> {
  const isOff = (await sitePreferences.read())[origin]?.off;
  if (!isOff) return;
  await preferSite(origin, { off: false });
  const pattern = endpointPattern(origin);
  // What stayed granted is not granted again.
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
