import type { StoredRecord, Value } from './stored-record.ts';

/** The kind of the records that say that a workspace is sealed; they are its first, and never change. */
export const VAULT = 'vault';

/** A nonce, at least one block of 32 bytes and a tag, in base64url, behind the mark of the format's version. */
const SHAPE = /^~1\.[A-Za-z0-9_-]{80,}$/;

/** Whether a value looks like one that was sealed; only the key tells whether it is. */
export function isSealedValue(value: Value): value is string {
  return typeof value === 'string' && SHAPE.test(value);
}

/** The first field of a record that is there for all to read; undefined where everything is sealed. */
export function clearField(record: Pick<StoredRecord, 'f'>): string | undefined {
  return Object.keys(record.f).find((field) => !isSealedValue(record.f[field]));
}
