import { grantedHosts } from '../platform/permissions.ts';
import { siteAt } from '../sites/index.ts';
import { teams } from '../sync/teams.ts';
import { knownSites } from './lesson/known-sites.ts';
import { endpointPattern } from './sharing/endpoint-pattern.ts';

/** The granted hosts that cards may show on: all but those that were granted for sharing alone. */
export async function sitePatterns(): Promise<string[]> {
  const [granted, { teams: all }] = await Promise.all([grantedHosts(), teams.read()]);
  const endpoints = new Set(all.map(({ joined }) => joined && endpointPattern(joined.endpoint)));
  const isSite = await Promise.all(
    granted.map(async (pattern) => !endpoints.has(pattern) || patternOfSites(pattern)),
  );
  return granted.filter((_, i) => isSite[i]);
}

/** Whether a system that we know is at the host of a pattern. */
export async function patternOfSites(pattern: string): Promise<boolean> {
  const { declared, taught } = await knownSites();
  const isDeclared = declared.some(({ origin }) => endpointPattern(origin) === pattern);
  return isDeclared || Boolean(siteAt(pattern.replace(/\*$/, ''), declared, taught));
}
