import { describe, expect, it } from 'vitest';
import { makeClock } from '../record/clock.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { applyImport } from '../store/import-file.ts';
import { withStore } from '../store/temporary-store.ts';
import { writeRecords } from '../store/write.ts';
import { installFakeBrowser } from './fake-browser.fixture.ts';

installFakeBrowser();
const { draftsOf } = await import('./drafts.ts');
const { eraseHere } = await import('./erase-here.ts');
const { forgetErasedTexts } = await import('./forget-erased-texts.ts');
const { recentClients, rememberClient } = await import('./recent-clients.ts');

const now = 1_800_000_000_000;
const client = 'client_1';
const zoe = 'stakeholder_zoe';
const page = (n: number, target: string) => ({
  k: 'link',
  id: `link_${n}`,
  fields: { client, target, key: `tryton:db:${n}`, system: 'tryton', kind: 'client' },
});
const records = [
  { k: 'client', id: client, fields: { name: 'Acme' } },
  { k: 'client', id: 'client_2', fields: { name: 'Other' } },
  { k: 'stakeholder', id: zoe, fields: { client, name: 'Zoe' } },
  page(5, client),
  page(7, zoe),
];

/** Texts half typed about Zoe and others, on the client's own card and on the pages of both. */
async function type(): Promise<void> {
  const texts = { [`note:${zoe}`]: 'Zoe', 'note:client': 'Acme' };
  await draftsOf(client).write(texts);
  await draftsOf('tryton:db:5').write({ ...texts, 'rating:journey_1': `{"stakeholder":"${zoe}"}` });
  await draftsOf('tryton:db:7').write(texts);
  await draftsOf('client_2').write({ 'note:client': 'Other' });
  for (const id of ['client_2', client]) await rememberClient(id);
}

/** Takes in that it was erased elsewhere. */
async function erase(db: ClientsideDatabase, k: string, id: string): Promise<void> {
  const e = makeClock(now, 0, 'zzzzzzzz');
  const record = { id, k, f: {}, h: e, e, v: 1 };
  const file = { format: 'clientside', version: 1, exportedAt: '', records: [record] };
  await applyImport(db, JSON.stringify(file), now);
}

const typed = async () =>
  Promise.all(
    [client, 'tryton:db:5', 'tryton:db:7', 'client_2'].map(async (key) =>
      Object.keys(await draftsOf(key).read()),
    ),
  );

describe('what is remembered beside the store', () => {
  it('goes with a person who is erased, where it is about that person', () =>
    withStore(async (db) => {
      await writeRecords(db, records, { now, label: 'x' });
      await type();
      await eraseHere(db, zoe);
      expect(await typed()).toEqual([['note:client'], ['note:client'], [], ['note:client']]);
      expect(await recentClients()).toEqual([client, 'client_2']);
    }));

  it('goes with a client that is erased', () =>
    withStore(async (db) => {
      await writeRecords(db, records, { now, label: 'x' });
      await type();
      await eraseHere(db, client);
      expect(await typed()).toEqual([[], [], [], ['note:client']]);
      expect(await recentClients()).toEqual(['client_2']);
    }));

  it('goes when a colleague has erased them', () =>
    withStore(async (db) => {
      await writeRecords(db, records, { now, label: 'x' });
      await type();
      await forgetErasedTexts(db);
      expect(await recentClients()).toEqual([client, 'client_2']);
      await erase(db, 'stakeholder', zoe);
      await forgetErasedTexts(db);
      expect(await typed()).toEqual([['note:client'], ['note:client'], [], ['note:client']]);
      await erase(db, 'client', client);
      await forgetErasedTexts(db);
      expect(await typed()).toEqual([[], [], [], ['note:client']]);
      expect(await db.meta.get('erased-lately')).toBeUndefined();
      expect(await recentClients()).toEqual(['client_2']);
    }));
});
