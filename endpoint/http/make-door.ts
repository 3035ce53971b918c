import { addressOf } from '../limits/address-of.ts';
import { makeBuckets } from '../limits/buckets.ts';
import type { Door } from './door.ts';

/** What a door can be told; what is left out is generous. */
export type DoorOptions = {
  /** What a token may ask, and an address may fail, in a minute; 0 is no limit. */
  rate?: number;
  failures?: number;
  /** Whether a proxy stands in front, which says whom it asks for. */
  isBehindProxy?: boolean;
  /** The oldest record version that a client may write. */
  minSchema?: number;
};

/** A first pull of a million records is a thousand requests. */
const RATE = 1200;
const FAILURES = 60;

/** A door with empty books. */
export function makeDoor(options: DoorOptions, now: () => number): Door {
  const { rate = RATE, failures = FAILURES, isBehindProxy = false, minSchema = 0 } = options;
  return {
    requests: makeBuckets(rate, now),
    failures: makeBuckets(failures, now),
    addressOf: (req) => addressOf(req, isBehindProxy),
    minSchema,
  };
}
