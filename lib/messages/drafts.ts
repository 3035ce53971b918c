import * as z from 'zod/mini';
import { mirror } from '../platform/mirror.ts';
import { forgetKeys, remember } from '../platform/storage.ts';

const PREFIX = 'draft:';
const draftsSchema = z.record(z.string(), z.string());

/** Half-typed texts of one CRM record, by field: kept until they are saved or emptied. */
export function draftsOf(recordKey: string) {
  return remember<Record<string, string>>('local', storageKey(recordKey), draftsSchema, {});
}

/** All half-typed texts, for the background: a card that waits for the browser's storage waits longest. */
const kept = mirror('local', PREFIX, draftsSchema);

/** The half-typed texts of one CRM record as the background knows them. */
export async function knownDrafts(recordKey: string): Promise<Record<string, string>> {
  return (await kept.read(storageKey(recordKey))) ?? {};
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
      const left = await draftsOf(recordKey).change((before) => {
        const all = Object.entries({ ...before, ...Object.fromEntries(typed) });
        const some = all.filter(([, text]) => text !== '');
        return some.length === 0 ? undefined : Object.fromEntries(some);
      });
      kept.note(storageKey(recordKey), left);
    }
  } finally {
    unwritten.delete(recordKey);
  }
}

/** Forgets the half-typed texts of some records. */
export function forgetDrafts(recordKeys: readonly string[]): Promise<void> {
  return forgetKeys('local', recordKeys.map(storageKey));
}

function storageKey(recordKey: string): string {
  return PREFIX + recordKey;
}
