import type { SeenRecord } from '../../../lib/views/seen-record.ts';

/** What the page's record is called: its name, or "Salesforce account" while that is unknown. */
export function recordName(record: SeenRecord): string {
  return record.name ?? record.label;
}

/** What a record is called whose page has not said yet which it is: "Redmine project 1". */
export function waitingName({ label, recordId }: { label: string; recordId: string }): string {
  return `${label} ${recordId}`;
}
