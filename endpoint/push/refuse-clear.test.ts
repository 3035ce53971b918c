import { describe, expect, it } from 'vitest';
import { startEndpoint } from '../http/endpoint.fixture.ts';
import { at, client } from '../records.fixture.ts';

const { tokenFor, store } = await startEndpoint();
const vault = (id: string) => ({ id: `vault_${id}`, k: 'vault', v: 1, f: { vault: id }, h: at(1) });
const sealed = (id: string) => ({ ...client(id, 'A'), f: { name: `~1.${'A'.repeat(80)}` } });

/** A workspace of its own and somebody who pushes there; answers status, code and results. */
async function workspace(name: string) {
  await store.createWorkspace(name);
  const { member } = await tokenFor('Ann', 'editor', undefined, name);
  return async (...records: unknown[]) => {
    const answer = await member.push(records);
    const body = await answer.json();
    return [answer.status, body.code ?? body.results.map(({ s }: { s: string }) => s).join(' ')];
  };
}

describe('an encrypted workspace', () => {
  it('takes what is sealed, and refuses a push with anything that can be read', async () => {
    const push = await workspace('one');
    expect(await push(vault('check'))).toEqual([200, 'ok']);
    expect(await push(sealed('1'), { ...client('2', ''), f: {}, d: at(2) })).toEqual([
      200,
      'ok ok',
    ]);
    expect(await push(sealed('3'), client('4', 'A'))).toEqual([422, 'not_sealed']);
    const { check } = await store.changes('one', 0, 10);
    expect(check.count).toBe(3);
  });

  it('has nothing in it that can be read where both came at once to an empty one', async () => {
    for (let i = 0; i < 10; i += 1) {
      const push = await workspace(`race-${i}`);
      const both = [push(client('1', 'A')), push(vault('check'))];
      const statuses = (await Promise.all(both)).map(([status]) => status);
      expect(statuses.toSorted(), `${statuses}`).not.toEqual([200, 200]);
      expect(statuses).toContain(200);
      const { check, seq } = await store.changes(`race-${i}`, 0, 10);
      expect([check.count, seq]).toEqual([1, 1]);
    }
  });

  it('is made by its first records alone', async () => {
    const push = await workspace('two');
    expect(await push(vault('check'), sealed('1'))).toEqual([400, 'bad_request']);
    expect(await push(client('1', 'A'))).toEqual([200, 'ok']);
    expect(await push(vault('check'))).toEqual([400, 'bad_request']);
  });

  it('keeps its vault as it is: no change, no delete, no erasing', async () => {
    const push = await workspace('three');
    await push(vault('check'));
    for (const change of [{ f: { vault: 'x' }, h: at(9) }, { d: at(9) }, { f: {}, e: at(9) }])
      expect(await push({ ...vault('check'), ...change })).toEqual([200, 'rejected']);
    expect(await push(vault('check'))).toEqual([200, 'noop']);
  });
});
