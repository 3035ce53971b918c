import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeRecords } from '../../store/write.ts';
import { memoryDocument } from '../../sync/document/memory-document.fixture.ts';
import { memoryEndpoint } from '../../sync/memory-endpoint.fixture.ts';
import { makeKey, sealWorkspace } from '../../sync/seal/seal-workspace.ts';
import { unlockVault, VAULT_ID } from '../../sync/seal/vault.ts';
import { ID, OWN } from '../fake-browser.fixture.ts';
import { ask, fake, forgetTeams, HOME, listen } from './teams.fixture.ts';

const { storeOf } = await import('../store.ts');
const { teams, secrets } = await import('../../sync/teams.ts');
const { shareTeam, stopSharing, workspaceOf } = await import('./share-team.ts');
const { sealNow } = await import('./team-key.ts');
const { newKeyAt } = await import('./new-keys.ts');

const PLACE = { endpoint: 'https://endpoint.test', workspace: 'team' };
const WORKSPACE = { ...PLACE, token: 'editor:Ann' };
const entrance: object = WORKSPACE;
const join = (isToSeal: boolean, way = entrance) => {
  const input = { entrance: way, name: 'Ann', nonce: 'n'.repeat(24), team: HOME.id, isToSeal };
  return ask<{ ok: boolean; team: string; code?: string }>('team.join', input);
};
const sheetOf = (team = 'home') =>
  ask<{ sheet?: { written: string; at: number } }>('team.sheet', { team });
const home = async () => (await teams.read()).teams[0] as NonNullable<never>;

/** What the network does to a request: lets it through, loses it, or loses its answer alone. */
type Luck = 'well' | 'lost' | 'unanswered';
let luck: (path: string) => Luck;
let endpoint: ReturnType<typeof memoryEndpoint>;
const network: typeof fetch = async (input, init) => {
  const { pathname } = new URL(String(input));
  const went = luck(pathname);
  if (went === 'lost') throw new TypeError('lost');
  const me = { workspace: 'team', role: 'editor', label: 'Ann', records: 0 };
  const answer = pathname.endsWith('/me') ? Response.json(me) : await endpoint.fetch(input, init);
  if (went === 'unanswered') throw new TypeError('lost');
  return answer;
};
const vaultIsOf = async (key = '') =>
  (await unlockVault(endpoint.data().records.get(VAULT_ID)?.record, key)) !== undefined;

beforeEach(async () => {
  await forgetTeams();
  fake.granted.add('https://endpoint.test/*').add('https://files.test/*');
  endpoint = memoryEndpoint(Date.now);
  luck = () => 'well';
  vi.stubGlobal('fetch', network);
});
afterEach(() => vi.restoreAllMocks());

describe('the key of a workspace that is encrypted while one joins', () => {
  it('is on the sheet until somebody says that it is kept, also after a restart, and then in no answer', async () => {
    await join(true);
    const { sheet } = await sheetOf();
    expect(await vaultIsOf(sheet?.written)).toBe(true);
    fake.restart();
    expect(await sheetOf()).toEqual({ sheet });
    await ask('team.kept', { team: 'home' });
    expect(await sheetOf()).toEqual({});
    fake.restart();
    expect(await sheetOf()).toEqual({});
    expect((await secrets.read()).home?.key).toBe(sheet?.written);
  });

  it.each<[string, Luck, boolean]>([
    ['the answer to the vault', 'unanswered', true],
    ['the answer to the vault', 'unanswered', false],
    ['the vault itself', 'lost', true],
  ])(
    'is there once joining goes well, though %s was %s (encrypting again: %s)',
    async (_, went, again) => {
      let isOut = false;
      luck = (path) => {
        if (isOut) return 'lost';
        isOut = path.endsWith('/push');
        return isOut ? went : 'well';
      };
      expect(await join(true)).toMatchObject({ ok: false, code: 'unreachable' });
      expect((await teams.read()).teams).toEqual([expect.not.objectContaining({ joined: {} })]);
      fake.restart();
      luck = () => 'well';
      expect(await join(again)).toMatchObject({ ok: true });
      const { sheet } = await sheetOf();
      expect(await vaultIsOf(sheet?.written)).toBe(true);
      expect((await secrets.read()).home?.key).toBe(sheet?.written);
    },
  );

  it('is there when the background ends between the vault and the team', async () => {
    const written = await sealNow(WORKSPACE);
    fake.restart();
    expect(await join(false)).toMatchObject({ ok: true });
    expect((await sheetOf()).sheet?.written).toBe(written);
  });

  it('goes where somebody else was first, and where the workspace is joined without it', async () => {
    await sealWorkspace(WORKSPACE, makeKey(), { fetch: network });
    expect(await join(true)).toMatchObject({ ok: false, code: 'sealed_before' });
    expect(await newKeyAt(PLACE)).toBeUndefined();
    endpoint = memoryEndpoint(Date.now);
    luck = (path) => (path.endsWith('/push') ? 'lost' : 'well');
    await join(true);
    expect(await newKeyAt(PLACE)).toBeDefined();
    luck = () => 'well';
    await join(false);
    expect(await newKeyAt(PLACE)).toBeUndefined();
    expect((await secrets.read()).home).toEqual({ token: 'editor:Ann' });
  });

  it('lies nowhere where it could be read', async () => {
    await join(true);
    const { sheet } = await sheetOf();
    const db = await storeOf(HOME);
    const tables = await Promise.all(db.tables.map((table) => table.toArray()));
    const lies = JSON.stringify([...fake.areas.local, ...fake.areas.session, tables]);
    expect(lies).not.toContain(sheet?.written.slice(0, 5));
    expect(lies).toContain('new-keys');
  });

  it('is no card’s and no page’s to ask for', async () => {
    await join(true);
    const page = { id: ID, url: 'https://crm.test/', tab: { id: 1 }, frameId: 0 };
    const card = { id: ID, url: `${OWN}card.html`, tab: { id: 1 }, frameId: 3 };
    for (const sender of [page, card]) {
      const reply = await new Promise((resolve) =>
        listen({ type: 'team.sheet', team: 'home' }, sender as never, resolve),
      );
      expect(reply).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
    }
  });

  it('goes with the team', async () => {
    await join(true);
    await ask('team.leave', { team: 'home', isKept: true });
    expect(await newKeyAt(PLACE)).toBeUndefined();
  });
});

