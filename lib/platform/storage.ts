import type * as z from 'zod/mini';
import { browser } from './browser.ts';

/** Where a value is kept: `local` for good, `session` until the browser ends. */
export type Area = 'local' | 'session';

/** One remembered value: parsed whenever it is read, so that what does not fit is the fallback again. */
export type Remembered<T> = {
  read(): Promise<T>;
  write(value: T): Promise<void>;
  /** Reads, changes and writes under a lock, so that two changes at once both count; undefined forgets the value. */
  change<R extends T | undefined>(work: (value: T) => R): Promise<R>;
  clear(): Promise<void>;
  /** Calls back after each change, wherever it was made; returns how to stop. */
  watch(callback: () => void): () => void;
};

/** A value kept under a key, which any part of the extension may read and change. */
export function remember<T>(
  area: Area,
  key: string,
  schema: z.ZodMiniType<T>,
  fallback: T,
): Remembered<T> {
  const store = () => browser.storage[area];
  const read = async (): Promise<T> => {
    const parsed = schema.safeParse((await store().get(key))[key]);
    return parsed.success ? parsed.data : fallback;
  };
  const write = (value: T) => store().set({ [key]: value });
  return {
    read,
    write,
    change: (work) =>
      navigator.locks.request(`clientside:${area}:${key}`, async () => {
        const value = work(await read());
        await (value === undefined ? store().remove(key) : write(value));
        return value;
      }),
    clear: () => store().remove(key),
    watch: (callback) => {
      const listener = (changes: Record<string, unknown>, changed: string) => {
        if (changed === area && key in changes) callback();
      };
      browser.storage.onChanged.addListener(listener);
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}

/** Keeps what is stored out of content scripts' reach. */
export async function closeStorage(): Promise<void> {
  const areas = [browser.storage.local, browser.storage.session] as {
    setAccessLevel?: (level: { accessLevel: 'TRUSTED_CONTEXTS' }) => Promise<void>;
  }[];
  for (const area of areas) await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

/** Those of some keys under which a value is kept. */
export async function keptKeys(area: Area, keys: readonly string[]): Promise<string[]> {
  return Object.keys(await browser.storage[area].get([...keys]));
}

/** Forgets several values by their keys. */
export async function forgetKeys(area: Area, keys: readonly string[]): Promise<void> {
  await browser.storage[area].remove([...keys]);
}
