import { randomBytes } from 'node:crypto';

/** A new epoch: random, since one that was counted up would come again when the same backup is restored twice. */
export function newEpoch(): string {
  return randomBytes(8).toString('hex');
}
