import { describe, expect, it } from 'vitest';
import { NAMELESS } from '../../store/nameless.ts';
import { savePerson } from '../../store/verbs/save-person.ts';
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

const { storeOf, theStore } = await import('../store.ts');
const { saveSettings } = await import('../../platform/settings.ts');
const { teamOf, teams, secrets } = await import('../../sync/teams.ts');
const { authorIn } = await import('../author.ts');
const { shareTeam } = await import('./share-team.ts');
const { sitePatterns } = await import('../site-patterns.ts');

const records = serveEach();
const shared = () => [...records().keys()];

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
    [{ link: 'http://endpoint.test/join#v1.team.aaaaaaaaaaaaaaaaaaaaaaaa' }, 'bad_address'],
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
    const [zoe] = records().values();
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
    const { team } = await join('apart');
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

  it('shares what the page’s team has, whichever team is active by then', async () => {
    await addClient(HOME, 'client_a');
    const { team } = await join('apart');
    const copy = (await teams.read()).teams[1] as never;
    await ask('team.leave', { team, isKept: true });
    await addClient(copy, 'client_b');
    fake.granted.add(PATTERN);
    expect((await teams.read()).active).toBe(team);
    expect(await join('share', HOME.id)).toMatchObject({ ok: true, team: HOME.id });
    await until(() => shared().length > 0);
    await shareTeam(HOME as never, { isAsked: true });
    expect(shared()).toEqual(['client_a']);
    expect((await teams.read()).teams[1]).not.toHaveProperty('joined');
  });

  it('refuses to share what is here where another team has joined the workspace, and goes to that one where it is to stay apart', async () => {
    await addClient(HOME, 'client_a');
    const { team } = await join('apart');
    const before = await teams.read();
    const refusal = { ok: false, code: 'in_another_team', detail: 'team' };
    expect(await join('share')).toEqual(refusal);
    expect(await teams.read()).toEqual(before);
    expect(await join('apart')).toMatchObject({ ok: true, team });
    await shareTeam(before.teams[1] as never, { isAsked: true });
    expect([(await teams.read()).teams.length, shared()]).toEqual([2, []]);
  });

  it('from two windows at once is one joining, and shares what is here with one workspace alone', async () => {
    await addClient(HOME, 'client_a');
    const [first, second] = await Promise.all([join('apart'), join('apart')]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    expect((await teams.read()).teams).toHaveLength(2);
    const shares = ['third', 'fourth'].map((workspace) =>
      ask('team.join', {
        entrance: { ...entrance, workspace },
        name: '',
        nonce,
        team: HOME.id,
        choice: 'share',
      }),
    );
    expect(await Promise.all(shares)).toEqual([
      { ok: true, team: HOME.id },
      { ok: false, code: 'not_here_alone' },
    ]);
  });

  it.each([
    ['has joined another workspace', HOME.id],
    ['is here no more', 'gone'],
  ])('refuses to share what a team has that %s meanwhile', async (_, id) => {
    await addClient(HOME, 'client_a');
    const entered = { ...entrance, workspace: 'other' };
    await ask('team.join', { entrance: entered, name: '', nonce, team: HOME.id, choice: 'share' });
    const before = [await teams.read(), await secrets.read()];
    expect(await join('share', id)).toEqual({ ok: false, code: 'not_here_alone' });
    expect([await teams.read(), await secrets.read()]).toEqual(before);
  });

  it('makes no key of a workspace where joining it is refused', async () => {
    await join('apart');
    const asked = { entrance, name: '', nonce, team: HOME.id, choice: 'share', isToSeal: true };
    expect(await ask('team.join', asked)).toMatchObject({ ok: false, code: 'in_another_team' });
    expect(shared()).toEqual([]);
  });

  it('costs one invite, though the answer was lost', async () => {
    const link = 'https://endpoint.test/join#v1.team.aaaaaaaaaaaaaaaaaaaaaaaa';
    const input = { entrance: { link }, name: 'Ann', nonce, team: HOME.id };
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

  it('waits for the browser’s access, and says so', async () => {
    const { team } = await join();
    fake.granted.clear();
    await addClient(HOME, 'client_a');
    await shareTeam({ ...(await teams.read()).teams[0], id: team } as never);
    const state = (await (await theStore()).meta.get('sync'))?.value as { paused?: object };
    expect(state.paused).toMatchObject({ code: 'no_access' });
    expect(shared()).toEqual([]);
  });
});
