import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NAMELESS } from '../../store/nameless.ts';
import { linkRecord } from '../../store/verbs/link-record.ts';
import { savePerson } from '../../store/verbs/save-person.ts';
import { writeRecords } from '../../store/write.ts';
import { memoryEndpoint } from '../../sync/memory-endpoint.fixture.ts';
import { toBase64Url } from '../../sync/seal/base64url.ts';
import { ID, installFakeBrowser, OWN } from '../fake-browser.fixture.ts';

const fake = installFakeBrowser();
const { answerMessages } = await import('../background-messages.ts');
const listen = answerMessages(() => undefined);
const { closeStore, storeOf, theStore } = await import('../store.ts');
const { saveSettings } = await import('../../platform/settings.ts');
const { teamOf, teams, secrets } = await import('../../sync/teams.ts');
const { authorIn } = await import('../author.ts');
const { shareTeam, stopSharing } = await import('./share-team.ts');
const { signInHosts } = await import('./sign-in-hosts.ts');
const { waitForTeams } = await import('./wait-for-teams.ts');
const { draftsOf } = await import('../drafts.ts');
const { recentClients, rememberClient } = await import('../recent-clients.ts');
const { sitePatterns } = await import('../site-patterns.ts');

const own = { id: ID, url: `${OWN}workspace.html` };
const PATTERN = 'https://endpoint.test/*';
const entrance = { endpoint: 'https://endpoint.test', workspace: 'team', token: 'editor:Ann-Lee' };
const nonce = 'n'.repeat(24);
const HOME = { id: 'home', store: 'clientside' };

type Reply = { ok: boolean; value: never; failure: { code: string } };
const ask = async <T>(type: string, input: object): Promise<T> => {
  const reply = await new Promise<Reply>((resolve) => {
    listen({ type, ...input }, own as never, (answer) => resolve(answer as Reply));
  });
  expect(reply).toMatchObject({ ok: true });
  return reply.value;
};
const join = (isApart = false) =>
  ask<{ ok: boolean; team: string }>('team.join', { entrance, name: 'Ann', nonce, isApart });

/** The endpoint of the tests, which also says who somebody is and takes the invite `i…`. */
function serve() {
  const endpoint = memoryEndpoint(Date.now);
  const json = (body: object) =>
    new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
  let used: string | undefined;
  const answer: typeof fetch = async (input, init) => {
    const { pathname } = new URL(String(input));
    if (pathname === '/healthz') return json({ ok: true });
    if (pathname.endsWith('/me'))
      return json({ workspace: 'team', role: 'editor', label: 'Ann Lee', records: 0 });
    if (pathname !== '/v1/join') return endpoint.fetch(input, init);
    const { nonce: given, name } = JSON.parse(String(init?.body));
    if (used !== undefined && used !== given) return Response.json({}, { status: 403 });
    used = given;
    return json({ workspace: 'team', token: `editor:${name}-Lee`, role: 'editor', label: name });
  };
  vi.stubGlobal('fetch', answer);
  return endpoint;
}

const addClient = async (team: { store: string }, id: string) =>
  writeRecords(await storeOf(team), [{ k: 'client', id, fields: { name: id } }], {
    now: Date.now(),
    label: 'test',
  });

let endpoint: ReturnType<typeof serve>;
beforeEach(async () => {
  for (const team of (await teams.read()).teams) {
    await stopSharing(team);
    await closeStore(team);
  }
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
  fake.forget();
  fake.granted.clear();
  fake.granted.add(PATTERN);
  endpoint = serve();
});

const shared = () => [...endpoint.data().records.keys()];
const until = (look: () => unknown) => vi.waitFor(() => expect(look()).toBeTruthy(), 5000);

