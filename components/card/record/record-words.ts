import type { RecordKind } from '../../../lib/model/record-link.ts';
import type { SeenRecord } from '../../../lib/views/seen-record.ts';
import { clipName } from '../elements/clip-name.ts';

/** What the page's record is called: its name, or "Salesforce account" while that is unknown. */
export function recordName(record: SeenRecord): string {
  return record.name ?? record.label;
}

/** What a record is called whose page has not said yet which it is: "Redmine project 1". */
export function waitingName({ label, recordId }: { label: string; recordId: string }): string {
  return `${label} ${recordId}`;
}

/** The question that links a page, by what the page is about. */
export function linkQuestion(record: SeenRecord): string {
  return questions[record.kind](clipName(recordName(record)));
}

/** Whether the page's name is the client's own, so that a client can be created from it in one click. */
export function isNamedAfterClient(kind: RecordKind): boolean {
  return kind === 'client' || kind === 'other';
}

const questions: Record<RecordKind, (name: string) => string> = {
  client: () => 'Who is this client?',
  other: () => 'Who is this client?',
  stakeholder: () => 'Which client is this person with?',
  engagement: () => 'Which client is this engagement with?',
  opportunity: () => 'Which client is this opportunity with?',
  case: () => 'Which client is this case about?',
};
