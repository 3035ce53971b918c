import type { DoorOptions } from '../http/make-door.ts';
import { Refused } from './command.ts';

const text = { type: 'string' } as const;

/** The flags that say who is let in and how often. */
export const doorFlags = {
  rate: text,
  failures: text,
  'min-schema': text,
  'behind-proxy': { type: 'boolean' },
  oidc: text,
} as const;

type Given = {
  rate?: string;
  failures?: string;
  'min-schema'?: string;
  'behind-proxy'?: boolean;
};

/** What these flags mean. */
export function doorOptions(given: Given): DoorOptions {
  return {
    rate: numberOf('rate', given.rate),
    failures: numberOf('failures', given.failures),
    minSchema: numberOf('min-schema', given['min-schema']),
    isBehindProxy: given['behind-proxy'],
  };
}

function numberOf(flag: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (/^\d{1,6}$/.test(given)) return Number(given);
  throw new Refused(`--${flag} takes a whole number; 0 is no limit.`);
}
