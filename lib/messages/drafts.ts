import * as z from 'zod/mini';
import { forgetKeys, remember } from '../platform/storage.ts';

const draftsSchema = z.record(z.string(), z.string());

/** Half-typed texts of one CRM record, by field: kept until they are saved or emptied. */
export function draftsOf(recordKey: string) {
  return remember<Record<string, string>>('local', storageKey(recordKey), draftsSchema, {});
}

/** Keeps a half-typed text, or forgets it when it is empty. */
export async function keepDraft(recordKey: string, field: string, text: string): Promise<void> {
  await draftsOf(recordKey).change(({ [field]: _old, ...others }) => {
    if (text !== '') return { ...others, [field]: text };
    return Object.keys(others).length === 0 ? undefined : others;
  });
}

/** Forgets the half-typed texts of some records. */
export function forgetDrafts(recordKeys: readonly string[]): Promise<void> {
  return forgetKeys('local', recordKeys.map(storageKey));
}

function storageKey(recordKey: string): string {
  return `draft:${recordKey}`;
}
