import { clearField, VAULT } from '../../lib/record/sealed-shape.ts';
import type { StoredRecord } from '../../lib/record/stored-record.ts';

/** Why a push to a workspace is refused as a whole. */
export type ClearRefusal = { code: 'not_sealed' | 'bad_request'; detail: string };

/** Whether a workspace is sealed, by its first records: a vault comes before everything else, and never changes. */
export function isSealedBy(first: readonly Pick<StoredRecord, 'k'>[]): boolean {
  return first[0]?.k === VAULT;
}

/** Why records can't be taken into a workspace with these first ones: in a sealed one every value is sealed, and only an empty one can become sealed. */
export function refuseClear(
  first: readonly Pick<StoredRecord, 'k'>[],
  pushed: readonly StoredRecord[],
): ClearRefusal | undefined {
  const isNew = first.every(({ k }) => k === VAULT);
  const data = pushed.filter(({ k }) => k !== VAULT);
  if (pushed.length > data.length && (!isNew || data.length > 0))
    return { code: 'bad_request', detail: 'Only a workspace without records can be sealed.' };
  if (!isSealedBy(first) || data.every((record) => clearField(record) === undefined))
    return undefined;
  return { code: 'not_sealed', detail: 'The workspace is encrypted. Enter its key, then push.' };
}

/** Whether refusing needs a look at what is there: sealed values alone are taken everywhere. */
export function isClear(pushed: readonly StoredRecord[]): boolean {
  return pushed.some((record) => record.k === VAULT || clearField(record) !== undefined);
}
