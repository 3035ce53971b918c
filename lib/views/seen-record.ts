import * as z from 'zod/mini';
import { recordKindSchema } from '../model/record-link.ts';

/** The CRM record a page shows, as far as the address and the page tell. */
export const seenRecordSchema = z.object({
  key: z.string(),
  system: z.string(),
  kind: recordKindSchema,
  /** "Salesforce account": what it is called while its name is unknown. */
  label: z.string(),
  recordId: z.string(),
  /** The name on the page; absent until the page shows it. */
  name: z.optional(z.string()),
  /** A person pointed at where the name is, and it has not come. */
  awaitsName: z.optional(z.boolean()),
});
export type SeenRecord = z.infer<typeof seenRecordSchema>;
