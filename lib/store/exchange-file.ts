import * as z from 'zod/mini';
import { kindOf } from '../model/kinds.ts';
import { Failure } from '../platform/failure.ts';
import { parseEntity } from '../record/entity.ts';
import { type StoredRecord, storedRecordSchema } from '../record/stored-record.ts';
import type { ClientsideDatabase } from './database.ts';
import type { Row } from './row.ts';

/** The version of the exchange file that this build writes and reads. */
export const EXCHANGE_VERSION = 1;

const exchangeSchema = z.object({
  format: z.literal('clientside'),
  version: z.int(),
  exportedAt: z.string(),
  records: z.array(z.unknown()),
});

/** A record of the file that can't be taken, with the reason. */
export type Rejected = { id?: string; reason: string; raw: unknown };

/** What a file holds: the records that fit, and those that don't. */
export type Exchange = { records: StoredRecord[]; rejected: Rejected[]; newer: boolean };

/** The exchange file of all records but sample data; private ones only when asked for. */
export async function exportFile(
  db: ClientsideDatabase,
  { now, withPrivate }: { now: number; withPrivate: boolean },
): Promise<string> {
  const rows = await db.records
    .filter((row) => row.local === undefined || (withPrivate && row.local === 'private'))
    .toArray();
  const head = {
    format: 'clientside',
    version: EXCHANGE_VERSION,
    exportedAt: new Date(now).toISOString(),
  };
  return JSON.stringify({ ...head, records: rows.map(bareRecord) }, null, 1);
}

/** Reads an exchange file; fails with `bad-file` and what to do when it is not one. */
export function readExchange(text: string): Exchange {
  const parsed = exchangeSchema.safeParse(parseJson(text));
  if (!parsed.success)
    throw new Failure(
      'bad-file',
      'This is not a Clientside file. Choose a .json file that Clientside has exported.',
    );
  const exchange: Exchange = {
    records: [],
    rejected: [],
    newer: parsed.data.version > EXCHANGE_VERSION,
  };
  for (const raw of parsed.data.records) {
    const checked = checkRecord(raw);
    if ('record' in checked) exchange.records.push(checked.record);
    else exchange.rejected.push(checked);
  }
  return exchange;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Failure(
      'bad-file',
      'This file is not JSON, or was cut off. Export it again and retry.',
      { cause },
    );
  }
}

/** One record from outside, checked: its shape, and its fields where this build knows the kind and version. */
function checkRecord(raw: unknown): { record: StoredRecord } | Rejected {
  const parsed = storedRecordSchema.safeParse(raw);
  const id =
    raw && typeof raw === 'object' && 'id' in raw ? String(raw.id).slice(0, 100) : undefined;
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return {
      id,
      reason: `${issue?.path.join('.') || 'record'}: ${issue?.message ?? 'invalid'}`,
      raw,
    };
  }
  const record = parsed.data as StoredRecord;
  const known = kindOf(record.k);
  if (!known || record.v > known.version || record.e || Object.keys(record.f).length === 0)
    return { record };
  const result = parseEntity(record);
  if ('entity' in result) return { record };
  return { id, reason: `field ${result.misfit.field}: ${result.misfit.reason}`, raw };
}

function bareRecord({ p: _p, n: _n, w: _w, local: _local, ...record }: Row): StoredRecord {
  return record;
}
