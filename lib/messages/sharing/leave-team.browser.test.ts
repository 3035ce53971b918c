import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { linkRecord } from '../../store/verbs/link-record.ts';
import { addClient, ask, fake, HOME, join, PATTERN, serveEach, until } from './teams.fixture.ts';

const { storeOf, theStore } = await import('../store.ts');
const { teams, secrets } = await import('../../sync/teams.ts');
const { noteRemoved, removeRest } = await import('./removed-teams.ts');
const { shareTeam } = await import('./share-team.ts');
const { waitForTeams } = await import('./wait-for-teams.ts');
const { draftsOf } = await import('../drafts.ts');
const { recentClients, rememberClient } = await import('../recent-clients.ts');

const records = serveEach();
const shared = () => [...records().keys()];

describe('a team that is left', () => {
  it('leaves a copy of it here, which others’ words no longer reach', async () => {
    await addClient(HOME, 'client_a');
    const { team } = await join();
    await until(() => shared().length === 1);
    await ask('team.leave', { team, isKept: true });
    expect((await teams.read()).teams).toEqual([
      { id: 'home', title: 'team', store: 'clientside' },
    ]);
    expect(await secrets.read()).toEqual({});
    expect(await (await theStore()).records.get('client_a')).toBeDefined();
    expect(fake.granted.has(PATTERN)).toBe(false);
    expect(fake.alarms.size).toBe(0);
  });

  it('leaves no trace, where that is chosen', async () => {
    await addClient(HOME, 'client_a');
    const { team } = await join();
    await until(() => shared().length === 1);
    await ask('team.leave', { team, isKept: false });
    const [only] = (await teams.read()).teams;
    expect(only).toMatchObject({ title: 'On this device' });
    expect(await (await theStore()).records.count()).toBe(0);
    // Beside it there is the key that seals, of which nothing can be told.
    const names = await Dexie.getDatabaseNames();
    expect(names.filter((name) => name !== 'clientside-seal')).toEqual([only?.store]);
    expect(shared()).toEqual(['client_a']);
  });

  it('leaves no trace either where the background ended before its data had gone', async () => {
    await addClient(HOME, 'client_a');
    const { team } = await join('apart');
    const [home, apart] = (await teams.read()).teams;
    if (!home || !apart) throw new Error('there are no two teams');
    expect(apart.id).toBe(team);
    await storeOf(apart);
    await noteRemoved(apart);
    await removeRest();
    expect(await Dexie.getDatabaseNames()).toContain(apart.store);
    await noteRemoved(apart);
    await teams.change(() => ({ active: home.id, teams: [home] }));
    await removeRest();
    const names = await Dexie.getDatabaseNames();
    expect(names).toContain(home.store);
    expect(names).not.toContain(apart.store);
    expect(fake.areas.local.get('removed-teams') ?? []).toEqual([]);
  });

  it('does not come back by a run or a wait that began before it was left', async () => {
    await addClient(HOME, 'client_a');
    const { team } = await join();
    await until(() => shared().length === 1);
    const [stale] = (await teams.read()).teams;
    // Only where a run has ended it is waited at the endpoint.
    await shareTeam(stale as never, { isAsked: true });
    const shares = fetch;
    const held = vi.fn();
    vi.stubGlobal('fetch', (url: unknown, init?: RequestInit) => {
      if (!String(url).includes('wait=')) return shares(String(url), init);
      return new Promise((_, reject) => {
        held();
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      });
    });
    const waiting = waitForTeams();
    await until(() => held.mock.calls.length === 1);
    await ask('team.leave', { team, isKept: false });
    expect(await waiting).toBe(false);
    await shareTeam(stale as never, { isAsked: true });
    expect(await Dexie.getDatabaseNames()).not.toContain('clientside');
  });

  it('takes the half-typed texts about its clients, but for those that another team has too', async () => {
    const typed = async () => {
      const keys = [...fake.areas.local.keys()].filter((key) => key.startsWith('draft:'));
      return keys.map((key) => key.slice('draft:'.length)).sort();
    };
    const link = async (where: { store: string }, client: string, ...keys: string[]) => {
      await addClient(where, client);
      for (const key of keys) {
        const page = { key, system: 'tryton', kind: 'client', name: client } as const;
        await linkRecord(await storeOf(where), page, { client }, Date.now());
      }
    };
    await link(HOME, 'client_a', 'page-a', 'page-both');
    const { team } = await join('apart');
    const joined = (await teams.read()).teams.find(({ id }) => id === team) as never;
    await link(joined, 'client_b', 'page-b', 'page-both');
    for (const key of ['page-a', 'page-b', 'page-both', 'client_a', 'client_b', 'page-of-nobody'])
      await draftsOf(key).write({ note: 'Half' });
    for (const id of ['client_a', 'client_b']) await rememberClient(id);
    await ask('team.leave', { team, isKept: false });
    expect(await typed()).toEqual(['client_a', 'page-a', 'page-both', 'page-of-nobody']);
    expect(await recentClients()).toEqual(['client_a']);
  });
});
