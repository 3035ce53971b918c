import type { RecordKind } from '../../../lib/model/record-link.ts';
import type { SeenRecord } from '../../../lib/views/seen-record.ts';

/** The question that links a page, by what the page is about. */
export function linkQuestion(record: SeenRecord): string {
  return questions[record.kind];
}

/** Whether the page's name is surely the client's own, and not only that of its project, person or case. */
export function isNamedAfterClient(kind: RecordKind): boolean {
  return kind === 'client' || kind === 'other';
}

/** What creating from the page's name makes, where that is not just the client whose page it is. */
export function whatIsMade(kind: RecordKind): string {
  if (kind === 'engagement') return 'A client of this name, with this engagement.';
  if (kind === 'stakeholder') return 'This person as a client.';
  return 'A client of this name.';
}

const questions: Record<RecordKind, string> = {
  client: 'Who is this client?',
  other: 'Who is this client?',
  stakeholder: 'Which client is this person with?',
  engagement: 'Which client is this engagement with?',
  opportunity: 'Which client is this opportunity with?',
  case: 'Which client is this case about?',
};
