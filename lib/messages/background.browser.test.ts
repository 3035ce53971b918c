import { Dexie } from 'dexie';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { taughtSite } from '../sites/taught/taught-site.ts';
import { fillWithSample } from '../store/starter.fixture.ts';
import { linkRecord } from '../store/verbs/link-record.ts';
import { writeRecords } from '../store/write.ts';
import type { ClientView } from '../views/client-view.ts';
import type { CardScene } from './card-port.ts';
import { ID, installFakeBrowser, OWN } from './fake-browser.fixture.ts';

const fake = installFakeBrowser();
const { answerMessages: listener } = await import('./background-messages.ts');
/** Draws no more than the client's name. */
const draw = vi.fn(({ view }: CardScene) =>
  view.state === 'client' ? view.client.name : undefined,
);
const answerMessages = listener(draw);
const { forgetAhead } = await import('./scene-ahead.ts');
const { theStore } = await import('./store.ts');
const { forgetSample } = await import('./forget-sample.ts');
const { onRevoked } = await import('./registration.ts');
const { draftsOf } = await import('./drafts.ts');
const { followDrafts } = await import('./read-drafts.ts');
followDrafts();

const HOST = 'https://fernhill.lightning.force.com';
const BRIGHTLINE = `${HOST}/lightning/r/Account/001Hs00004AAAACIA5/view`;
const OTHER = `${HOST}/lightning/r/Account/001Hs00009ZZZZZ/view`;
const LIST = `${HOST}/lightning/o/Account/list`;

type Sender = {
  id?: string;
  url?: string;
  frameId?: number;
  documentId?: string;
  tab?: { id: number; url?: string };
};
type Reply = { ok: boolean; value: never; failure: { code: string; passing: boolean } };

/** What the background answers to a message of that sender; undefined when it does not listen. */
function ask(type: string, input: object, sender: Sender): Promise<Reply | undefined> {
  return new Promise((resolve) => {
    const heard = answerMessages({ type, ...input }, sender as never, (reply) =>
      resolve(reply as Reply),
    );
    if (heard === undefined) resolve(undefined);
  });
}

/** The answer as it is known to be: the tests speak to the background as other processes do. */
function answerOf<T>(reply: Reply | undefined): T {
  expect(reply?.ok).toBe(true);
  return reply?.value as T;
}

const pageAt = (url: string, tab = 1): Sender => ({
  id: ID,
  url,
  frameId: 0,
  tab: { id: tab, url: fake.tabs.get(tab) },
});
const cardIn = (tab = 1, documentId = 'card document'): Sender => ({
  id: ID,
  url: `${OWN}card.html`,
  frameId: 7,
  documentId,
  tab: { id: tab },
});
const own: Sender = { id: ID, url: `${OWN}workspace.html` };

type Visit = { show: boolean; visit: string; frame: string };

async function visit(url: string, tab = 1): Promise<Visit> {
  fake.tabs.set(tab, url);
  const reply = await ask('page.visit', { url, dark: false }, pageAt(url, tab));
  return answerOf<Visit>(reply);
}

const tokenOf = (shown: Visit) => new URL(shown.frame).hash.slice(1);

/** A card that did its handshake: its session and visit. */
async function openCard(url: string, tab = 1, sender = cardIn(tab)) {
  const shown = await visit(url, tab);
  const reply = await ask('card.open', { token: tokenOf(shown) }, sender);
  const { session } = answerOf<{ session: string }>(reply);
  return { session, visit: shown.visit };
}

const refused = { ok: false, failure: { code: 'not-allowed' } };

beforeEach(async () => {
  fake.forget();
  for (const list of [fake.told, fake.opened]) list.length = 0;
  fake.tabs.clear();
  fake.granted.clear();
  fake.granted.add(`${HOST}/*`);
  const db = await theStore();
  await db.transaction('rw', db.all, () => Promise.all(db.all.map((table) => table.clear())));
  await fillWithSample(db);
});

afterAll(async () => {
  (await theStore()).close();
  await Dexie.delete('clientside');
});

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

