import * as z from 'zod/mini';
import { forgetKeys, keptKeys, remember } from '../platform/storage.ts';

const draftsSchema = z.record(z.string(), z.string());

/** Half-typed texts of one CRM record, by field: kept until they are saved or emptied. */
export function draftsOf(recordKey: string) {
  return remember<Record<string, string>>('local', draftsKey(recordKey), draftsSchema, {});
}

/** What was typed since the last writing of a record's texts began, and when that ends; the browser may be slower than a typist. */
const unwritten = new Map<string, { texts: Map<string, string>; done: Promise<void> }>();

/** Keeps a half-typed text, or forgets it when it is empty; while a text is written, of those that follow only the latest is. */
export function keepDraft(recordKey: string, field: string, text: string): Promise<void> {
  const waiting = unwritten.get(recordKey);
  if (waiting) {
    waiting.texts.set(field, text);
    return waiting.done;
  }
  const texts = new Map([[field, text]]);
  const done = writeAll(recordKey, texts);
  unwritten.set(recordKey, { texts, done });
  return done;
}

async function writeAll(recordKey: string, texts: Map<string, string>): Promise<void> {
  try {
    while (texts.size > 0) {
      const typed = [...texts];
      texts.clear();
      await draftsOf(recordKey).change((kept) => {
        const all = Object.entries({ ...kept, ...Object.fromEntries(typed) });
        const left = all.filter(([, text]) => text !== '');
        return left.length === 0 ? undefined : Object.fromEntries(left);
      });
    }
  } finally {
    unwritten.delete(recordKey);
  }
}

/** Forgets the half-typed texts of some records. */
export function forgetDrafts(recordKeys: readonly string[]): Promise<void> {
  return forgetKeys('local', recordKeys.map(draftsKey));
}

/** Forgets of the half-typed texts of some records those that name any of some ids. */
export async function forgetTexts(
  recordKeys: readonly string[],
  ids: readonly string[],
): Promise<void> {
  const isAbout = (text: readonly string[]) =>
    ids.some((id) => text.some((part) => part.includes(id)));
  for (const key of await draftedAmong(recordKeys))
    await draftsOf(key).change((kept) => {
      const left = Object.entries(kept).filter((text) => !isAbout(text));
      return left.length === 0 ? undefined : Object.fromEntries(left);
    });
}

/** Those of some records that have half-typed texts. */
export async function draftedAmong(recordKeys: readonly string[]): Promise<string[]> {
  const kept = new Set(await keptKeys('local', recordKeys.map(draftsKey)));
  return recordKeys.filter((key) => kept.has(draftsKey(key)));
}

/** Where a record's texts lie in storage. */
export function draftsKey(recordKey: string): string {
  return `draft:${recordKey}`;
}
