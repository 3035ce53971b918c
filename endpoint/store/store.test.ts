import { describe, expect, it } from 'vitest';
import type { StoredRecord } from '../../lib/record/stored-record.ts';
import { at, client, note } from '../records.fixture.ts';
import { makeToken } from '../tokens/token.ts';
import { EMPTY_XOR, foldChecksum } from './checksum.ts';
import { freshPlace, openStore, runSql } from './fresh-place.fixture.ts';

async function fresh() {
  const place = await freshPlace();
  const store = await openStore(place);
  await store.createWorkspace('team');
  return { place, store };
}

const parsed = (docs: string[]) => docs.map((doc): StoredRecord => JSON.parse(doc));

describe('the store', () => {
  it('numbers changes and gives each record once, at its last change', async () => {
    const { store } = await fresh();
    await store.push('team', [client('1', 'A'), client('2', 'B')], 'Ann');
    const { seq } = await store.push('team', [client('1', 'C', 2)], 'Ann');
    const page = await store.changes('team', 0, 10);
    expect(parsed(page.records).map(({ f }) => f.name)).toEqual(['B', 'C']);
    expect(page).toMatchObject({ seq, next: seq, more: false, check: { count: 2 } });
    await store.close();
  });

  it('lists its workspaces with how much is in each', async () => {
    const { store } = await fresh();
    for (const ws of ['b', 'Zed']) await store.createWorkspace(ws);
    await store.push('team', [client('1', 'A'), client('2', 'B')], 'Ann');
    await store.push('team', [{ ...client('1', 'A'), d: at(9) }], 'Ann');
    expect(await store.listWorkspaces()).toEqual([
      { ws: 'Zed', records: 0 },
      { ws: 'b', records: 0 },
      { ws: 'team', records: 2 },
    ]);
    await store.close();
  });

  it('pages without a gap, whatever the limit', async () => {
    const { store } = await fresh();
    const all = Array.from({ length: 23 }, (_, i) => client(`${i}`, `${i}`));
    await store.push('team', all, 'Ann');
    for (const limit of [1, 5, 23, 24]) {
      const seen: string[] = [];
      for (let [after, more] = [0, true]; more; ) {
        const page = await store.changes('team', after, limit);
        expect(page.records.length).toBeLessThanOrEqual(limit);
        seen.push(...parsed(page.records).map(({ id }) => id));
        [after, more] = [page.next, page.more];
      }
      expect(seen).toEqual(all.map(({ id }) => id));
    }
    await store.close();
  });

  it('ends a page early when its records are large', async () => {
    const { store } = await fresh();
    const large = Array.from({ length: 20 }, (_, i) => client(`${i}`, 'x'.repeat(250_000)));
    await store.push('team', large, 'Ann');
    const page = await store.changes('team', 0, 1000);
    expect(page).toMatchObject({ more: true, next: page.records.length });
    expect(page.records.length).toBe(16);
    await store.close();
  });

  it('changes nothing, the number least of all, when it is told the same again', async () => {
    const { store } = await fresh();
    const records = [client('1', 'A'), note('1', 'said')];
    const first = await store.push('team', records, 'Ann');
    const second = await store.push('team', records, 'Bob');
    expect(second).toMatchObject({ seq: first.seq, results: [{ s: 'noop' }, { s: 'noop' }] });
    await store.close();
  });

  it('keeps the checksum that a whole count would give', async () => {
    const { store } = await fresh();
    await store.push('team', [client('1', 'A'), client('2', 'B'), client('1', 'C', 3)], 'Ann');
    await store.push('team', [{ ...client('2', 'B'), d: at(5) }, note('1', 'x')], 'Ann');
    await store.push('team', [{ ...note('1', ''), f: {}, e: at(9) }], 'Ann');
    const { records, check } = await store.changes('team', 0, 100);
    const xor = parsed(records).reduce(
      (fold, one) => foldChecksum(fold, undefined, one),
      EMPTY_XOR,
    );
    expect(check).toEqual({ count: 3, xor });
    await store.close();
  });

  it('keeps what lost, once, with a NUL in a field’s name too, and nothing of what was erased', async () => {
    const { place, store } = await fresh();
    const odd = { ...client('1', 'A'), f: { 'a\0b': 1 } };
    await store.push('team', [odd, { ...odd, f: { 'a\0b': 2 }, h: at(2) }, odd], 'Ann');
    await store.push('team', [odd], 'Ann');
    expect(await runSql(place, 'select field, clock, value from hist')).toEqual([
      ['"a\\u0000b"', at(1), '1'],
    ]);
    await store.push('team', [{ ...odd, f: {}, e: at(3) }], 'Ann');
    expect(await runSql(place, 'select * from hist')).toEqual([]);
    expect((await runSql(place, 'select doc from rec')).join()).not.toContain('a\\u0000b');
    await store.close();
  });

  it('keeps workspaces apart', async () => {
    const { store } = await fresh();
    expect(await store.createWorkspace('team')).toBe(false);
    expect(await store.createWorkspace('other')).toBe(true);
    await store.push('team', [client('1', 'A')], 'Ann');
    expect(await store.changes('other', 0, 10)).toMatchObject({ records: [], seq: 0 });
    expect((await store.head('other'))?.epoch).not.toBe((await store.head('team'))?.epoch);
    expect(await store.head('none')).toBeUndefined();
    await expect(store.push('none', [], 'Ann')).rejects.toThrow('no such workspace');
    await store.close();
  });

  it('finds tokens by their hash alone, and revokes them once', async () => {
    const { place, store } = await fresh();
    const { secret, token } = makeToken({ ws: 'team', role: 'reader', label: 'Ann', made: 1 });
    await store.addToken(token);
    expect(await store.findToken(token.hash)).toEqual(token);
    expect(await store.findToken(secret)).toBeUndefined();
    expect(await store.revokeToken(token.id, 5)).toBe(true);
    expect(await store.revokeToken(token.id, 6)).toBe(false);
    expect(await store.listTokens()).toEqual([{ ...token, revoked: 5 }]);
    expect((await runSql(place, 'select * from token')).join()).not.toContain(secret);
    await store.close();
  });
});
