import { expect, inject, it } from 'vitest';
import { client } from '../../records.fixture.ts';
import { freshDatabase, runSql } from '../fresh-place.fixture.ts';
import type { Page, Store } from '../store.ts';
import { openNaiveStore } from './naive-store.fixture.ts';
import { openPostgresStore } from './postgres-store.ts';

const WRITERS = 8;
const PUSHES = 60;

type Racer = {
  push: (...given: Parameters<Store['push']>) => Promise<unknown>;
  changes: (...given: Parameters<Store['changes']>) => Promise<Pick<Page, 'records' | 'next'>>;
  close: () => Promise<void>;
};

const idsIn = (records: readonly string[]) => records.map((doc): string => JSON.parse(doc).id);

/** Lets writers, each with a store of its own, push while somebody pulls by the cursor; what that one never got. */
async function missedWith(open: () => Promise<Racer> | Racer): Promise<string[]> {
  const stores = await Promise.all(Array.from({ length: WRITERS }, open));
  const [reader] = stores as [Racer];
  const seen = new Set<string>();
  let isOver = false;
  const follow = async () => {
    for (let after = 0; ; ) {
      const wasOver = isOver;
      const { records, next } = await reader.changes('team', after, 1000);
      for (const id of idsIn(records)) seen.add(id);
      after = next;
      if (wasOver && records.length === 0) return;
    }
  };
  const following = follow();
  const write = async (store: Racer, who: number) => {
    for (let i = 0; i < PUSHES; i += 1)
      await store.push('team', [client(`${who}-${i}`, 'A')], 'Ann');
  };
  await Promise.all(stores.map(write));
  isOver = true;
  await following;
  const { records } = await reader.changes('team', 0, WRITERS * PUSHES);
  await Promise.all(stores.map((store) => store.close()));
  expect(records).toHaveLength(WRITERS * PUSHES);
  return idsIn(records).filter((id) => !seen.has(id));
}

it('a cursor misses no change of eight writers, where one made from a sequence misses some', {
  timeout: 60_000,
}, async () => {
  const ready = async () => {
    const url = await freshDatabase(inject('postgres') ?? '');
    const store = await openPostgresStore(url);
    await store.createWorkspace('team');
    await store.close();
    return url;
  };
  const [naive, real] = [await ready(), await ready()];
  await runSql({ url: naive }, 'create sequence clientside.naive');
  const missed = await missedWith(() => openNaiveStore(naive));
  console.info(`The naive cursor missed ${missed.length} of ${WRITERS * PUSHES} changes.`);
  expect(missed.length).toBeGreaterThan(0);
  expect(await missedWith(() => openPostgresStore(real))).toEqual([]);
});
