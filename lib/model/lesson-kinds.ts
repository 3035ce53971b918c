import type { RecordKind } from './record-link.ts';

/** What pages a person can teach are about, and how people call it. */
export const lessonKinds = {
  client: 'client',
  engagement: 'project',
  stakeholder: 'person',
  opportunity: 'opportunity',
  case: 'case',
} as const satisfies Partial<Record<RecordKind, string>>;
export type LessonKind = keyof typeof lessonKinds;