describe('the first paint of a card', () => {
  type Opened = { scene?: CardScene; html?: string };
  const open = async (shown: Visit, tab = 1) =>
    answerOf<Opened>(await ask('card.open', { token: tokenOf(shown) }, cardIn(tab)));

  beforeEach(() => {
    forgetAhead();
    draw.mockClear();
  });

  it('is drawn once, while the page loads', async () => {
    const shown = await visit(BRIGHTLINE);
    await vi.waitFor(() => expect(draw).toHaveBeenCalledOnce());
    const { scene, html } = await open(shown);
    expect(html).toBe('Brightline Logistics');
    expect(scene).toMatchObject({ visit: shown.visit, view: { state: 'client' } });
    expect(draw).toHaveBeenCalledOnce();
  });

  it('is drawn anew where the page or a record has changed since', async () => {
    const named = await visit(BRIGHTLINE);
    await ask('page.name', { visit: named.visit, name: 'Brightline' }, pageAt(BRIGHTLINE));
    expect((await open(named)).scene).toMatchObject({ view: { record: { name: 'Brightline' } } });
    expect(draw).toHaveBeenCalledTimes(2);
    const shown = await visit(BRIGHTLINE, 2);
    forgetAhead();
    expect((await open(shown, 2)).html).toBe('Brightline Logistics');
    expect(draw).toHaveBeenCalledTimes(4);
  });

  it('is of the record that the page shows when the frame opens', async () => {
    const first = await visit(BRIGHTLINE);
    await visit(OTHER);
    expect(await open(first)).toMatchObject({ scene: { view: { state: 'unlinked' } } });
  });

  it('is left to the frame where it can’t be drawn', async () => {
    draw.mockImplementation(() => {
      throw new Error('no room');
    });
    const { scene, html } = await open(await visit(BRIGHTLINE));
    expect(scene).toMatchObject({ view: { state: 'client' } });
    expect(html).toBeUndefined();
    draw.mockRestore();
  });
});

describe('an open card', () => {
  const scenes = () => fake.told.filter(({ message }) => message.type === 'card.scene');

  it('is given the next record’s client before it asks, and others hear of it after that', async () => {
    await openCard(OTHER);
    expect(scenes()).toEqual([]);
    const shown = await visit(BRIGHTLINE);
    await vi.waitFor(() =>
      expect(fake.areas.session.get('news')).toMatchObject({ tab: 1, visit: shown.visit }),
    );
    expect(scenes()).toHaveLength(1);
    expect(scenes()[0]).toMatchObject({
      tab: 1,
      message: {
        scene: { visit: shown.visit, view: { client: { name: 'Brightline Logistics' } } },
      },
    });
  });
});

describe('an open card that comes back to a record', () => {
  const names = () =>
    fake.told.flatMap(({ message }) => {
      const { scene } = message as { scene?: CardScene };
      return scene?.view.state === 'client' ? scene.view.client.name : [];
    });

  it('is given it once, as it is remembered', async () => {
    await openCard(BRIGHTLINE);
    await visit(OTHER);
    await visit(BRIGHTLINE);
    await vi.waitFor(() => expect(names()).toHaveLength(1));
    await new Promise((done) => setTimeout(done, 50));
    expect(names()).toEqual(['Brightline Logistics']);
  });

  it('is given it again where somebody has written meanwhile, whoever it was', async () => {
    await openCard(BRIGHTLINE);
    await visit(OTHER);
    const fields = { name: 'Brightline Group' };
    const change = { k: 'client', id: 'client_sample-brightline', fields };
    await writeRecords(await theStore(), [change], { now: Date.now(), label: 'Renamed' });
    await visit(BRIGHTLINE);
    await vi.waitFor(() => expect(names().at(-1)).toBe('Brightline Group'));
    expect(names()).toEqual(['Brightline Logistics', 'Brightline Group']);
  });

  it('has the half-typed texts as they are now', async () => {
    const { session } = await openCard(BRIGHTLINE);
    const texts = async () =>
      answerOf<CardScene>(await ask('card.view', { session }, cardIn())).drafts;
    expect(await texts()).toEqual({});
    const key = fake.areas.session.get('tab:1') as { record: { key: string } };
    await draftsOf(key.record.key).write({ note: 'Written elsewhere' });
    expect(await texts()).toEqual({ note: 'Written elsewhere' });
  });
});

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

