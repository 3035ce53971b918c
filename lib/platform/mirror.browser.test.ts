import { beforeEach, expect, it } from 'vitest';
import * as z from 'zod/mini';

type Changes = Record<string, { newValue?: unknown }>;
const stored = new Map<string, unknown>();
const listeners = new Set<(changes: Changes, area: string) => void>();
let reads = 0;
let isRefused = false;

const area = () => ({
  get: async () => {
    reads += 1;
    if (isRefused) throw new Error('no storage');
    return Object.fromEntries(stored);
  },
});
const onChanged = {
  addListener: (hear: (changes: Changes, area: string) => void) => listeners.add(hear),
};
const storage = { local: area(), onChanged };
const fake = { runtime: { id: 'own' }, storage };
Object.assign(globalThis, { browser: fake, chrome: fake });
const { mirror } = await import('./mirror.ts');
const counts = mirror('local', 'count:', z.number());

const change = (key: string, newValue?: unknown, where = 'local') => {
  for (const hear of listeners) hear({ [key]: { newValue } }, where);
};

beforeEach(() => {
  stored.clear();
  reads = 0;
  isRefused = false;
  // As after a start of the background: it knows nothing of this area.
  storage.local = area();
});

it('is read from storage once, for every key', async () => {
  stored.set('count:a', 1);
  stored.set('count:b', 'many');
  stored.set('other', 2);
  expect(await Promise.all(['count:a', 'count:b', 'other'].map(counts.read))).toEqual([
    1,
    undefined,
    undefined,
  ]);
  expect(await counts.read('count:a')).toBe(1);
  expect(reads).toBe(1);
});

it('follows what any part of the extension writes and removes', async () => {
  stored.set('count:a', 1);
  const first = counts.read('count:a');
  change('count:a', 2);
  change('count:b', 3, 'session');
  await first;
  expect([await counts.read('count:a'), await counts.read('count:b')]).toEqual([2, undefined]);
  change('count:a');
  expect(await counts.read('count:a')).toBeUndefined();
  expect(reads).toBe(1);
});

it('knows what was written before the browser tells', async () => {
  expect(await counts.read('count:a')).toBeUndefined();
  counts.note('count:a', 5);
  expect(await counts.read('count:a')).toBe(5);
});

it('is read again where it could not be read', async () => {
  stored.set('count:a', 1);
  isRefused = true;
  await expect(counts.read('count:a')).rejects.toThrow('no storage');
  isRefused = false;
  expect(await counts.read('count:a')).toBe(1);
});
