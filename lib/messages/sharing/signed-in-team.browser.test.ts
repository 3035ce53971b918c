import { describe, expect, it, vi } from 'vitest';
import { toBase64Url } from '../../sync/seal/base64url.ts';
import {
  addClient,
  ask,
  entrance,
  fake,
  HOME,
  join,
  nonce,
  PATTERN,
  serveEach,
  until,
} from './teams.fixture.ts';

const { theStore } = await import('../store.ts');
const { teams, secrets } = await import('../../sync/teams.ts');
const { shareTeam } = await import('./share-team.ts');
const { signInHosts } = await import('./sign-in-hosts.ts');
const { sitePatterns } = await import('../site-patterns.ts');

const records = serveEach();
const shared = () => [...records().keys()];

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
    await ask('team.join', { entrance: signed, name: '', nonce, team: HOME.id });
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
