import { Dexie } from 'dexie';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KindName } from '../model/kinds.ts';
import { makeClock } from '../record/clock.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { openStore } from '../store/open-store.ts';
import { type Row, rowOf } from '../store/row.ts';
import { findByPrefix } from './find-by-prefix.ts';

const PEOPLE = 100_000;
const CLIENTS = 2_000;
const CHUNK = 10_000;

function row(k: KindName, id: string, f: Record<string, unknown>, local?: 'sample'): Row {
  return rowOf({ id, k, f, h: makeClock(1, 0, 'test0000'), v: 1 }, { local });
}

/** Half of all people are Annas, every third is a Kowalska, each has a surname of their own. */
function person(n: number): Row {
  const first = n % 2 === 0 ? 'Anna' : 'Bruno';
  const middle = n % 3 === 0 ? 'Kowalska' : 'Meier';
  return row('stakeholder', `stakeholder_${n}`, {
    client: `client_${n % CLIENTS}`,
    name: `${first} ${middle} Surname${n}`,
  });
}

describe('finding by prefix among 100,000 people', () => {
  let db: ClientsideDatabase;

  beforeAll(async () => {
    db = await openStore(`search-${crypto.randomUUID()}`);
    for (let at = 0; at < PEOPLE; at += CHUNK)
      await db.records.bulkAdd(Array.from({ length: CHUNK }, (_, i) => person(at + i)));
    await db.records.bulkAdd(
      Array.from({ length: CLIENTS }, (_, n) =>
        row('client', `client_${n}`, { name: `Customer ${n}` }),
      ),
    );
    await db.records.bulkAdd([
      row('client', 'client_muller', { name: 'Müller & Søn GmbH' }, 'sample'),
      row('client', 'client_anna', { name: 'Bakery Anna' }),
      row('persona', 'persona_sally', { name: 'Sally, single mother', role: 'Hourly worker' }),
      row('stakeholder', 'stakeholder_jose', {
        client: 'client_muller',
        name: 'José Łukasz O’Neill',
        title: { v: 'Payroll lead', at: 1, by: 'me', how: 'asked' },
      }),
      row('stakeholder', 'stakeholder_anna', { client: 'client_muller', name: 'Annabel Müller' }),
      row('part', 'part_1', {
        client: 'client_muller',
        stakeholder: 'stakeholder_anna',
        persona: 'persona_sally',
      }),
    ]);
  }, 240_000);

  afterAll(async () => {
    db.close();
    await Dexie.delete(db.name);
  });

  it('meets names whatever their case and diacritics', async () => {
    const found = await findByPrefix(db, 'MULL', { limit: 5 });
    expect(found.clients).toEqual([
      { id: 'client_muller', name: 'Müller & Søn GmbH', detail: '2 people', sample: true },
    ]);
    expect(found.people.map((hit) => hit.id)).toEqual(['stakeholder_anna']);
    expect((await findByPrefix(db, 'jose luk')).people[0]?.name).toBe('José Łukasz O’Neill');
    expect((await findByPrefix(db, 'són')).clients[0]?.id).toBe('client_muller');
  });

  it('says of a person which persona they play, else their title, and the client', async () => {
    const [anna] = (await findByPrefix(db, 'annabel')).people;
    expect(anna?.detail).toBe('Sally, single mother · Müller & Søn GmbH');
    const [jose] = (await findByPrefix(db, 'neill')).people;
    expect(jose?.detail).toBe('Payroll lead · Müller & Søn GmbH');
  });

  it('puts names that begin with the text before names with a word that does', async () => {
    const found = await findByPrefix(db, 'customer 19', { limit: 3 });
    expect(found.clients.map((hit) => hit.name)).toEqual([
      'Customer 19',
      'Customer 190',
      'Customer 1900',
    ]);
    expect((await findByPrefix(db, 'anna')).clients.map((hit) => hit.name)).toEqual([
      'Bakery Anna',
    ]);
  });

  it('returns no more than the limit when a prefix begins 50,000 names', async () => {
    const { people } = await findByPrefix(db, 'ann', { limit: 8 });
    expect(people).toHaveLength(8);
    expect(people.every((hit) => hit.name.startsWith('Anna'))).toBe(true);
    expect(new Set(people.map((hit) => hit.id)).size).toBe(8);
    expect((await findByPrefix(db, 'surname', { limit: 8 })).people).toHaveLength(8);
  });

  it('finds the one name with a rare and a frequent word, in any order', async () => {
    for (const text of ['anna surname77778', 'surname77778 ann', 'Surname77778 kow anna'])
      expect((await findByPrefix(db, text)).people.map((hit) => hit.id)).toEqual([
        'stakeholder_77778',
      ]);
    expect((await findByPrefix(db, 'bruno surname77778')).people).toEqual([]);
  });

  it('keeps to all words when each of them is in tens of thousands of names', async () => {
    const { people } = await findByPrefix(db, 'kowalska bru', { limit: 8 });
    expect(people).toHaveLength(8);
    expect(people.every((hit) => /^Bruno Kowalska /.test(hit.name))).toBe(true);
  });

  it('finds personas with their role', async () => {
    expect((await findByPrefix(db, 'single')).personas).toEqual([
      {
        id: 'persona_sally',
        name: 'Sally, single mother',
        detail: 'Hourly worker',
        sample: false,
      },
    ]);
  });

  it('finds nothing for a text without letters, and nothing of the dead', async () => {
    expect(await findByPrefix(db, ' -- ')).toEqual({ clients: [], people: [], personas: [] });
    const dead = {
      ...row('client', 'client_gone', { name: 'Gone Ltd' }),
      d: makeClock(2, 0, 'z0000000'),
    };
    await db.records.put(rowOf(dead));
    expect((await findByPrefix(db, 'gone')).clients).toEqual([]);
  });

  it('rejects when it is aborted', async () => {
    const abort = new AbortController();
    abort.abort();
    await expect(findByPrefix(db, 'anna', { signal: abort.signal })).rejects.toThrow(/abort/i);
  });
});