describe('the handshake', () => {
  it('takes a token once, even when two frames are as quick', async () => {
    const token = tokenOf(await visit(BRIGHTLINE));
    const both = await Promise.all([
      ask('card.open', { token }, cardIn(1, 'a')),
      ask('card.open', { token }, cardIn(1, 'b')),
    ]);
    expect(both.map((reply) => reply?.ok).sort()).toEqual([false, true]);
    expect(await ask('card.open', { token }, cardIn())).toMatchObject(refused);
  });

  it('tells the popup, which may be open already, that its page lets the card in or not', async () => {
    const shown = await visit(BRIGHTLINE);
    const news = () => fake.areas.session.get('news');
    const isBlocked = async () => {
      const reply = await ask('site.status', { tab: 1 }, own);
      return answerOf<{ blocked: boolean }>(reply).blocked;
    };
    const before = news();
    await ask('page.blocked', { visit: shown.visit }, pageAt(BRIGHTLINE));
    const between = news();
    expect(between).not.toEqual(before);
    expect(between).toMatchObject({ tab: 1 });
    expect(await isBlocked()).toBe(true);
    await ask('card.open', { token: tokenOf(shown) }, cardIn());
    expect(news()).not.toEqual(between);
    expect(await isBlocked()).toBe(false);
  });

  it('takes a token only in the tab that it was made for', async () => {
    const token = tokenOf(await visit(BRIGHTLINE, 1));
    await visit(OTHER, 2);
    expect(await ask('card.open', { token }, cardIn(2))).toMatchObject(refused);
    expect(await ask('card.open', { token: 'x'.repeat(48) }, cardIn(1))).toMatchObject(refused);
    expect(await ask('card.open', { token }, cardIn(1))).toMatchObject({ ok: true });
  });

  it('ties the session to the tab and the document', async () => {
    const { session } = await openCard(BRIGHTLINE);
    await visit(BRIGHTLINE, 2);
    for (const sender of [
      cardIn(2),
      cardIn(1, 'another document'),
      { ...cardIn(), documentId: undefined },
    ])
      expect(await ask('card.view', { session }, sender)).toMatchObject(refused);
    for (const type of ['card.view', 'card.hide', 'card.leave', 'card.workspace'])
      expect(await ask(type, { session: crypto.randomUUID() }, cardIn())).toMatchObject(refused);
  });
});

