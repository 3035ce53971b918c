import { isSafeUrl } from '../oidc/safe-url.ts';
import { Refused } from './command.ts';

const HERE = 'http://127.0.0.1:8787';

/** The address under which people reach the endpoint: https, or http on this machine, where it may be tried. */
export function publicUrl(given = HERE): string {
  if (!isSafeUrl(given) || new URL(given).search !== '')
    throw new Refused(
      '--url takes the address that people reach: https://clientside.example, with or without a path; http only for this machine.',
    );
  return new URL(given).href.replace(/\/+$/, '');
}
