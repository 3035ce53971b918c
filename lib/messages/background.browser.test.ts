import { describe, expect, it } from 'vitest';
import {
  answerMessages,
  ask,
  BRIGHTLINE,
  cardIn,
  fake,
  HOST,
  LIST,
  OTHER,
  openCard,
  own,
  pageAt,
  refused,
  startAnew,
  visit,
} from './background.fixture.ts';
import { OWN } from './fake-browser.fixture.ts';

// What uses the browser comes after the fixture has put one in place.
const { theStore } = await import('./store.ts');
const { forgetSample } = await import('./forget-sample.ts');
const { onRevoked } = await import('./registration.ts');

startAnew();

describe('who is heard', () => {
  it('is nobody who is not this extension, whatever they claim', async () => {
    const { session } = await openCard(BRIGHTLINE);
    for (const sender of [
      { ...cardIn(), id: 'another' },
      { ...cardIn(), id: undefined },
      { ...cardIn(), url: undefined },
      { ...cardIn(), url: 'https://evil.example/card.html' },
      { ...cardIn(), url: 'moz-extension://other/card.html' },
      { ...cardIn(), url: `${OWN}popup.html` },
      { ...cardIn(), frameId: 0 },
      pageAt(BRIGHTLINE),
      own,
    ])
      expect(await ask('card.view', { session }, sender)).toMatchObject(refused);
    expect(await ask('card.view', { session }, cardIn())).toMatchObject({ ok: true });
  });

  it('is, of a page, only the content script of its top frame', async () => {
    fake.tabs.set(1, BRIGHTLINE);
    const input = { url: BRIGHTLINE, dark: false };
    for (const sender of [
      { ...pageAt(BRIGHTLINE), frameId: 3 },
      { ...pageAt(BRIGHTLINE), tab: undefined },
      own,
      cardIn(),
    ])
      expect(await ask('page.visit', input, sender)).toMatchObject(refused);
    for (const type of ['site.list', 'site.systems', 'site.status'])
      for (const sender of [pageAt(BRIGHTLINE), cardIn(), { ...own, url: `${OWN}card.html` }])
        expect(await ask(type, {}, sender)).toMatchObject(refused);
    expect(await ask('site.list', {}, own)).toMatchObject({ ok: true });
  });

  it('is nobody with a message that is none, or that does not parse', async () => {
    for (const type of ['constructor', '__proto__', 'toString', 'page', ''])
      expect(await ask(type, {}, own)).toBeUndefined();
    for (const message of [null, 7, 'page.visit', []])
      expect(answerMessages(message, own as never, () => undefined)).toBeUndefined();
    expect(await ask('page.visit', { url: 7, dark: false }, pageAt(BRIGHTLINE))).toMatchObject({
      failure: { code: 'invalid' },
    });
  });
});

describe('a page', () => {
  it('gets a frame address and where to put it, and not a word about the client', async () => {
    const shown = await visit(BRIGHTLINE);
    expect(Object.keys(shown).sort()).toEqual(['frame', 'guide', 'place', 'show', 'visit']);
    expect(JSON.stringify(shown)).not.toMatch(/brightline/i);
    expect(await visit(LIST)).toEqual({ show: false });
  });

  it('can’t claim to be at another origin, or at another record than its tab', async () => {
    fake.tabs.set(1, 'https://evil.example/');
    const claim = { url: BRIGHTLINE, dark: false };
    expect(await ask('page.visit', claim, pageAt('https://evil.example/'))).toMatchObject(refused);
    fake.tabs.set(1, OTHER);
    expect(await ask('page.visit', claim, pageAt(BRIGHTLINE))).toMatchObject({
      failure: { code: 'not-allowed', passing: true },
    });
  });

  it('is believed once the browser says so too, a moment after an in-app navigation', async () => {
    fake.tabs.set(1, OTHER);
    const sender = pageAt(OTHER);
    setTimeout(() => fake.tabs.set(1, BRIGHTLINE), 30);
    const reply = await ask('page.visit', { url: BRIGHTLINE, dark: false }, sender);
    expect(reply).toMatchObject({ ok: true, value: { show: true } });
  });

  it('is shown nothing without the permission, when hidden, or once the permission is gone', async () => {
    const { session } = await openCard(BRIGHTLINE);
    await ask('card.hide', { session }, cardIn());
    expect(await visit(BRIGHTLINE)).toEqual({ show: false });
    await ask('site.hidden', { origin: HOST, hidden: false }, own);
    expect(await visit(BRIGHTLINE)).toMatchObject({ show: true });
    fake.granted.clear();
    await onRevoked();
    expect(await visit(BRIGHTLINE)).toEqual({ show: false });
    expect(await ask('card.view', { session }, cardIn())).toMatchObject({
      value: { view: { state: 'failure', code: 'no-record' } },
    });
  });
});

describe('forgetting the sample', () => {
  it('leaves no half-typed text and no client used lately behind, and is taken back with both its cards and its texts', async () => {
    const { session, visit: at } = await openCard(BRIGHTLINE);
    const view = () => ask('card.view', { session }, cardIn());
    await view();
    await ask('card.draft', { session, visit: at, key: 'note', text: 'Half' }, cardIn());
    const { putBack } = await forgetSample(await theStore());
    expect(JSON.stringify([...fake.areas.local])).not.toMatch(/draft|sample|Half/);
    expect(await view()).toMatchObject({ value: { view: { state: 'unlinked', suggestions: [] } } });
    await putBack(await theStore());
    expect(await view()).toMatchObject({
      value: {
        view: { state: 'client', client: { name: 'Brightline Logistics' } },
        drafts: { note: 'Half' },
      },
    });
  });
});
