import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ID, installFakeBrowser, OWN } from '../fake-browser.fixture.ts';

const fake = installFakeBrowser();
const { answerMessages } = await import('../background-messages.ts');
const listen = answerMessages(() => undefined);
const { teams } = await import('../../sync/teams.ts');
const { onGranted } = await import('../registration.ts');
const { sitePatterns } = await import('../site-patterns.ts');
const { declaredSites } = await import('../sites-kept.ts');
const { giveBackWhenFree } = await import('./give-back-hosts.ts');
const { holdHosts, releaseHosts } = await import('./hold-hosts.ts');
const { lockOf, signInHosts } = await import('./sign-in-hosts.ts');

const HOST = 'https://endpoint.test/*';
const CRM = 'https://acme.lightning.force.com/*';
const joined = {
  endpoint: 'https://endpoint.test',
  workspace: 'team',
  role: 'editor',
  label: 'Ann',
} as const;

/** What a person allows when our page asks for it. */
const allow = async (pattern = HOST) => {
  const holding = holdHosts([pattern]);
  fake.granted.add(pattern);
  const grant = onGranted([pattern]);
  await Promise.all([holding, grant]);
};
/** What a page of ours says when somebody does not join, or has joined. */
const letGo = async () => {
  await releaseHosts();
  await letGoOfNothing();
};
const letGoOfNothing = () =>
  new Promise((answered) => {
    const own = { id: ID, url: `${OWN}workspace.html` };
    listen({ type: 'team.letGo' }, own as never, answered);
  });

beforeEach(() => {
  fake.forget();
  fake.granted.clear();
  fake.granted.add(CRM);
  fake.injected.length = 0;
  fake.tabs.clear();
  fake.tabs.set(1, 'https://endpoint.test/healthz');
});
afterEach(async () => {
  await releaseHosts();
  vi.restoreAllMocks();
});

describe('a host that is asked for to share', () => {
  it('never has a card of ours, from the moment in which it is allowed', async () => {
    const registered = vi.spyOn(globalThis.browser.scripting, 'registerContentScripts');
    await allow();
    expect(await sitePatterns()).toEqual([CRM]);
    expect(registered.mock.calls.map(([[script]]) => script?.matches)).toEqual([[CRM]]);
    expect(fake.injected).toEqual([]);
  });

  it('is let go at once though another page holds it, and somebody waits to give it back', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const other = navigator.locks.request(lockOf(HOST), { mode: 'shared' }, () => promise);
    const waiting = navigator.locks.request(lockOf(HOST), () => undefined);
    await allow();
    expect(await releaseHosts()).toBe(true);
    resolve();
    await Promise.all([other, waiting]);
  });

  it('is given back when one does not join, and forgotten', async () => {
    await allow();
    await letGo();
    expect([...fake.granted]).toEqual([CRM]);
    expect(await signInHosts.read()).toEqual([]);
  });

  it('is kept while a page needs it, though the background starts anew, and given back when the page has gone', async () => {
    await allow();
    fake.restart();
    const waiting = giveBackWhenFree();
    await letGoOfNothing();
    expect([fake.granted.has(HOST), await sitePatterns()]).toEqual([true, [CRM]]);
    await releaseHosts();
    await waiting;
    expect([...fake.granted]).toEqual([CRM]);
  });

  it('is kept while another tab needs it', async () => {
    await allow();
    await navigator.locks.request(lockOf(HOST), { mode: 'shared' }, letGo);
    expect(fake.granted.has(HOST)).toBe(true);
    await letGo();
    expect(fake.granted.has(HOST)).toBe(false);
  });

  it('is kept for a team that has joined, and shows no card then either', async () => {
    await allow();
    const team = { id: 'home', title: 'team', store: 'clientside', joined };
    await teams.change(() => ({ active: 'home', teams: [team] }));
    await letGo();
    fake.restart();
    await giveBackWhenFree();
    expect([fake.granted.has(HOST), await sitePatterns()]).toEqual([true, [CRM]]);
  });

  it('is kept where cards are shown, of a known system or a declared one', async () => {
    const own = 'https://crm.test/*';
    await declaredSites.change(() => [{ origin: 'https://crm.test', system: 'tryton' }]);
    for (const pattern of [CRM, own]) await allow(pattern);
    expect(await sitePatterns()).toEqual([CRM, own]);
    await letGo();
    expect([...fake.granted]).toEqual([CRM, own]);
    expect(await sitePatterns()).toEqual([CRM, own]);
  });
});
