import { endpointPattern } from './sharing/endpoint-pattern.ts';
import { hostsForSharing } from './sharing/hosts-for-sharing.ts';
import { sitePreferences } from './sites-kept.ts';

/** Whether a site was switched off though its host stays granted for sharing: anywhere else the permission itself tells. */
export async function isSwitchedOff(origin: string): Promise<boolean> {
  const isOff = (await sitePreferences.read())[origin]?.off;
  return isOff === true && isForSharing(origin);
}

/** Whether sharing needs the host of a site. */
export async function isForSharing(origin: string): Promise<boolean> {
  const pattern = endpointPattern(origin);
  return pattern !== null && (await hostsForSharing()).has(pattern);
}
