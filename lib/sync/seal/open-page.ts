import { isDeeper } from '../../record/is-deeper.ts';
import { clearField } from '../../record/sealed-shape.ts';
import { type StoredRecord, storedRecordSchema } from '../../record/stored-record.ts';
import { DEEPEST, type Rejected } from '../../store/check-record.ts';
import type { RawPage } from '../../store/sharing/pulled-page.ts';
import { NOT_SEALED, SEALED } from '../../store/sharing/sealed-reasons.ts';
import { openRecord } from './open-record.ts';
import type { Vault } from './vault.ts';

/** A page with its records opened; those that can't be, and those that were never sealed, are refused. */
export async function openPage(vault: Vault, page: RawPage): Promise<RawPage> {
  const opened = await Promise.all(page.records.map((raw) => openOne(vault, raw)));
  return {
    ...page,
    records: opened.flatMap((one) => ('refused' in one ? [] : [one.opened])),
    refused: opened.flatMap((one) => ('refused' in one ? [one.refused] : [])),
  };
}

/** One sealed record opened; undefined where it can't be. */
export async function openRaw(vault: Vault, raw: unknown): Promise<unknown> {
  const one = await openOne(vault, raw);
  return 'opened' in one ? one.opened : undefined;
}

async function openOne(
  vault: Vault,
  raw: unknown,
): Promise<{ opened: unknown } | { refused: Rejected }> {
  const parsed = storedRecordSchema.safeParse(raw);
  // What is no record, or none that can be kept, is refused further in, with its own reason.
  if (!parsed.success || isDeeper(raw, DEEPEST)) return { opened: raw };
  const record = parsed.data as StoredRecord;
  const { id } = record;
  if (clearField(record) !== undefined) return { refused: { id, reason: NOT_SEALED, raw } };
  try {
    return { opened: await openRecord(vault, record) };
  } catch {
    return { refused: { id, reason: SEALED, raw } };
  }
}
