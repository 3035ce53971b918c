import type { StoredRecord, Value } from '../record/stored-record.ts';
import type { ClientsideDatabase } from './database.ts';
import type { Row } from './row.ts';
import { unsentOf } from './sharing/outbox.ts';
import { transact } from './transact.ts';

/** The author of what somebody wrote who had given no name. */
export const NAMELESS = 'Me';

/** How many records are looked at together. */
const AT_ONCE = 500;

/** Signs with a name what was written without one and was never sent. Clocks stay as they are, since nobody else has seen any of it. */
export async function signNameless(db: ClientsideDatabase, name: string): Promise<void> {
  const ids = await db.outbox.filter((entry) => !entry.sent).primaryKeys();
  for (let at = 0; at < ids.length; at += AT_ONCE)
    await signSome(db, name, ids.slice(at, at + AT_ONCE));
}

function signSome(db: ClientsideDatabase, name: string, ids: string[]): Promise<void> {
  return transact(db, async () => {
    const rows = await db.records.bulkGet(ids);
    const unsigned = rows.filter((row): row is Row => row !== undefined && isUnsigned(row));
    const unsent = await unsentOf(db, unsigned);
    await db.records.bulkPut(
      unsigned
        .filter(({ id }) => unsent.has(id))
        .map((row) => ({ ...row, f: signed(row.f, name) })),
    );
  });
}

function isUnsigned({ f }: StoredRecord): boolean {
  return f.by === NAMELESS || Object.values(f).some(isNamelessFact);
}

/** A fact tells its author itself; a note or a rating has a field for it. */
function signed(fields: StoredRecord['f'], name: string): StoredRecord['f'] {
  const sign = (field: string, value: Value) => {
    if (field === 'by' && value === NAMELESS) return name;
    return isNamelessFact(value) ? { ...value, by: name } : value;
  };
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, sign(field, value)]),
  );
}

function isNamelessFact(value: Value): value is { v: Value; by: string } {
  return typeof value === 'object' && value !== null && 'v' in value && 'by' in value
    ? value.by === NAMELESS
    : false;
}
