import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../record/canonical-json.ts';
import { exportFile } from '../store/exchange-file.ts';
import { applyImport } from '../store/import-file.ts';
import { bareRecord } from '../store/row.ts';
import type { MemoryEndpoint } from './memory-endpoint.fixture.ts';
import { type Teammate, withTwo } from './two-members.fixture.ts';

/** All records as everybody must have them, authors included. */
const recordsOf = async ({ db }: Teammate) =>
  (await db.records.toArray()).map(bareRecord).map(canonicalJson).sort();

async function expectOneAuthor(endpoint: MemoryEndpoint, ...all: Teammate[]) {
  const stored = [...endpoint.data().records.values()].map(({ record }) => canonicalJson(record));
  for (const one of all) {
    expect(await one.sync()).toMatchObject({ waiting: 0 });
    expect(await recordsOf(one)).toEqual(stored.sort());
  }
}

describe('the author of a record', () => {
  it('is whoever removed it, at everybody’s, whose ever it was before', () =>
    withTwo(async ({ ann, bob, endpoint }) => {
      await bob.write('client', 'client_1', { name: 'Acme' });
      await bob.sync();
      await ann.sync();
      const removed = await ann.remove('client_1');
      expect((await ann.db.records.get('client_1'))?.by).toBeUndefined();
      await ann.sync();
      await expectOneAuthor(endpoint, bob, ann);
      await ann.undo(removed);
      await ann.sync();
      await expectOneAuthor(endpoint, bob, ann);
      expect(endpoint.data().records.get('client_1')?.record.by).toBe('Ann Lee');
    }));

  it('is whoever brought it, though a file names another', () =>
    withTwo(async ({ ann, bob, endpoint }) => {
      await bob.write('client', 'client_1', { name: 'Acme' });
      await bob.sync();
      await bob.sync();
      const text = await exportFile(bob.db, { now: bob.tick(), withPrivate: false });
      endpoint.data().records.clear();
      await applyImport(ann.db, text, ann.tick());
      await ann.sync();
      expect(await ann.valueOf('client_1', 'name')).toBe('Acme');
      const { record } = endpoint.data().records.get('client_1') ?? {};
      expect([record?.by, (await ann.db.records.get('client_1'))?.by]).toEqual([
        'Ann Lee',
        'Ann Lee',
      ]);
    }));

  it('is the one that a restored endpoint is given back by', () =>
    withTwo(async ({ ann, bob, endpoint }) => {
      const backup = endpoint.backUp();
      await bob.write('client', 'client_1', { name: 'Acme' });
      for (const one of [bob, ann]) await one.sync();
      endpoint.restore(backup);
      for (const one of [ann, bob]) await one.sync();
      await expectOneAuthor(endpoint, ann, bob);
    }));
});
