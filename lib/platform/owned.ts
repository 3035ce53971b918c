import type * as z from 'zod/mini';
import { browser } from './browser.ts';
import { type Area, type Remembered, remember } from './storage.ts';

/** One remembered value that only the background reads and changes: it is read from storage once in the background's life. */
export type Owned<T> = {
  read(): Promise<T>;
  /** Changes the value at once, for every read that follows; undefined forgets it. Done when it is written, after all that was changed before. */
  change<R extends T | undefined>(work: (value: T) => R): Promise<R>;
  clear(): Promise<void>;
};

// By the area itself: what is known of it goes with it.
const knownOf = new WeakMap<object, Map<string, Promise<unknown>>>();
/** The last write of each key, which the next one waits for. */
const writingOf = new WeakMap<object, Map<string, Promise<unknown>>>();

/** A value kept under a key for the background alone. */
export function own<T>(area: Area, key: string, schema: z.ZodMiniType<T>, fallback: T): Owned<T> {
  return ownStored(area, key, remember(area, key, schema, fallback), fallback);
}

/** The same, in whatever form it lies in storage. */
export function ownStored<T>(
  area: Area,
  key: string,
  stored: Pick<Remembered<T>, 'read' | 'write' | 'clear'>,
  fallback: T,
): Owned<T> {
  const known = () => mapOf(knownOf, browser.storage[area]) as Map<string, Promise<T>>;
  const writing = () => mapOf(writingOf, browser.storage[area]);
  /** What can't be read or written is not known. */
  const keep = (value: Promise<T>): Promise<T> => {
    known().set(key, value);
    value.catch(() => forget(value));
    return value;
  };
  const forget = (value: Promise<T>) => {
    if (known().get(key) === value) known().delete(key);
  };
  const read = () => known().get(key) ?? keep(stored.read());
  /** Writes once the write before has ended, well or not: one may take longer than the next. */
  const writeInTurn = async (value: Promise<T | undefined>, kept: Promise<T>) => {
    const turn = (writing().get(key) ?? Promise.resolve()).then(async () => {
      const written = await value;
      await (written === undefined ? stored.clear() : stored.write(written));
    });
    writing().set(
      key,
      turn.catch(() => forget(kept)),
    );
    await turn;
  };
  return {
    read,
    change: async (work) => {
      const before = read();
      const change = before.then(work);
      const kept = keep(
        change.then(
          (value) => value ?? fallback,
          () => before,
        ),
      );
      await writeInTurn(change, kept);
      return change;
    },
    clear: () => writeInTurn(Promise.resolve(undefined), keep(Promise.resolve(fallback))),
  };
}

function mapOf(maps: typeof knownOf, area: object): Map<string, Promise<unknown>> {
  const map = maps.get(area) ?? new Map<string, Promise<unknown>>();
  maps.set(area, map);
  return map;
}
