import { kindOf } from '../model/kinds.ts';
import { parseEntity } from '../record/entity.ts';
import { isDeeper } from '../record/is-deeper.ts';
import { issueWords } from '../record/issue-words.ts';
import { canonicalRecord } from '../record/merge.ts';
import { VAULT } from '../record/sealed-shape.ts';
import { isAlive, type StoredRecord, storedRecordSchema } from '../record/stored-record.ts';
import { claimedId } from './database.ts';

/** The longest record that is taken, in UTF-16 code units of its JSON: the endpoint's 256 KiB. */
const LONGEST = 256 * 1024;
/** How deep values may be nested; IndexedDB can't keep what is nested by the ten thousand. */
export const DEEPEST = 100;

/** A record from outside that can't be taken, with the reason. */
export type Rejected = { id?: string; reason: string; raw: unknown };

/** Whether a record is larger than any that is taken. */
export function isTooLarge(record: unknown): boolean {
  return JSON.stringify(record).length > LONGEST;
}

/** One record from outside in its canonical form, or why it can't be taken: its shape is checked, and its fields where this build knows the kind and version. */
export function checkRecord(raw: unknown): { record: StoredRecord } | Rejected {
  const id = claimedId(raw);
  if (isDeeper(raw, DEEPEST))
    return { id, reason: `nested deeper than ${DEEPEST} levels`, raw: { id } };
  const parsed = storedRecordSchema.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return {
      id,
      reason: `${issue?.path.join('.') || 'record'}: ${issueWords(issue)}`,
      raw,
    };
  }
  if (isTooLarge(raw)) return { id, reason: 'larger than 256 KiB', raw };
  // From a file it would make a workspace look sealed.
  if (parsed.data.k === VAULT) return { id, reason: 'k: a vault is no data', raw };
  const record = canonicalRecord(parsed.data as StoredRecord);
  const reason = misfitOf(record);
  return reason ? { id, reason, raw } : { record };
}

/** Why the fields do not fit the kind; what is dead, or of a newer version, need not fit. */
function misfitOf(record: StoredRecord): string | undefined {
  const known = kindOf(record.k);
  if (!known || record.v > known.version || !isAlive(record)) return undefined;
  const result = parseEntity(record);
  return 'entity' in result ? undefined : `field ${result.misfit.field}: ${result.misfit.reason}`;
}
