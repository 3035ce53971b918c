import { type Check, type Sum, sumOf } from '../../record/checksum.ts';
import { latestClock, type StoredRecord } from '../../record/stored-record.ts';
import { checkRecord, type Rejected } from '../check-record.ts';
import { rowByItself } from '../locality.ts';
import type { Row } from '../row.ts';
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

/** What is made of a record before it is taken: what it adds to the checksum, and its row if there is none yet. */
export type Made = { sum: Sum; row: Row };

/** A page whose records were parsed: those that fit, with what was made of each, and those that don't. */
export type PulledPage = Omit<RawPage, 'records'> & {
  records: StoredRecord[];
  made: ReadonlyMap<StoredRecord, Made>;
  rejected: Rejected[];
};

/** Parses each record of a page, and makes what it needs to be taken: that is done while the page before is written, which it would hold up. */
export function parsePage(page: RawPage): PulledPage {
  const records: StoredRecord[] = [];
  const rejected: Rejected[] = [...(page.refused ?? [])];
  for (const raw of page.records) {
    const checked = checkRecord(raw);
    if ('record' in checked) records.push(checked.record);
    else rejected.push(checked);
  }
  return { ...page, records, made: new Map(records.map((one) => [one, madeOf(one)])), rejected };
}

function madeOf(record: StoredRecord): Made {
  const s = latestClock(record);
  return { sum: sumOf(record.id, s), row: rowByItself({ record, s }) };
}
