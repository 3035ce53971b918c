import { IMMUTABLE } from '../../lib/record/immutable-kinds.ts';
import { isDeeper } from '../../lib/record/is-deeper.ts';
import { issueWords } from '../../lib/record/issue-words.ts';
import { canonicalRecord } from '../../lib/record/merge.ts';
import { type StoredRecord, storedRecordSchema } from '../../lib/record/stored-record.ts';
import { DEEPEST, NOTE_LIMIT, RECORD_LIMIT, sizeOf } from './limits.ts';
import type { Rejection, RejectionCode } from './settle.ts';

/**
 * One pushed record in its canonical form and without its author, or why it is not taken. Its shape alone is checked:
 * kinds and fields of newer clients are kept, and so are sealed ones.
 */
export function checkPushed(raw: unknown): StoredRecord | Rejection {
  if (isDeeper(raw, DEEPEST)) return reject('invalid', `nested deeper than ${DEEPEST} levels`);
  const parsed = storedRecordSchema.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field = issue?.path.map(String).join('.').slice(0, 200);
    return reject('invalid', issueWords(issue), field);
  }
  const { by: _by, ...record } = parsed.data as StoredRecord;
  const size = sizeOf(record);
  if (size > RECORD_LIMIT) return reject('too_large', 'larger than 256 KiB');
  if (IMMUTABLE.has(record.k) && size > NOTE_LIMIT)
    return reject('too_large', 'a note larger than 64 KiB');
  // Clients never send these. Should one do so all the same, nobody else is to read it.
  if (record.k === 'note' && record.f.visibility === 'private')
    return reject('private', 'a private note is not for sharing', 'f.visibility');
  return canonicalRecord(record);
}

function reject(code: RejectionCode, detail: string, field?: string): Rejection {
  return { s: 'rejected', code, ...(field ? { field } : {}), detail };
}
