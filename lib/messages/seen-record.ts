import { recordLabel } from '../sites/index.ts';
import type { SeenRecord } from '../views/seen-record.ts';
import { knownSites } from './lesson/known-sites.ts';
import type { TabState } from './tab-state.ts';

/** The CRM record of a tab as a card shows it; undefined when the page is not a record, or has not told yet which. */
export async function seenRecord({
  record,
  name,
  lesson,
}: TabState): Promise<SeenRecord | undefined> {
  if (!record) return undefined;
  const { key, system, kind, recordId } = record;
  if (key === null) return undefined;
  const label = recordLabel(record, (await knownSites(lesson)).taught);
  return { key, system, kind, recordId, label, ...(name ? { name } : {}) };
}
