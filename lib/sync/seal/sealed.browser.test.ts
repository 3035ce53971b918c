import { describe, expect, it } from 'vitest';
import { makeClock } from '../../record/clock.ts';
import { applyImport } from '../../store/import-file.ts';
import { withStore } from '../../store/temporary-store.ts';
import type { Workspace } from '../ask-endpoint.ts';
import { memberOf, start, teamOf } from '../member.fixture.ts';
import { memoryEndpoint } from '../memory-endpoint.fixture.ts';
import type { SyncOptions } from '../run-sync.ts';
import { sealRecord } from './seal-record.ts';
import { checkKey, makeKey, sealWorkspace } from './seal-workspace.ts';
import { unlockVault, VAULT_ID, type Vault } from './vault.ts';

const seams = { now: () => start, wait: async () => {} };

/** An endpoint in memory whose workspace is sealed, its key, and who has it. */
async function sealedTeam() {
  const endpoint = memoryEndpoint(() => start);
  const key = makeKey();
  const options = { fetch: endpoint.fetch, ...seams };
  const came = await sealWorkspace(teamOf('editor:Ann'), key, options);
  const workspace = (own: string | undefined = key): Workspace => ({
    ...teamOf('editor:Ann'),
    ...(own ? { key: own } : {}),
  });
  const member = (db: Parameters<typeof memberOf>[0], own?: string, fetcher = endpoint.fetch) => {
    const made = memberOf(db, fetcher);
    const sync = (given: Partial<SyncOptions> = {}, team = workspace(own)) =>
      made.sync({ isAsked: true, ...given }, team);
    return { ...made, sync };
  };
  const vault = () => {
    const record = endpoint.data().records.get(VAULT_ID)?.record;
    return unlockVault(record, key) as Promise<Vault>;
  };
  /** All that the endpoint keeps, as one text. */
  const bytes = () =>
    JSON.stringify([[...endpoint.data().records.values()], endpoint.data().history]);
  return { endpoint, key, came, options, workspace, member, vault, bytes };
}

const later = (time: number) => makeClock(start + time, 0, 'zzzzzzzz');

