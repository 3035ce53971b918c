import { beforeEach, expect, it } from 'vitest';
import * as z from 'zod/mini';

const stored = new Map<string, unknown>();
let reads = 0;
let isFull = false;

function area() {
  return {
    get: async (key: string) => {
      reads += 1;
      return stored.has(key) ? { [key]: stored.get(key) } : {};
    },
    set: async (values: object) => {
      await new Promise((done) => setTimeout(done, 10));
      if (isFull) throw new Error('no room');
      for (const [key, value] of Object.entries(values)) stored.set(key, value);
    },
    remove: async (key: string) => void stored.delete(key),
  };
}

const storage = { local: area() };
const fake = { runtime: { id: 'own' }, storage };
Object.assign(globalThis, { browser: fake, chrome: fake });
const { own, ownStored } = await import('./owned.ts');
const count = () => own('local', 'count', z.number(), 0);

beforeEach(() => {
  stored.clear();
  reads = 0;
  isFull = false;
  // As after a start of the background: it knows nothing of this area.
  storage.local = area();
});

it('is read from storage once, whoever asks', async () => {
  stored.set('count', 5);
  expect([await count().read(), await count().read()]).toEqual([5, 5]);
  expect(reads).toBe(1);
});

it('is the fallback where what is stored does not fit', async () => {
  stored.set('count', 'many');
  expect(await count().read()).toBe(0);
});

it('is changed for the next read before it is written, and every change counts', async () => {
  const first = count().change((n) => n + 1);
  expect(await count().read()).toBe(1);
  expect(stored.has('count')).toBe(false);
  await Promise.all([first, count().change((n) => n + 1), count().change((n) => n + 1)]);
  expect([await count().read(), stored.get('count')]).toEqual([3, 3]);
});

it('stays as it was when a change fails, and when it can’t be written', async () => {
  await count().change(() => 7);
  const fails = () => {
    throw new Error('refused');
  };
  await expect(count().change(fails)).rejects.toThrow('refused');
  expect(await count().read()).toBe(7);
  isFull = true;
  await expect(count().change((n) => n + 1)).rejects.toThrow('no room');
  expect(await count().read()).toBe(7);
});

it('is forgotten by undefined or when it is cleared', async () => {
  await count().change(() => 7);
  await count().change(() => undefined);
  expect([await count().read(), stored.has('count')]).toEqual([0, false]);
  await count().change(() => 8);
  await count().clear();
  expect([await count().read(), stored.has('count')]).toEqual([0, false]);
});

it('is written in the order of its changes, though the first takes longest and the second fails', async () => {
  const [written, luck] = [[] as string[], ['slow', 'fails', 'quick']];
  const write = async (value: string) => {
    const went = luck.shift();
    await new Promise((done) => setTimeout(done, went === 'slow' ? 50 : 1));
    if (went === 'fails') throw new Error('no room');
    written.push(value);
  };
  const word = ownStored(
    'local',
    'word',
    { read: async () => '', write, clear: async () => void written.push('cleared') },
    '',
  );
  const add = (letter: string) => word.change((all) => all + letter);
  const changes = await Promise.allSettled([add('a'), add('b'), add('c'), word.clear()]);
  expect(changes.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
  ]);
  expect(written).toEqual(['a', 'abc', 'cleared']);
  expect(await word.read()).toBe('');
});
