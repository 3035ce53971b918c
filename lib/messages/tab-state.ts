import * as z from 'zod/mini';
import { recordKindSchema } from '../model/record-link.ts';
import { own } from '../platform/owned.ts';
import { lessonSchema } from '../views/lesson.ts';

const recordSchema = z.object({
  system: z.string(),
  object: z.nullable(z.string()),
  recordId: z.string(),
  tenant: z.string(),
  kind: recordKindSchema,
  /** Null while only the page can tell it. */
  key: z.nullable(z.string()),
});

/** What is known of a tab's CRM page; it outlives the worker, not the browser. */
const tabStateSchema = z.object({
  url: z.string(),
  /** The document that was last at an address, where the browser names documents. */
  page: z._default(z.string(), ''),
  /** Changes with each record. */
  visit: z.string(),
  record: z.optional(recordSchema),
  name: z.optional(z.string()),
  dark: z.boolean(),
  blocked: z.boolean(),
  /** The card said on this visit that the name is not where it was taught to be. */
  missed: z._default(z.boolean(), false),
  /** The visits before, the latest first, with their records: what was typed last may arrive after the page went on. */
  past: z._default(z.array(z.object({ visit: z.string(), key: z.string() })), []),
  /** What a person is teaching in this tab. */
  lesson: z.optional(lessonSchema),
  /** Single-use tokens for frames that have not opened yet. */
  tokens: z.array(z.string()),
  /** The card that opened, and the document it lives in. */
  session: z.optional(z.object({ id: z.string(), document: z.string() })),
});
export type TabState = z.infer<typeof tabStateSchema>;

const EMPTY: TabState = {
  url: '',
  page: '',
  visit: '',
  dark: false,
  blocked: false,
  missed: false,
  past: [],
  tokens: [],
};

/** The remembered state of one tab. */
export function tabState(tab: number) {
  return own('session', `tab:${tab}`, tabStateSchema, EMPTY);
}

/** The key of the record that a visit was about; undefined for visits that are not remembered, and while there is no key. */
export function recordKeyOf({ visit, record, past }: TabState, wanted: string): string | undefined {
  if (visit === wanted) return record?.key ?? undefined;
  return past.find((one) => one.visit === wanted)?.key;
}
