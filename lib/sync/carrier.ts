import { VAULT } from '../record/sealed-shape.ts';
import { type StoredRecord, storedRecordSchema } from '../record/stored-record.ts';
import type { Settled } from '../store/sharing/outbox.ts';
import type { RawPage } from '../store/sharing/pulled-page.ts';

/** Records as they travel, sealed or not, and their JSON texts. */
export type Parcel = { records: StoredRecord[]; texts: string[] };

/** What became of each record of a parcel, in order, and the seconds that the other side wants to be left alone. */
export type Delivered = { results: Settled[]; backoff?: number | undefined };

/** A page of changes, and the seconds that the other side wants to be left alone; no page when nothing changed. */
export type Fetched = { page?: RawPage; backoff?: number | undefined };

/** What a workspace says of itself: its vault records, whether it has no others, and its time. */
export type Look = { vaults: StoredRecord[]; isEmpty: boolean; time: number };

/** What takes records to a workspace and brings them from there; each verb fails with a Trouble. */
export type Carrier = {
  /** The most records, and bytes of them, in one push. */
  records: number;
  bytes: number;
  /** Whether what is there must be taken in before anything is sent. */
  pullsFirst: boolean;
  push(parcel: Parcel, vault: StoredRecord | undefined): Promise<Delivered>;
  /** The changes after a cursor; empty: from the beginning. */
  pull(since: string): Promise<Fetched>;
  look(): Promise<Look>;
};

/** The vault records among some records. */
export function vaultsAmong(records: readonly unknown[]): StoredRecord[] {
  return records.filter((raw): raw is StoredRecord => {
    const isVault = raw !== null && typeof raw === 'object' && 'k' in raw && raw.k === VAULT;
    return isVault && storedRecordSchema.safeParse(raw).success;
  });
}
