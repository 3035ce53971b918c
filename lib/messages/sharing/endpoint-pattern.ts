import { permissionPattern } from '../../sites/index.ts';
import { browserName } from '../browser-name.ts';

/** The permission that an endpoint needs: its exact host; null for what is no web address. */
export function endpointPattern(endpoint: string): string | null {
  return permissionPattern(`${endpoint}/`, browserName());
}
