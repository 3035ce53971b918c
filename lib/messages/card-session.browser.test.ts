import { describe, expect, it } from 'vitest';
import { taughtSite } from '../sites/taught/taught-site.ts';
import { linkRecord } from '../store/verbs/link-record.ts';
import type { ClientView } from '../views/client-view.ts';
import {
  answerOf,
  ask,
  BRIGHTLINE,
  cardIn,
  fake,
  OTHER,
  openCard,
  own,
  pageAt,
  refused,
  startAnew,
  tokenOf,
  visit,
} from './background.fixture.ts';

// What uses the browser comes after the fixture has put one in place.
const { theStore } = await import('./store.ts');

startAnew();

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

  it('says how high it is, and is given that room when the page comes back to its record', async () => {
    const heightAt = async (url: string) => (await visit(url)) as { height?: number };
    const { session } = await openCard(BRIGHTLINE);
    expect(await heightAt(BRIGHTLINE)).not.toHaveProperty('height');
    await ask('card.height', { session, height: 640 }, cardIn());
    expect(fake.told).toContainEqual({ tab: 1, message: { word: 'height', what: 640 } });
    expect(await heightAt(OTHER)).not.toHaveProperty('height');
    expect(await heightAt(BRIGHTLINE)).toHaveProperty('height', 640);
    // Somewhere else it has another width, and another height.
    const place = { mode: 'dock', right: 24, bottom: 24, width: 360, collapsed: false };
    await ask('card.place', { session, place }, cardIn());
    expect(await heightAt(BRIGHTLINE)).not.toHaveProperty('height');
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

  it('that saved before its tab went to another record forgets its own half-typed text alone', async () => {
    const { session, visit: old } = await openCard(BRIGHTLINE);
    const draft = (at: string, text: string) =>
      ask('card.draft', { session, visit: at, key: 'note', text }, cardIn());
    await draft(old, 'Saved');
    const { visit: at } = await visit(OTHER);
    await draft(at, 'Half');
    await draft(old, '');
    expect(await ask('card.view', { session }, cardIn())).toMatchObject({
      value: { drafts: { note: 'Half' } },
    });
    await visit(BRIGHTLINE);
    expect(await ask('card.view', { session }, cardIn())).toMatchObject({ value: { drafts: {} } });
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
    // The number of a write is another write's in another team.
    expect(await ask('card.undo', { session, undo, team: 'left' }, cardIn())).toMatchObject({
      value: { ok: false, code: 'missing' },
    });
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