describe('a card', () => {
  it('sees the client of its tab’s record, and each tab its own', async () => {
    const one = await openCard(BRIGHTLINE, 1);
    const two = await openCard(OTHER, 2);
    expect(await ask('card.view', { session: one.session }, cardIn(1))).toMatchObject({
      value: { view: { state: 'client', client: { name: 'Brightline Logistics' } } },
    });
    expect(await ask('card.view', { session: two.session }, cardIn(2))).toMatchObject({
      value: { view: { state: 'unlinked' } },
    });
  });

  it('calls the client’s pages by what people call the system, a taught one too', async () => {
    const taught = taughtSite({
      origin: 'https://ledger.example.org',
      title: 'Ledgerline',
      examples: ['https://ledger.example.org/customers/318'],
      place: { in: 'path', at: 1 },
      kind: 'client',
      label: 'client',
      guide: { names: [{ selector: 'h1', read: 'text' }], anchors: [] },
    });
    fake.areas.local.set('taught-sites', [taught]);
    const db = await theStore();
    const page = { key: 'a', system: taught?.system ?? '', kind: 'client', name: 'BL' } as const;
    await linkRecord(db, page, { client: 'client_sample-brightline' }, Date.now());
    const { session } = await openCard(BRIGHTLINE);
    const reply = await ask('card.view', { session }, cardIn());
    const { view } = answerOf<{ view: { client: ClientView } }>(reply);
    const labels = view.client.links.map(({ label }) => label);
    expect(labels).toContain('BL (Ledgerline)');
    expect(labels.filter((label) => label.endsWith('(Salesforce)'))).toHaveLength(1);
    expect(labels.filter((label) => /salesforce|taught/.test(label))).toEqual([]);
  });

  it('that writes after its tab went to another record is refused, and its half-typed text is kept with the old one', async () => {
    const { session, visit: old } = await openCard(BRIGHTLINE);
    await visit(OTHER);
    const act = {
      do: 'note.add',
      kind: 'quote',
      provenance: 'observed',
      visibility: 'team',
      text: 'x',
    };
    const db = await theStore();
    const before = await db.records.count();
    expect(await ask('card.act', { session, visit: old, act }, cardIn())).toMatchObject({
      value: { ok: false, code: 'no-record' },
    });
    expect(await db.records.count()).toBe(before);
    await ask('card.draft', { session, visit: old, key: 'note', text: 'Half' }, cardIn());
    await ask('card.draft', { session, visit: 'unknown', key: 'note', text: 'Lost?' }, cardIn());
    expect(await ask('card.view', { session }, cardIn())).toMatchObject({ value: { drafts: {} } });
    await visit(BRIGHTLINE);
    expect(await ask('card.view', { session }, cardIn())).toMatchObject({
      value: { drafts: { note: 'Half' } },
    });
  });

  it('writes to its own record’s client only, and takes it back', async () => {
    const { session, visit: at } = await openCard(BRIGHTLINE);
    const act = { do: 'person.save', name: 'Zoe', how: 'asked', client: 'client_sample-northwind' };
    const done = await ask('card.act', { session, visit: at, act }, cardIn());
    expect(done).toMatchObject({ value: { ok: true, undo: expect.any(Number) } });
    const db = await theStore();
    const [row] = await db.records.filter(({ f }) => f.name === 'Zoe').toArray();
    expect(row).toMatchObject({ p: 'client_sample-brightline', local: 'sample' });
    expect(fake.areas.session.get('news')).toMatchObject({ records: [row?.id] });
    const { undo } = answerOf<{ undo: number }>(done);
    expect(await ask('card.undo', { session, undo }, cardIn())).toMatchObject({
      value: { ok: true },
    });
    expect(await db.records.get(row?.id ?? '')).toBeUndefined();
    expect(await ask('card.undo', { session, undo }, cardIn())).toMatchObject({
      value: { ok: false, code: 'missing' },
    });
  });

  it('makes one client when the same page in two windows asks at once', async () => {
    const [one, two] = [await openCard(OTHER, 1), await openCard(OTHER, 2)];
    const act = { do: 'record.create', name: 'Acme' };
    const replies = await Promise.all([
      ask('card.act', { session: one.session, visit: one.visit, act }, cardIn(1)),
      ask('card.act', { session: two.session, visit: two.visit, act }, cardIn(2)),
    ]);
    const values = replies.map((reply) => answerOf<{ ok: boolean; code?: string }>(reply));
    expect(values.map(({ ok, code }) => [ok, code]).sort()).toEqual([
      [false, 'changed-since'],
      [true, undefined],
    ]);
    const db = await theStore();
    expect(await db.records.filter((row) => row.k === 'client' && !row.local).count()).toBe(1);
    expect(await db.records.filter((row) => row.k === 'link' && !row.local).count()).toBe(1);
  });

  it('keeps the address of the page without what lets others in', async () => {
    const url = `${OTHER}?sid=00Dsecret&ws=%2Flightning`;
    const { session, visit: at } = await openCard(url);
    await ask(
      'card.act',
      { session, visit: at, act: { do: 'record.create', name: 'Acme' } },
      cardIn(),
    );
    const db = await theStore();
    const link = await db.records.filter((row) => row.k === 'link' && !row.local).first();
    expect(link?.f.url).toBe(`${OTHER}?ws=%2Flightning`);
    expect(JSON.stringify(await db.records.toArray())).not.toContain('00Dsecret');
  });

  it('keeps the name only of the record that it was read for', async () => {
    const { session, visit: old } = await openCard(OTHER);
    await visit(BRIGHTLINE);
    await ask('page.name', { visit: old, name: 'Old name' }, pageAt(BRIGHTLINE));
    expect(JSON.stringify(await ask('card.view', { session }, cardIn()))).not.toContain('Old name');
    const { visit: at } = await visit(OTHER);
    await ask('page.name', { visit: at, name: 'Right name' }, pageAt(OTHER));
    expect(await ask('card.view', { session }, cardIn())).toMatchObject({
      value: { view: { record: { name: 'Right name' } } },
    });
  });

  it('keeps half-typed texts of two editors at once, and forgets those that were emptied', async () => {
    const { session, visit: at } = await openCard(BRIGHTLINE);
    const draft = (key: string, text: string) =>
      ask('card.draft', { session, visit: at, key, text }, cardIn());
    await Promise.all(['a', 'b', 'c'].map((key) => draft(key, key)));
    expect(await ask('card.view', { session }, cardIn())).toMatchObject({
      value: { drafts: { a: 'a', b: 'b', c: 'c' } },
    });
    await Promise.all(['a', 'b', 'c'].map((key) => draft(key, '')));
    expect([...fake.areas.local.keys()].filter((key) => key.startsWith('draft:'))).toEqual([]);
  });
});

describe('forgetting the sample', () => {
  it('leaves no half-typed text and no client used lately behind', async () => {
    const { session, visit: at } = await openCard(BRIGHTLINE);
    await ask('card.view', { session }, cardIn());
    await ask('card.draft', { session, visit: at, key: 'note', text: 'Half' }, cardIn());
    await forgetSample(await theStore());
    expect(JSON.stringify([...fake.areas.local])).not.toMatch(/draft|sample|Half/);
    expect(await ask('card.view', { session }, cardIn())).toMatchObject({
      value: { view: { state: 'unlinked', suggestions: [] } },
    });
  });
});
