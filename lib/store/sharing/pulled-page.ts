import { type Check, type Sum, sumOf } from '../../record/checksum.ts';
import { latestClock, type StoredRecord } from '../../record/stored-record.ts';
import { checkRecord, type Rejected } from '../check-record.ts';
import type { ShareWarning } from './share-state.ts';

/** One page of changes as it came: the records, the place after them, whether there are more, the endpoint's time and, at the end, its checksum. */
export type RawPage = {
  records: readonly unknown[];
  next: string;
  more: boolean;
  time: number;
  check?: Check | undefined;
  /** Whether it is everything that there is, and not what changed. */
  isWhole?: true;
  /** What it has outgrown. */
  warnings?: readonly ShareWarning[];
  /** Records that were refused before they could be parsed. */
  refused?: readonly Rejected[];
};

/** A page whose records were parsed: those that fit, with what each adds to the checksum, and those that don't. */
export type PulledPage = Omit<RawPage, 'records'> & {
  records: StoredRecord[];
  sums: ReadonlyMap<StoredRecord, Sum>;
  rejected: Rejected[];
};

/** Parses each record of a page, and makes its sum: a page is parsed while the one before it is written, which it would hold up. */
export function parsePage(page: RawPage): PulledPage {
  const records: StoredRecord[] = [];
  const rejected: Rejected[] = [...(page.refused ?? [])];
  for (const raw of page.records) {
    const checked = checkRecord(raw);
    if ('record' in checked) records.push(checked.record);
    else rejected.push(checked);
  }
  const sums = new Map(records.map((record) => [record, sumOf(record.id, latestClock(record))]));
  return { ...page, records, sums, rejected };
}
