import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at, client } from '../records.fixture.ts';
import { engineOf } from '../store/engine.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { startEndpoint } from './endpoint.fixture.ts';

const later = () => Date.now() + 60_000;

/** An endpoint with thirty clients, of whom one was deleted, and somebody who pulls from it. */
async function team() {
  const endpoint = await startEndpoint();
  const { store, tokenFor } = endpoint;
  const { member } = await tokenFor('Ann');
  await member.push(Array.from({ length: 30 }, (_, i) => client(`${i}`, 'A')));
  const cursor = async () => (await (await member.get('changes')).json()).next as string;
  const pull = async (since: string, limit = 100) => {
    const answer = await member.get(`changes?limit=${limit}&since=${since}`);
    return { status: answer.status, ...(await answer.json()) };
  };
  /** Deletes a client and purges it. */
  const purge = async (id: string) => {
    await member.push([{ ...client(id, 'A'), d: at(100) }]);
    return store.purge('team', later());
  };
  return { ...endpoint, member, cursor, pull, purge };
}

describe('a cursor from before a purge', () => {
  it('is too old, and what is pulled anew is whole', async () => {
    const { cursor, pull, purge } = await team();
    const old = await cursor();
    expect(await purge('3')).toMatchObject({ records: 1 });
    expect(await pull(old)).toMatchObject({ status: 410, code: 'resync' });
    const { records, next, check } = await pull('');
    expect([records.length, check.count]).toEqual([29, 29]);
    expect(await pull(next)).toMatchObject({ status: 200, records: [] });
  });

  it('ends a wait for changes', async () => {
    const { member, store, cursor } = await team();
    await member.push([{ ...client('3', 'A'), d: at(100) }]);
    const since = await cursor();
    const waited = member.get(`changes?since=${since}&wait=20`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const start = performance.now();
    await store.purge('team', later());
    expect((await waited).status).toBe(410);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('is too old in the middle of a pull of everything; one that begins after comes to its end', async () => {
    const { pull, purge } = await team();
    const begun = await pull('', 7);
    await purge('29');
    expect(await pull(begun.next, 7)).toMatchObject({ code: 'resync' });
    const seen: string[] = [];
    let [since, more] = ['', true];
    while (more) {
      const page = await pull(since, 7);
      expect(page.status).toBe(200);
      if (since) expect(page.next.split('.')[0]).toBe(since.split('.')[0]);
      seen.push(...page.records.map(({ id }: { id: string }) => id));
      ({ next: since, more } = page);
    }
    expect(seen).toHaveLength(29);
    await purge('28');
    expect(await pull(since)).toMatchObject({ code: 'resync' });
  });
});

describe('a restore', () => {
  it('of a backup from after a purge lets nobody bring back what was purged, and lets others heal it', async () => {
    const { place, cursor, pull, purge } = await team();
    const engine = await engineOf(place);
    const away = await cursor();
    await purge('3');
    const here = await cursor();
    const copy = join(temporaryFolder(), 'copy');
    await engine.backUp(copy);
    await engine.restore(copy);
    expect(await pull(away)).toMatchObject({ status: 410, code: 'resync' });
    expect(await pull(here)).toMatchObject({ status: 409, code: 'epoch_changed' });
    expect((await pull(await cursor())).status).toBe(200);
  });

  it('of a backup from before a purge, and that purge again, lets nobody bring back what was purged', async () => {
    const { place, member, store, cursor, pull, purge } = await team();
    const engine = await engineOf(place);
    const away = await cursor();
    await member.push([{ ...client('3', 'A'), d: at(100) }]);
    const copy = join(temporaryFolder(), 'copy');
    await engine.backUp(copy);
    await purge('4');
    const here = await cursor();
    await engine.restore(copy);
    expect(await pull(away)).toMatchObject({ status: 409, code: 'epoch_changed' });
    expect(await store.purge('team', later())).toMatchObject({ records: 1 });
    expect(await pull(away)).toMatchObject({ status: 410, code: 'resync' });
    expect(await pull(here)).toMatchObject({ status: 409, code: 'epoch_changed' });
  });

  it('after another one keeps apart who is too old and who has what a backup lacks', async () => {
    const { place, member, cursor, pull, purge } = await team();
    const engine = await engineOf(place);
    const [first, second] = ['first', 'second'].map((name) => join(temporaryFolder(), name));
    const away = await cursor();
    await member.push([{ ...client('3', 'A'), d: at(100) }]);
    await engine.backUp(`${first}`);
    await member.push([client('lost', 'A')]);
    const ahead = await cursor();
    await engine.restore(`${first}`);
    const between = await cursor();
    await member.push([client('30', 'A'), client('31', 'A'), { ...client('4', 'A'), d: at(100) }]);
    await engine.backUp(`${second}`);
    await engine.restore(`${second}`);
    await purge('5');
    for (const old of [away, between]) expect(await pull(old)).toMatchObject({ code: 'resync' });
    expect(await pull(ahead)).toMatchObject({ code: 'epoch_changed' });
  });

  it('that never was makes no cursor too old: one of another endpoint brings everything', async () => {
    const { pull, purge } = await team();
    await purge('3');
    expect(await pull('0123456789abcdef.1')).toMatchObject({ code: 'epoch_changed' });
  });
});
