import { Dexie } from 'dexie';
import { beforeEach, expect, vi } from 'vitest';
import { writeRecords } from '../../store/write.ts';
import { memoryEndpoint } from '../../sync/memory-endpoint.fixture.ts';
import { ID, installFakeBrowser, OWN } from '../fake-browser.fixture.ts';

/** The browser that these tests run in. */
export const fake = installFakeBrowser();
const { answerMessages } = await import('../background-messages.ts');
const { closeStore, storeOf } = await import('../store.ts');
const { teams } = await import('../../sync/teams.ts');
const { stopSharing } = await import('./share-team.ts');
/** The background's ear. */
export const listen = answerMessages(() => undefined);

/** The host of the endpoint, as it is asked for. */
export const PATTERN = 'https://endpoint.test/*';
/** What is here before any team is joined. */
export const HOME = { id: 'home', store: 'clientside' };
/** The way into the team by a token. */
export const entrance = {
  endpoint: 'https://endpoint.test',
  workspace: 'team',
  token: 'editor:Ann-Lee',
};
/** What a joining calls itself by. */
export const nonce = 'n'.repeat(24);

type Reply = { ok: boolean; value: never };

/** Asks the background as the workspace does. */
export async function ask<T>(type: string, input: object): Promise<T> {
  const own = { id: ID, url: `${OWN}workspace.html` };
  const reply = await new Promise<Reply>((resolve) => {
    listen({ type, ...input }, own as never, (answer) => resolve(answer as Reply));
  });
  expect(reply).toMatchObject({ ok: true });
  return reply.value;
}

/** Joins the team, with what a team has here or apart from it. */
export const join = (choice: 'share' | 'apart' = 'share', team = HOME.id) =>
  ask<{ ok: boolean; team: string }>('team.join', { entrance, name: 'Ann', nonce, team, choice });

/** Leaves all teams' stores, and the browser, as they are at first. */
export async function forgetTeams(): Promise<void> {
  for (const team of (await teams.read()).teams) {
    await stopSharing(team);
    await closeStore(team);
  }
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
  fake.forget();
}

/** The endpoint of the tests, which also says who somebody is and takes the invite `i…`; with the browser's access to it. */
function serve() {
  fake.granted.clear();
  fake.granted.add(PATTERN);
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

/** Before each test no team here, and an endpoint that has nothing; answers what records it then has. */
export function serveEach() {
  let endpoint: ReturnType<typeof serve>;
  beforeEach(async () => {
    await forgetTeams();
    endpoint = serve();
  });
  return () => endpoint.data().records;
}

/** Writes a client into a team's store. */
export const addClient = async (team: { store: string }, id: string) =>
  writeRecords(await storeOf(team), [{ k: 'client', id, fields: { name: id } }], {
    now: Date.now(),
    label: 'test',
  });

/** Waits for what is to become true. */
export const until = (look: () => unknown) => vi.waitFor(() => expect(look()).toBeTruthy(), 5000);
