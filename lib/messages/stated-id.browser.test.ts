import { beforeEach, describe, expect, it } from 'vitest';
import {
  answerOf,
  ask,
  cardIn,
  fake,
  pageAt,
  startAnew,
  tokenOf,
  type Visit,
} from './background.fixture.ts';

// What uses the browser comes after the fixture has put one in place.
const { theStore } = await import('./store.ts');

startAnew();

describe('a page that alone knows its record’s id', () => {
  const REDMINE = 'https://pm.example.org';
  const STATED = 'project-client-1 controller-projects';

  beforeEach(() => {
    fake.granted.add(`${REDMINE}/*`);
    fake.areas.local.set('declared-sites', [{ origin: REDMINE, system: 'redmine' }]);
  });

  async function say(path: string, text?: string, at = path, tab = 1) {
    const url = REDMINE + path;
    fake.tabs.set(tab, url);
    const stated = text === undefined ? {} : { stated: { at: REDMINE + at, text } };
    const input = { url, dark: false, ...stated };
    return answerOf<Visit & { guide: { canonical?: object } }>(
      await ask('page.visit', input, pageAt(url, tab)),
    );
  }
  const keyIn = () => (fake.areas.session.get('tab:1') as { record: { key: unknown } }).record.key;
  const KEY = 'redmine:pm.example.org:project:client-1';

  it('has no key, a card that waits and nothing written until it has said it', async () => {
    const shown = await say('/projects/1');
    expect(keyIn()).toBeNull();
    expect(shown.guide.canonical).toBeDefined();
    const opened = await ask('card.open', { token: tokenOf(shown) }, cardIn());
    const { session } = answerOf<{ session: string }>(opened);
    expect(await ask('card.view', { session }, cardIn())).toMatchObject({
      value: { view: { state: 'waiting', label: 'Redmine project', recordId: '1' }, drafts: {} },
    });
    const db = await theStore();
    const before = await db.records.count();
    const act = { do: 'record.create', name: 'Nobody' };
    expect(await ask('card.act', { session, visit: shown.visit, act }, cardIn())).toMatchObject({
      value: { ok: false, code: 'no-record' },
    });
    await ask('card.draft', { session, visit: shown.visit, key: 'note', text: 'Half' }, cardIn());
    expect(await db.records.count()).toBe(before);
    expect([...fake.areas.local.keys()].filter((key) => key.startsWith('draft:'))).toEqual([]);

    const known = await say('/projects/1', STATED);
    expect(keyIn()).toBe(KEY);
    expect(known).toMatchObject({ visit: shown.visit });
    expect(known.guide.canonical).toBeUndefined();
    expect(await ask('card.view', { session }, cardIn())).toMatchObject({
      value: { view: { state: 'unlinked', record: { key: KEY } } },
    });
  });

  it('keeps the name that it showed meanwhile', async () => {
    const { visit: at } = await say('/projects/1');
    await ask('page.name', { visit: at, name: 'Northwind' }, pageAt(`${REDMINE}/projects/1`));
    await say('/projects/1', STATED);
    expect(fake.areas.session.get('tab:1')).toMatchObject({
      name: 'Northwind',
      record: { key: KEY },
    });
  });

  it('is one record under its number and its identifier', async () => {
    await say('/projects/client-1');
    const one = keyIn();
    await say('/projects/1/wiki', STATED);
    expect(keyIn()).toBe(one);
  });

  it('is believed for the project it was read on, and for no other', async () => {
    await say('/projects/1/wiki#Top', STATED, '/projects/1');
    expect(keyIn()).toBe(KEY);
    for (const [path, at] of [
      ['/projects/2', '/projects/1'],
      ['/projects/2', '/projects/client-1'],
      ['/projects/1', '/issues/1'],
    ] as const) {
      await say(path, STATED, at);
      expect(keyIn(), `${path} ${at}`).toBeNull();
    }
    const elsewhere = { at: 'https://evil.example/projects/1', text: STATED };
    const url = `${REDMINE}/projects/1`;
    await ask('page.visit', { url, dark: false, stated: elsewhere }, pageAt(url));
    expect(keyIn()).toBeNull();
  });

  it('gets no key for words that are no id of the system, and is refused with too many', async () => {
    for (const text of ['', 'project-1', 'project-<b>', 'project-a project-b']) {
      await say('/projects/1', text);
      expect(keyIn(), text).toBeNull();
    }
    const url = `${REDMINE}/projects/1`;
    const stated = { at: url, text: 'x'.repeat(501) };
    expect(await ask('page.visit', { url, dark: false, stated }, pageAt(url))).toMatchObject({
      failure: { code: 'invalid' },
    });
  });

  it('can’t name a project at an address that tells its own, nor another tab’s', async () => {
    await say('/projects/client-2', STATED);
    expect(keyIn()).toBe('redmine:pm.example.org:project:client-2');
    fake.tabs.set(1, `${REDMINE}/projects/2`);
    const claim = {
      url: `${REDMINE}/projects/1`,
      dark: false,
      stated: { at: `${REDMINE}/projects/1`, text: STATED },
    };
    expect(await ask('page.visit', claim, pageAt(`${REDMINE}/projects/2`))).toMatchObject({
      failure: { code: 'not-allowed' },
    });
  });
});
