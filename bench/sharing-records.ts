import type { StoredRecord } from '../lib/record/stored-record.ts';
import { bareRecord, type Row } from '../lib/store/row.ts';
import { RECORDS_EACH, rowsOfClient } from './seed.ts';

/** The shared rows from the `from`-th up to the `to`-th: seeded clients with all that belongs to them; the same numbers give the same rows. */
export function sharedRows(from: number, to: number): Row[] {
  const rows: Row[] = [];
  for (let n = Math.floor(from / RECORDS_EACH); n * RECORDS_EACH < to; n += 1)
    rows.push(...rowsOfClient(n));
  const start = from - Math.floor(from / RECORDS_EACH) * RECORDS_EACH;
  return rows.slice(start, start + to - from);
}

/** The same as records of the wire. */
export function sharedRecords(from: number, to: number): StoredRecord[] {
  return sharedRows(from, to).map(bareRecord);
}
