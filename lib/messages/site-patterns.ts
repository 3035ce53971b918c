import { grantedHosts } from '../platform/permissions.ts';
import { siteAt } from '../sites/index.ts';
import { lessonOrigins } from './lesson/begun-lessons.ts';
import { knownSites } from './lesson/known-sites.ts';
import { endpointPattern } from './sharing/endpoint-pattern.ts';
import { hostsForSharing } from './sharing/hosts-for-sharing.ts';
import { sitePreferences } from './sites-kept.ts';

/** The granted hosts that cards may show on: all but those that were granted for sharing alone. */
export async function sitePatterns(): Promise<string[]> {
  const [granted, endpoints] = await Promise.all([grantedHosts(), hostsForSharing()]);
  const isSite = await Promise.all(
    granted.map(async (pattern) => !endpoints.has(pattern) || patternOfSites(pattern)),
  );
  return granted.filter((_, i) => isSite[i]);
}

/** Whether a system that we know is at the host of a pattern and was not switched off there, or one that is being taught. */
export async function patternOfSites(pattern: string): Promise<boolean> {
  const [{ declared, taught }, preferences, begun] = await Promise.all([
    knownSites(),
    sitePreferences.read(),
    lessonOrigins(),
  ]);
  const on = declared.filter(({ origin }) => !preferences[origin]?.off);
  const origins = [...on.map(({ origin }) => origin), ...begun];
  if (origins.some((origin) => endpointPattern(origin) === pattern)) return true;
  const url = pattern.replace(/\*$/, '');
  return !preferences[url.replace(/\/$/, '')]?.off && Boolean(siteAt(url, on, taught));
}
