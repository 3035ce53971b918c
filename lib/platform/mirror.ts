import type * as z from 'zod/mini';
import { browser } from './browser.ts';
import type { Area } from './storage.ts';

/** Values whose keys begin alike, as they are stored: read once, and followed from then on, whichever part of the extension changes them. */
export type Mirror<T> = {
  read(key: string): Promise<T | undefined>;
  /** Says what has been written under a key, ahead of the browser's word. */
  note(key: string, value: T | undefined): void;
};

/** Mirrors the values of an area whose keys begin with `prefix`; what does not fit the schema is left out. */
export function mirror<T>(area: Area, prefix: string, schema: z.ZodMiniType<T>): Mirror<T> {
  let followed: object | undefined;
  let known: Promise<Map<string, T>> | undefined;
  const put = (values: Map<string, T>, key: string, value: unknown) => {
    const parsed = schema.safeParse(value);
    if (parsed.success) values.set(key, parsed.data);
    else values.delete(key);
  };
  const follow = (changes: Record<string, { newValue?: unknown }>, changed: string) => {
    if (changed !== area) return;
    for (const [key, { newValue }] of Object.entries(changes))
      if (key.startsWith(prefix))
        known?.then((values) => put(values, key, newValue)).catch(() => {});
  };
  const readAll = async () => {
    const values = new Map<string, T>();
    for (const [key, value] of Object.entries(await browser.storage[area].get(null)))
      if (key.startsWith(prefix)) put(values, key, value);
    return values;
  };
  const all = () => {
    // Followed before it is read: no change falls in between.
    if (followed !== browser.storage[area]) {
      followed = browser.storage[area];
      browser.storage.onChanged.addListener(follow);
      known = undefined;
    }
    const reading = known ?? readAll();
    known = reading;
    reading.catch(() => {
      known = undefined;
    });
    return reading;
  };
  return {
    read: async (key) => (await all()).get(key),
    note: (key, value) => {
      known?.then((values) => put(values, key, value)).catch(() => {});
    },
  };
}
