import { browser } from '../platform/browser.ts';
import { draftsKey, draftsOf } from './drafts.ts';

type Texts = Record<string, string>;

/** More records than anybody goes through in a moment. */
const MOST = 64;

// By the area itself: what is known of it goes with it.
const knownOf = new WeakMap<object, Map<string, Promise<Texts>>>();

/** The half-typed texts of a CRM record, read once until they change; only where `followDrafts` was called. */
export function readDrafts(recordKey: string): Promise<Texts> {
  const known = knownTexts();
  const key = draftsKey(recordKey);
  const texts = known.get(key) ?? draftsOf(recordKey).read();
  if (known.size >= MOST) known.clear();
  known.set(key, texts);
  texts.catch(() => known.delete(key));
  return texts;
}

/** Hears of every half-typed text that changes, whoever changes it. */
export function followDrafts(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local') for (const key of Object.keys(changes)) knownTexts().delete(key);
  });
}

/** Forgets what was read of a record's texts: they are being changed here. */
export function forgetRead(recordKey: string): void {
  knownTexts().delete(draftsKey(recordKey));
}

function knownTexts(): Map<string, Promise<Texts>> {
  const { local } = browser.storage;
  const known = knownOf.get(local) ?? new Map<string, Promise<Texts>>();
  knownOf.set(local, known);
  return known;
}
