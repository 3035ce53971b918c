import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SiteView } from '../views/site-view.ts';
import { answerOf, ask, fake, own, pageAt } from './background.fixture.ts';

const { teams } = await import('../sync/teams.ts');
const { onGranted, onRevoked } = await import('./registration.ts');
const { leaveTeam } = await import('./sharing/change-teams.ts');
const { sitePatterns } = await import('./site-patterns.ts');
const { declaredSites } = await import('./sites-kept.ts');

const ORIGIN = 'https://erp.test';
const HOST = `${ORIGIN}/*`;
const CRM = 'https://acme.lightning.force.com/*';
const RECORD = `${ORIGIN}/#crm/model/party.party/3`;
const joined = { endpoint: ORIGIN, workspace: 'team', role: 'editor', label: 'Ann' } as const;
const team = { id: 'home', title: 'team', store: 'clientside', joined };

const join = () => teams.change(() => ({ active: 'home', teams: [team] }));
const switchTo = (isOn: boolean) => ask('site.switch', { origin: ORIGIN, isOn }, own);
const listed = async () => {
  const sites = answerOf<SiteView[]>(await ask('site.list', {}, own));
  return sites.find(({ origin }) => origin === ORIGIN);
};
const isShown = async () => {
  const visit = await ask('page.visit', { url: RECORD, dark: false }, pageAt(RECORD));
  return answerOf<{ show: boolean }>(visit).show;
};

beforeEach(async () => {
  fake.forget();
  fake.granted.clear();
  for (const pattern of [CRM, HOST]) fake.granted.add(pattern);
  fake.injected.length = 0;
  fake.told.length = 0;
  fake.tabs.clear();
  fake.tabs.set(1, RECORD);
  await declaredSites.change(() => [{ origin: ORIGIN, basePath: '/', system: 'tryton' }]);
  await onRevoked();
});

describe('a declared site that is switched off', () => {
  it('gives its host back where nothing else needs it', async () => {
    expect(answerOf(await switchTo(false))).toEqual({ isKept: false });
    expect([...fake.granted]).toEqual([CRM]);
    expect(await listed()).toMatchObject({ granted: false });
  });

  it('keeps the host that a team shares at, without any card there', async () => {
    await join();
    expect(await isShown()).toBe(true);
    const registered = vi.spyOn(globalThis.browser.scripting, 'registerContentScripts');
    expect(answerOf(await switchTo(false))).toEqual({ isKept: true });
    expect([...fake.granted]).toEqual([CRM, HOST]);
    expect(registered.mock.calls.map(([[script]]) => script?.matches)).toEqual([[CRM]]);
    expect(fake.told).toContainEqual({ tab: 1, message: { word: 'again' } });
    expect(await isShown()).toBe(false);
    expect(await listed()).toMatchObject({ granted: false, isKept: true });
  });

  it('stays off when sharing gets its access, and is on again when that is asked for', async () => {
    await switchTo(false);
    await join();
    fake.granted.add(HOST);
    await onGranted([HOST]);
    expect([await sitePatterns(), fake.injected]).toEqual([[CRM], []]);
    await switchTo(true);
    expect(await sitePatterns()).toEqual([CRM, HOST]);
    expect(fake.injected.map(({ tab }) => tab)).toEqual([1]);
    expect(await isShown()).toBe(true);
    expect(await listed()).toMatchObject({ granted: true });
  });

  it('leaves the host to sharing when it is forgotten, and stays off when that is taken back', async () => {
    await join();
    await switchTo(false);
    await ask('site.forget', { origin: ORIGIN, basePath: '/' }, own);
    expect([...fake.granted]).toEqual([CRM, HOST]);
    await ask('site.declare', { origin: ORIGIN, basePath: '/', system: 'tryton' }, own);
    expect(await sitePatterns()).toEqual([CRM]);
  });

  it('gives the host back when the team is left', async () => {
    await join();
    await switchTo(false);
    await leaveTeam(team, true);
    expect([...fake.granted]).toEqual([CRM]);
  });
});