describe('joining a team', () => {
  it('tries a token before it joins', async () => {
    expect(await ask('team.try', { entrance })).toEqual({
      ok: true,
      endpoint: 'https://endpoint.test',
      workspace: 'team',
      me: { role: 'editor', label: 'Ann Lee', records: 0 },
    });
    expect((await teams.read()).teams).toHaveLength(1);
  });

  it.each([
    [{ link: 'https://endpoint.test/join' }, 'bad_link'],
    [{ link: 'http://endpoint.test/join#v1.team.aaaaaaaaaaaaaaaaaaaaaaaa' }, 'bad_link'],
    [{ ...entrance, endpoint: 'http://endpoint.test' }, 'bad_address'],
    [{ ...entrance, endpoint: 'javascript:alert(1)' }, 'bad_address'],
    [{ ...entrance, endpoint: 'https://user:secret@endpoint.test' }, 'bad_address'],
  ])('refuses %j as %s', async (way, code) => {
    expect(await ask('team.try', { entrance: way })).toMatchObject({ ok: false, code });
  });

  it('shares what is here, where that is chosen', async () => {
    await addClient(HOME, 'client_a');
    await join();
    await until(() => shared().length === 1);
    const { active, teams: all } = await teams.read();
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ id: active, title: 'team', store: 'clientside' });
  });

  it('shares what was written before there was a name under the one that the team knows', async () => {
    const context = { client: 'client_a', by: NAMELESS, now: Date.now() };
    await savePerson(await storeOf(HOME), context, { name: 'Zoe', title: 'CFO', how: 'asked' });
    await join();
    await until(() => shared().length === 1);
    const [zoe] = endpoint.data().records.values();
    expect(zoe?.record.f.title).toMatchObject({ v: 'CFO', by: 'Ann Lee' });
  });

  it('writes under the name that the team knows, whatever was given here', async () => {
    await saveSettings({ name: 'Somebody Else' });
    expect(await authorIn(teamOf(await teams.read()))).toBe('Somebody Else');
    await join();
    expect(await authorIn(teamOf(await teams.read()))).toBe('Ann Lee');
  });

  it('keeps what is here apart, where that is chosen, and goes on in the team', async () => {
    await addClient(HOME, 'client_a');
    const { team } = await join(true);
    const { active, teams: all } = await teams.read();
    expect([active, all.length]).toEqual([team, 2]);
    await addClient(all[1] as never, 'client_b');
    await shareTeam(all[1] as never, { isAsked: true });
    // The run that joining began may be the one that shares it.
    await until(() => shared().length === 1);
    expect(shared()).toEqual(['client_b']);
    expect(await (await theStore()).records.get('client_a')).toBeUndefined();
    expect(await (await storeOf(HOME)).records.get('client_a')).toBeDefined();
  });

  it('costs one invite, though the answer was lost', async () => {
    const link = 'https://endpoint.test/join#v1.team.aaaaaaaaaaaaaaaaaaaaaaaa';
    const input = { entrance: { link }, name: 'Ann', nonce, isApart: false };
    await ask('team.join', input);
    expect(await ask('team.join', input)).toMatchObject({ ok: true });
    const other = { ...input, nonce: 'm'.repeat(24) };
    expect(await ask('team.join', other)).toMatchObject({ ok: false });
    expect((await secrets.read()).home).toEqual({ token: 'editor:Ann-Lee' });
  });

  it('keeps the token out of the list of teams and out of the database', async () => {
    await join();
    await until(async () => (await (await theStore()).meta.get('sync')) !== undefined);
    expect(JSON.stringify(await teams.read())).not.toContain('editor:');
    const tables = await Promise.all((await theStore()).tables.map((table) => table.toArray()));
    expect(JSON.stringify(tables)).not.toContain('editor:');
  });

  it('shows no cards on a host that was allowed for sharing alone', async () => {
    fake.granted.add('https://acme.lightning.force.com/*');
    await join();
    expect(await sitePatterns()).toEqual(['https://acme.lightning.force.com/*']);
  });
});

