import { permissionPattern } from '../../sites/index.ts';
import type { Joined } from '../../sync/teams.ts';
import { browserName } from '../browser-name.ts';

/** The permission that an endpoint needs: its exact host; null for what is no web address. */
export function endpointPattern(endpoint: string): string | null {
  return permissionPattern(`${endpoint}/`, browserName());
}

/** The permissions that a team needs: its endpoint's host and, where one signs in to it, those at which a token is renewed. */
export function patternsOf({ endpoint, signIn }: Pick<Joined, 'endpoint' | 'signIn'>): string[] {
  const addresses = [endpoint, ...(signIn ? [signIn.issuer, signIn.tokenEndpoint] : [])];
  const patterns = addresses.map(endpointPattern).filter((pattern) => pattern !== null);
  return [...new Set(patterns)];
}
