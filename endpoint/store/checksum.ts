import { createHash } from 'node:crypto';
import { latestClock, type StoredRecord } from '../../lib/record/stored-record.ts';

/** A workspace without records. */
export const EMPTY_XOR = '0'.repeat(16);

/** The first 64 bits of SHA-256 of `id|latest clock`. */
function checksumOf(record: StoredRecord): bigint {
  const hash = createHash('sha256')
    .update(`${record.id}|${latestClock(record)}`)
    .digest();
  return hash.readBigUInt64BE(0);
}

/** The fold of a workspace after one record was replaced; `before` is absent for a new one. */
export function foldChecksum(
  xor: string,
  before: StoredRecord | undefined,
  after: StoredRecord,
): string {
  const old = before ? checksumOf(before) : 0n;
  return (BigInt(`0x${xor}`) ^ old ^ checksumOf(after)).toString(16).padStart(16, '0');
}
