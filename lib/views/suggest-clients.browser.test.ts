import { describe, expect, it } from 'vitest';
import type { ClientsideDatabase } from '../store/database.ts';
import { now } from '../store/starter.fixture.ts';
import { withStore } from '../store/temporary-store.ts';
import { writeRecords } from '../store/write.ts';
import { searchClients, suggestClients } from './suggest-clients.ts';

const client = (id: string, name: string) => ({
  k: 'client',
  id: `client_${id}`,
  fields: { name },
});
const person = (id: string, of: string, name: string) => ({
  k: 'stakeholder',
  id: `stakeholder_${id}`,
  fields: { client: `client_${of}`, name },
});

function withNames(work: (db: ClientsideDatabase) => Promise<void>) {
  return withStore(async (db) => {
    await writeRecords(
      db,
      [
        client('northwind', 'Northwind Foods GmbH'),
        client('north', 'North & Sons'),
        client('muller', 'Müller'),
        client('nameless', 'AG & Co'),
        ...Array.from({ length: 40 }, (_, n) => client(`bank${n}`, `Bank number ${n}`)),
        client('bank', 'Bank'),
        person('zoe1', 'muller', 'Zoë Novák'),
        person('zoe2', 'north', 'Zoe Novak'),
        person('zoe3', 'northwind', 'Zoe Novakova'),
      ],
      { now, label: 'x' },
    );
    await work(db);
  });
}

const names = async (db: ClientsideDatabase, name: string, recent: string[] = []) =>
  (await suggestClients(db, { kind: 'client', name }, recent)).map((one) => [one.name, one.why]);

describe('suggesting clients for a page', () => {
  it('finds the same name whatever its case, accents and legal form', () =>
    withNames(async (db) => {
      expect((await names(db, 'MULLER'))[0]).toEqual(['Müller', 'same name']);
      expect((await names(db, 'ag & co'))[0]).toEqual(['AG & Co', 'same name']);
      expect((await names(db, 'Northwind Foods Ltd'))[0]).toEqual([
        'Northwind Foods GmbH',
        'similar name',
      ]);
    }));

  it('finds the same name among many that begin with it', () =>
    withNames(async (db) => {
      expect((await names(db, 'Bank'))[0]).toEqual(['Bank', 'same name']);
      expect((await names(db, 'Bank number 39'))[0]).toEqual(['Bank number 39', 'same name']);
    }));

  it('finds the client in the name of an opportunity', () =>
    withNames(async (db) => {
      expect(await names(db, 'Northwind Foods renewal 2027')).toContainEqual([
        'Northwind Foods GmbH',
        'similar name',
      ]);
    }));

  it('puts the best reason of each client first, and those used lately last', () =>
    withNames(async (db) => {
      const recent = ['client_muller', 'client_north', 'client_gone'];
      expect(await names(db, 'Müller', recent)).toEqual([
        ['Müller', 'same name'],
        ['North & Sons', 'used lately'],
      ]);
      const contact = { kind: 'stakeholder', name: 'Zoe Novák' } as const;
      const found = await suggestClients(db, contact, ['client_north', 'client_northwind']);
      const reasons = found.map(({ name, why, target }) => [name, why, target?.id]);
      expect(reasons.slice(0, 2).sort()).toEqual([
        ['Müller', 'has a person of this name', 'stakeholder_zoe1'],
        ['North & Sons', 'has a person of this name', 'stakeholder_zoe2'],
      ]);
      expect(reasons.slice(2)).toEqual([['Northwind Foods GmbH', 'used lately', undefined]]);
    }));

  it('suggests those used lately while the name is not known yet', () =>
    withNames(async (db) => {
      const found = await suggestClients(db, { kind: 'client' }, ['client_muller']);
      expect(found).toMatchObject([{ name: 'Müller', people: 1 }]);
    }));

  it('suggests nothing for names that share nothing, and bears any text', () =>
    withNames(async (db) => {
      for (const name of [
        'Contoso',
        '👩‍👩‍👧',
        '<script>',
        'שלום',
        ' ',
        'x'.repeat(10_000),
        '\uffff',
      ])
        expect(await names(db, name)).toEqual([]);
      expect(await searchClients(db, 'mül')).toMatchObject([{ name: 'Müller' }]);
      expect(await searchClients(db, '')).toEqual([]);
    }));
});
