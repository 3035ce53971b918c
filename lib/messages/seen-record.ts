import { recordLabel } from '../sites/index.ts';
import type { SeenRecord } from '../views/card-view.ts';
import type { TabState } from './tab-state.ts';

/** The CRM record of a tab as a card shows it; undefined when the page is not a record, or has not told yet which. */
export function seenRecord({ record, name }: TabState): SeenRecord | undefined {
  if (!record) return undefined;
  const { key, system, kind, recordId } = record;
  if (key === null) return undefined;
  return { key, system, kind, recordId, label: recordLabel(record), ...(name ? { name } : {}) };
}
