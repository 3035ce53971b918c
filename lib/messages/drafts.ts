import * as z from 'zod/mini';
import { remember } from '../platform/storage.ts';

const draftsSchema = z.record(z.string(), z.string());

/** Half-typed texts of one CRM record, by field: kept until they are saved or emptied. */
export function draftsOf(recordKey: string) {
  return remember<Record<string, string>>('local', `draft:${recordKey}`, draftsSchema, {});
}

/** Keeps a half-typed text, or forgets it when it is empty. */
export async function keepDraft(recordKey: string, field: string, text: string): Promise<void> {
  const { [field]: _old, ...others } = await draftsOf(recordKey).read();
  if (text === '' && Object.keys(others).length === 0) await draftsOf(recordKey).clear();
  else await draftsOf(recordKey).write(text === '' ? others : { ...others, [field]: text });
}
