import { Dexie } from 'dexie';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ACME,
  ask,
  fake,
  keepCustomers,
  ORIGIN,
  own,
  PATTERN,
  startAnew,
  teach,
  theStore,
  visit,
  ZETA,
} from './lesson.fixture.ts';

const { teams } = await import('../../sync/teams.ts');
const { sitePatterns } = await import('../site-patterns.ts');
const { tabState } = await import('../tab-state.ts');
const { endLostLessons } = await import('./lesson-access.ts');
const { forgetTab } = await import('./forget-tab.ts');

beforeEach(startAnew);
afterAll(async () => {
  (await theStore()).close();
  await Dexie.delete('clientside');
});

describe('the access that a lesson was given', () => {
  const status = () => ask<{ lesson?: boolean }>('site.status', { tab: 1 }, own);

  it('is offered anew where its access was taken away, for there is no panel then', async () => {
    await teach(ACME, 'Acme – Ledgerline');
    expect(await status()).toMatchObject({ lesson: true });
    fake.granted.delete(PATTERN);
    expect((await status()).lesson).not.toBe(true);
  });

  it('gives its access back when its tab is closed', async () => {
    await teach(ACME, 'Acme – Ledgerline');
    expect(fake.granted.has(PATTERN)).toBe(true);
    await forgetTab(1);
    expect(fake.granted.has(PATTERN)).toBe(false);
    expect((await status()).lesson).not.toBe(true);
  });

  it('gives its access back at the next start where the browser ended in the middle of it', async () => {
    await teach(ACME, 'Acme – Ledgerline');
    await endLostLessons();
    expect(fake.granted.has(PATTERN)).toBe(true);
    await tabState(1).clear();
    await endLostLessons();
    expect(fake.granted.has(PATTERN)).toBe(false);
  });

  it('that was kept leaves its site the access when the browser ends', async () => {
    await keepCustomers();
    await tabState(1).clear();
    await endLostLessons();
    expect(fake.granted.has(PATTERN)).toBe(true);
  });

  it('that was kept leaves its site the access when its tab is closed', async () => {
    await keepCustomers();
    await forgetTab(1);
    expect(fake.granted.has(PATTERN)).toBe(true);
  });

  it('that is stopped keeps nothing and gives the access back', async () => {
    const card = await teach(ACME);
    await card.step({ step: 'stop' });
    expect(fake.granted.has(PATTERN)).toBe(false);
    expect(await (await theStore()).records.count()).toBe(0);
    fake.granted.add(PATTERN);
    expect(await visit(ACME)).toEqual({ show: false });
  });

  it('that is stopped on a site in use leaves its access', async () => {
    await keepCustomers();
    const card = await teach(`${ORIGIN}/jobs/J-1`);
    await card.step({ step: 'stop' });
    expect(fake.granted.has(PATTERN)).toBe(true);
    expect(await visit(ZETA)).toMatchObject({ show: true });
  });
});

describe('a lesson on a host that a team shares at', () => {
  const joined = { endpoint: ORIGIN, workspace: 'team', role: 'editor', label: 'Ann' } as const;
  const team = { id: 'home', title: 'team', store: 'clientside', joined };

  beforeEach(async () => {
    await teams.change(() => ({ active: 'home', teams: [team] }));
    fake.granted.add(PATTERN);
    fake.tabs.set(1, ACME);
  });

  it('has its panel at once, though the access is there already', async () => {
    expect(await sitePatterns()).toEqual([]);
    expect(await ask('site.teach', { tab: 1 }, own)).toEqual({ ok: true });
    expect(await sitePatterns()).toEqual([PATTERN]);
    expect(fake.injected.map(({ tab }) => tab)).toEqual([1]);
    expect(await visit(ACME)).toMatchObject({ show: true });
  });

  it('has it where cards were switched off', async () => {
    await ask('site.switch', { origin: ORIGIN, isOn: false }, own);
    await ask('site.teach', { tab: 1 }, own);
    expect(fake.injected.map(({ tab }) => tab)).toEqual([1]);
    expect(await visit(ACME)).toMatchObject({ show: true });
  });

  it.each([
    ['is stopped', () => ask('site.untaught', { tab: 1 }, own)],
    ['ends with its tab', () => forgetTab(1)],
  ])('that %s leaves the host to sharing alone', async (_, end) => {
    await ask('site.teach', { tab: 1 }, own);
    await end();
    expect([...fake.granted]).toEqual([PATTERN]);
    expect(await sitePatterns()).toEqual([]);
  });
});