describe('a sealed workspace', () => {
  it('is read by everybody with the key, while the endpoint has no word of it', async () => {
    const { came, member, bytes, endpoint } = await sealedTeam();
    expect(came).toBe('done');
    await withStore((one) =>
      withStore(async (other) => {
        const [ann, bob] = [member(one), member(other)];
        const about = { by: 'Ann Lee', provenance: 'observed', kind: 'quote', visibility: 'team' };
        await ann.write('client_1', { name: 'Northwind Ltd' });
        await ann.write('client_1', { name: 'Northwind' });
        await ann.write(
          'note_1',
          { client: 'client_1', text: 'She is afraid', at: 1, ...about },
          'note',
        );
        const floor = { name: 'Sally', portrait: 'sally', floor: ['end-user'] };
        const words = {
          role: 'r',
          who: 'w',
          responsibilities: 'r',
          motivation: 'm',
          typical: 't',
          value: 'v',
        };
        await ann.write('persona_1', { ...floor, ...words }, 'persona');
        expect(await ann.sync()).toMatchObject({ waiting: 0, rejected: 0 });
        expect(await bob.sync()).toMatchObject({ quarantined: 0 });
        await bob.write('client_1', { name: 'Northwind Inc' });
        await bob.sync();
        await ann.sync();
        expect(await ann.name('client_1')).toBe('Northwind Inc');
        expect((await other.records.get('persona_1'))?.f['floor/end-user']).toBe(true);
        for (const word of [
          'Northwind',
          'afraid',
          'Lee',
          'observed',
          'Sally',
          'end-user',
          'client_1"]',
        ])
          expect(bytes().includes(word), word).toBe(false);
        expect(bytes()).toContain('"floor/');
        // The vault is nobody's data.
        expect(await one.records.get(VAULT_ID)).toBeUndefined();
        expect(endpoint.data().records.size).toBe(4);
      }),
    );
  });

  it('writes and takes nothing with a wrong key, and goes on with the right one', async () => {
    const { member, endpoint, key, options } = await sealedTeam();
    const wrong = makeKey();
    expect(await checkKey(teamOf('editor:Ann'), key, options)).toBe('right');
    expect(await checkKey(teamOf('editor:Ann'), wrong, options)).toBe('wrong');
    await withStore((one) =>
      withStore(async (other) => {
        const bob = member(other);
        await bob.write('client_1', { name: 'B' });
        await bob.sync();
        const before = JSON.stringify(endpoint.data().seq);
        const ann = member(one, wrong);
        await ann.write('client_2', { name: 'A' });
        expect(await ann.sync()).toMatchObject({ waiting: 1, paused: { code: 'wrong_key' } });
        expect(JSON.stringify(endpoint.data().seq)).toBe(before);
        expect([await one.records.count(), await one.quarantine.count()]).toEqual([1, 0]);
        expect(await member(one).sync()).toMatchObject({ waiting: 0 });
        expect(await ann.name('client_1')).toBe('B');
      }),
    );
  });

  it('gets nothing readable from who has no key, and gives nothing sealed for words', async () => {
    const { endpoint, options } = await sealedTeam();
    await withStore(async (db) => {
      const sent: string[] = [];
      const ann = memberOf(db, (url, init) => {
        sent.push(String(init?.body ?? ''));
        return endpoint.fetch(url, init);
      });
      await ann.write('client_1', { name: 'Northwind' });
      expect(await ann.sync()).toMatchObject({ waiting: 1, paused: { code: 'sealed' } });
      expect(sent.join('')).not.toContain('Northwind');
      // One who pulled before, as from an endpoint that was replaced by a sealed one.
      const plain = memoryEndpoint(() => start);
      await ann.sync({ fetch: plain.fetch, isAsked: true });
      await ann.write('client_1', { name: 'Southwind' });
      const late = await ann.sync({ isAsked: true, fetch: options.fetch });
      expect(late).toMatchObject({ waiting: 1, paused: { code: 'not_sealed' } });
      expect(endpoint.data().records.size).toBe(1);
    });
  });

  it('is not taken for sealed when it is not, and is not sealed over data', async () => {
    const endpoint = memoryEndpoint(() => start);
    const [key, team] = [makeKey(), teamOf('editor:Ann')];
    const options = { fetch: endpoint.fetch, ...seams };
    expect(await checkKey(team, key, options)).toBe('none');
    await withStore(async (db) => {
      const ann = memberOf(db, endpoint.fetch);
      await ann.write('client_1', { name: 'A' });
      expect(await ann.sync({}, { ...team, key })).toMatchObject({
        waiting: 1,
        paused: { code: 'not_encrypted' },
      });
      expect(endpoint.data().records.size).toBe(0);
      await ann.sync({ isAsked: true });
      expect(await sealWorkspace(team, key, options)).toBe('not_empty');
    });
  });

  it('is sealed once, by whoever is first', async () => {
    const { options, key } = await sealedTeam();
    const team = teamOf('editor:Bob');
    expect(await sealWorkspace(team, makeKey(), options)).toBe('sealed_before');
    expect(await checkKey(team, key, options)).toBe('right');
  });

  it('keeps aside what it can’t open and what was never sealed, says so, and opens it once it can', async () => {
    const { member, endpoint, vault } = await sealedTeam();
    const record = { id: 'client_1', k: 'client', v: 1, f: { name: 'A' }, h: later(0) };
    const sealed = await sealRecord(await vault(), record);
    await withStore(async (db) => {
      const ann = member(db);
      endpoint.put({ ...sealed, h: later(1) });
      endpoint.put({ ...record, id: 'client_2' });
      expect(await ann.sync()).toMatchObject({ quarantined: 2, sharedAt: start });
      const reasons = (await db.quarantine.orderBy('n').toArray()).map(({ reason }) => reason);
      expect(reasons).toEqual(['sealed', 'not_sealed']);
      expect(await db.records.count()).toBe(0);
      // Kept aside by a build that could not open it: the raw record is what the right key opens.
      await db.quarantine.where('id').equals('client_1').modify({ raw: sealed });
      expect(await ann.sync({ build: '2' })).toMatchObject({ quarantined: 1 });
      expect(await ann.name('client_1')).toBe('A');
      expect(await db.records.get('client_2')).toBeUndefined();
    });
  });

  it('keeps aside what is nested deeper than anything can keep, and goes on', async () => {
    const { member, endpoint, vault } = await sealedTeam();
    const named = (id: string, name: string) => ({
      id,
      k: 'client',
      v: 1,
      f: { name },
      h: later(0),
    });
    await withStore(async (db) => {
      const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
      const nested: typeof fetch = async (url, init) => {
        const answer = await endpoint.fetch(url, init);
        const text = (await answer.text()).replaceAll('"DEEP"', deep);
        return new Response(text || null, answer);
      };
      const ann = member(db, undefined, nested);
      await ann.sync();
      endpoint.put(named('client_deep', 'DEEP'));
      endpoint.put(await sealRecord(await vault(), named('client_1', 'A')));
      expect(await ann.sync()).toMatchObject({ quarantined: 1, sharedAt: start });
      expect(await ann.name('client_1')).toBe('A');
    });
  });

  it('takes the endpoint’s word where two values have one clock, so that all have the same', async () => {
    const { member, endpoint, vault } = await sealedTeam();
    const named = (n: number, name: string) => {
      return { id: `client_${n}`, k: 'client', v: 1, f: { name }, h: later(0) };
    };
    const numbers = [1, 2, 3, 4, 5, 6];
    await withStore(async (db) => {
      const ann = member(db);
      for (const n of numbers) endpoint.put(await sealRecord(await vault(), named(n, 'A')));
      await ann.sync();
      // As a backup that is taken in brings it: another value at the same clock, which wins here.
      const records = numbers.map((n) => named(n, 'B'));
      const file = {
        format: 'clientside',
        version: 1,
        exportedAt: new Date(start).toISOString(),
        records,
      };
      await applyImport(db, JSON.stringify(file), start);
      expect(await ann.name('client_1')).toBe('B');
      expect(await ann.sync()).toMatchObject({ waiting: 0 });
      for (const n of numbers) {
        const shown = String(await ann.name(`client_${n}`));
        const there = endpoint.data().records.get(`client_${n}`)?.record;
        expect(there?.f).toEqual((await sealRecord(await vault(), named(n, shown))).f);
        const lost = await db.history.where('id').equals(`client_${n}`).toArray();
        expect(new Set([shown, ...lost.map(({ value }) => value)])).toEqual(new Set(['A', 'B']));
      }
    });
  });

  it('gets its vault back first when the endpoint has lost everything', async () => {
    const { member, endpoint, bytes } = await sealedTeam();
    await withStore((one) =>
      withStore(async (other) => {
        const [ann, bob] = [member(one), member(other)];
        await ann.write('client_1', { name: 'Northwind' });
        await ann.sync();
        endpoint.restore({
          epoch: 'x',
          seq: 0,
          records: new Map(),
          history: [],
          floor: 0,
          oldFloor: 0,
          past: {},
        });
        await ann.write('client_2', { name: 'Southwind' });
        expect(await ann.sync()).toMatchObject({ waiting: 0, rejected: 0, quarantined: 0 });
        expect([...endpoint.data().records.keys()][0]).toBe(VAULT_ID);
        expect(bytes()).not.toContain('wind');
        await bob.sync();
        expect([await bob.name('client_1'), await bob.name('client_2')]).toEqual([
          'Northwind',
          'Southwind',
        ]);
      }),
    );
  });
});