describe('a team that one signed in to', () => {
  const by = {
    issuer: 'https://login.test',
    clientId: 'ext',
    audience: 'clientside',
    tokenEndpoint: 'https://tokens.test/token',
  };
  const hosts = ['https://login.test/*', 'https://tokens.test/*'];
  const said = { iss: by.issuer, aud: by.audience, sub: 'ann', iat: 1000, exp: 1600 };
  const claims = toBase64Url(new TextEncoder().encode(JSON.stringify(said)));
  const fresh = `editor:Ann.${claims}.x`;
  /** Joins with a token that has to be renewed at once; the issuer gives another, or nothing. */
  const signIn = async (answer: () => Response) => {
    for (const host of hosts) fake.granted.add(host);
    const renewed: string[] = [];
    const shares = fetch;
    vi.stubGlobal('fetch', (url: unknown, init?: RequestInit) => {
      if (!String(url).startsWith(by.tokenEndpoint)) return shares(String(url), init);
      renewed.push(String(init?.body));
      return Promise.resolve(answer());
    });
    const renewal = { refresh: 'very-secret', renewAt: 0, until: 0 };
    const pass = { token: `old.${claims}.x`, renewal };
    const signed = { endpoint: entrance.endpoint, workspace: 'team', signed: { by, pass } };
    await ask('team.join', { entrance: signed, name: '', nonce, isApart: false });
    const [team] = (await teams.read()).teams;
    return { renewed, team: team as NonNullable<typeof team> };
  };
  const pausedOf = async () => {
    const state = (await (await theStore()).meta.get('sync'))?.value as { paused?: object };
    return state?.paused;
  };

  it('shares with a token that was renewed, and keeps that', async () => {
    await addClient(HOME, 'client_a');
    const answer = { access_token: fresh, refresh_token: 'next-secret' };
    const { renewed, team } = await signIn(() => Response.json(answer));
    await until(() => shared().length === 1);
    expect(renewed).toEqual(['grant_type=refresh_token&refresh_token=very-secret&client_id=ext']);
    expect((await secrets.read())[team.id]).toMatchObject({
      token: fresh,
      renewal: { refresh: 'next-secret' },
    });
    const lies = JSON.stringify([...fake.areas.local, ...fake.areas.session]);
    expect(lies).not.toMatch(/-secret|editor:/);
    expect(await pausedOf()).toBeUndefined();
  });

  it('waits for somebody to sign in again where the issuer says no, and loses nothing', async () => {
    await addClient(HOME, 'client_a');
    const no = () => Response.json({ error: 'invalid_grant' }, { status: 400 });
    const { renewed, team } = await signIn(no);
    await until(() => renewed.length > 0);
    await shareTeam(team, { isAsked: true });
    expect(await pausedOf()).toMatchObject({ code: 'unauthorized' });
    expect([renewed.length, shared()]).toEqual([1, []]);
    await join();
    await until(() => shared().length === 1);
  });

  it('comes again by itself where the issuer is away', async () => {
    const { renewed, team } = await signIn(() => new Response('', { status: 503 }));
    await until(() => renewed.length > 0);
    await shareTeam(team, { isAsked: true });
    const state = (await (await theStore()).meta.get('sync'))?.value;
    expect(state).toMatchObject({ trouble: 'issuer_away' });
    expect((await secrets.read())[team.id]?.renewal?.refresh).toBe('very-secret');
  });

  it('needs the issuer’s hosts too, shows no card there, and gives them back when it is left', async () => {
    const answer = { access_token: fresh };
    const { team } = await signIn(() => Response.json(answer));
    expect(await sitePatterns()).toEqual([]);
    fake.granted.delete('https://tokens.test/*');
    await shareTeam(team, { isAsked: true });
    expect(await pausedOf()).toMatchObject({ code: 'no_access' });
    await ask('team.leave', { team: team.id, isKept: true });
    expect([...fake.granted]).toEqual([]);
    expect(await secrets.read()).toEqual({});
  });

  it('shows no card at an issuer that was only looked at', async () => {
    fake.granted.add('https://login.test/*');
    await signInHosts.write(['https://login.test/*']);
    expect(await sitePatterns()).toEqual([PATTERN]);
  });
});

describe('a team', () => {
  it('waits for the browser’s access, and says so', async () => {
    const { team } = await join();
    fake.granted.clear();
    await addClient(HOME, 'client_a');
    await shareTeam({ ...(await teams.read()).teams[0], id: team } as never);
    const state = (await (await theStore()).meta.get('sync'))?.value as { paused?: object };
    expect(state.paused).toMatchObject({ code: 'no_access' });
    expect(shared()).toEqual([]);
  });

  it('is left with a copy of it here, which others’ words no longer reach', async () => {
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

  it('is left without a trace, where that is chosen', async () => {
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

  it('is left with the half-typed texts about its clients, but for those that another team has too', async () => {
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
    const { team } = await join(true);
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