describe('the key of a team that has joined', () => {
  beforeEach(() => join(false));

  it('is on the sheet, and shares, though the background ended before it was kept', async () => {
    await stopSharing(await home());
    const workspace = await workspaceOf(await home());
    const written = await sealNow(workspace as NonNullable<typeof workspace>);
    fake.restart();
    await writeRecords(
      await storeOf(HOME),
      [{ k: 'client', id: 'client_a', fields: { name: 'A' } }],
      {
        now: Date.now(),
        label: 'test',
      },
    );
    expect((await sheetOf()).sheet?.written).toBe(written);
    expect((await secrets.read()).home).toEqual({ token: 'editor:Ann', key: written });
    await shareTeam(await home(), { isAsked: true });
    expect([...endpoint.data().records.keys()]).toEqual([VAULT_ID, 'client_a']);
    expect(JSON.stringify([...endpoint.data().records])).not.toContain('"A"');
  });

  it('is kept by whoever enters it', async () => {
    await ask('team.key', { team: 'home' });
    const { sheet } = await sheetOf();
    await ask('team.key', { team: 'home', key: sheet?.written });
    expect(await sheetOf()).toEqual({});
  });

  it('is not shown before the workspace knows it, and the same once it does', async () => {
    luck = (path) => (path.endsWith('/push') ? 'lost' : 'well');
    expect(await ask('team.key', { team: 'home' })).toMatchObject({ code: 'unreachable' });
    expect(await sheetOf()).toEqual({});
    const noted = await newKeyAt(PLACE);
    luck = () => 'well';
    await ask('team.key', { team: 'home' });
    expect((await sheetOf()).sheet?.written).toBe(noted?.written);
  });
});

describe('joining', () => {
  const way = { document: 'https://files.test/team.json', user: '', password: '' };

  it.each(['the server is away', 'scripts can’t be registered'])(
    'has happened, with the key, though %s afterwards',
    async (what) => {
      const server = memoryDocument(Date.now);
      let isAway = false;
      vi.stubGlobal('fetch', (...request: Parameters<typeof fetch>) =>
        isAway ? Promise.reject(new TypeError('away')) : server.fetch(...request),
      );
      const registered = vi.spyOn(globalThis.browser.scripting, 'getRegisteredContentScripts');
      registered.mockImplementation(async () => {
        isAway = what === 'the server is away';
        if (!isAway) throw new Error('no');
        return [];
      });
      expect(await join(true, way)).toMatchObject({ ok: true });
      expect((await sheetOf()).sheet?.written).toMatch(/^\w{5}-/);
      await shareTeam(await home(), { isAsked: true });
      const state = (await (await storeOf(HOME)).meta.get('sync'))?.value;
      expect(state).toMatchObject(isAway ? { trouble: 'unreachable' } : { isProbed: true });
      isAway = false;
      await shareTeam(await home(), { isAsked: true });
      const later = (await (await storeOf(HOME)).meta.get('sync'))?.value;
      expect(later).toMatchObject({ isProbed: true, sharedAt: expect.any(Number) });
    },
  );
});
