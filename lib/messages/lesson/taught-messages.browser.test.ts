import { Dexie } from 'dexie';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Site } from '../../model/site.ts';
import { taughtSystem } from '../../sites/taught/system-of.ts';
import { exportFile } from '../../store/exchange-file.ts';
import { applyImport, previewImport } from '../../store/import-file.ts';
import { keepTaughtSite } from '../../store/verbs/keep-taught-site.ts';
import type { TaughtView } from '../../views/taught-view.ts';
import {
  ACME,
  ask,
  fake,
  keepCustomers,
  ORIGIN,
  openCard,
  own,
  PATTERN,
  pageAt,
  pick,
  startAnew,
  teach,
  theStore,
  undoHere,
  visit,
  ZETA,
} from './lesson.fixture.ts';

beforeEach(startAnew);
afterAll(async () => {
  (await theStore()).close();
  await Dexie.delete('clientside');
});

type Card = Awaited<ReturnType<typeof openCard>>;

/** Points at something in the page for the lesson. */
async function pickAt(card: Card, at: 'name' | 'place', selector: string) {
  await card.step({ step: 'point', at });
  await pick(ACME, selector, 'words');
}

const taught = () => ask<TaughtView[]>('site.taught', {}, own);
const accept = (id: string) => ask<{ ok: boolean; advice?: string }>('site.accept', { id }, own);

async function only(): Promise<TaughtView> {
  const all = await taught();
  expect(all).toHaveLength(1);
  return all[0] as TaughtView;
}

/** The taught site in the store, as it would be handed on. */
async function stored(): Promise<Site> {
  const [row] = await (await theStore()).records.filter(({ k }) => k === 'taughtsite').toArray();
  return row?.f.site as Site;
}

async function lastEntry() {
  return (await theStore()).undo.orderBy('n').last();
}
const lastWrite = async () => (await lastEntry())?.n ?? 0;
const lastLabel = async () => (await lastEntry())?.label;

/** Undoes the last write, as the workspace does under "Recent changes". */
async function undoLast(): Promise<void> {
  await undoHere(await theStore(), await lastWrite());
}

/** A colleague's browser: nothing but the file of this one. */
async function handOn(): Promise<void> {
  const file = await exportFile(await theStore(), { now: Date.now(), withPrivate: false });
  await startAnew();
  fake.granted.add(PATTERN);
  const preview = await previewImport(await theStore(), file);
  expect(preview).toMatchObject({ added: 1, byKind: [{ kind: 'taughtsite', added: 1 }] });
  expect(preview.samples).toMatchObject([
    { kind: 'taughtsite', name: 'Ledgerline', what: 'added' },
  ]);
  await applyImport(await theStore(), file, Date.now());
}

describe('a taught site', () => {
  it('has cards once it is kept, and is not offered to who uses it', async () => {
    await keepCustomers();
    expect(await taught()).toEqual([]);
    expect(await visit(ZETA)).toMatchObject({
      show: true,
      guide: { names: [{ selector: 'h1.customer', read: 'text' }] },
    });
    expect(await visit(`${ORIGIN}/customers`)).toEqual({ show: false });
  });

  it('travels in the exchange file, does nothing at the receiver until it is accepted, and has the same keys then', async () => {
    await keepCustomers();
    await visit(ZETA);
    const key = () => (fake.areas.session.get('tab:1') as { record?: { key: string } }).record?.key;
    const before = key();
    await handOn();
    expect(await visit(ZETA)).toEqual({ show: false });
    const site = await only();
    expect(site).toMatchObject({
      title: 'Ledgerline',
      origin: ORIGIN,
      pattern: PATTERN,
      isChange: false,
      words: [
        'Each ledgerline.example.test/customers/… is a client, and so is every page below it.',
      ],
    });
    expect(site).not.toHaveProperty('refusal');
    expect(await accept(site.id)).toEqual({ ok: true });
    expect(fake.told.at(-1)).toEqual({ tab: 1, message: { word: 'again' } });
    expect(await visit(ZETA)).toMatchObject({ show: true });
    expect(before).toContain('taught-');
    expect(key()).toBe(before);
    expect(await taught()).toEqual([]);
  });

  it('stays as it was accepted when the shared record changes, until the change is accepted', async () => {
    await keepCustomers();
    await handOn();
    await accept((await only()).id);
    const before = await visit(ZETA);
    const site = await stored();
    const guides = {
      'of-customers': {
        scopes: [],
        names: [{ selector: '.other', read: 'text' as const }],
        anchors: [],
      },
    };
    await keepTaughtSite(await theStore(), {
      origin: ORIGIN,
      site: { ...site, guides },
      now: Date.now(),
    });
    expect((await visit(ZETA)).guide).toEqual(before.guide);
    const change = await only();
    expect(change).toMatchObject({ isChange: true });
    await accept(change.id);
    expect((await visit(ZETA)).guide).toMatchObject({
      names: [{ selector: '.other', read: 'text' }],
    });
  });

  it('that is forgotten has no cards and waits; the same version comes back when that is undone', async () => {
    await keepCustomers();
    const site = await stored();
    await ask('site.forget', { origin: ORIGIN, basePath: '/' }, own);
    expect(fake.granted.has(PATTERN)).toBe(false);
    fake.granted.add(PATTERN);
    expect(await visit(ZETA)).toEqual({ show: false });
    expect(await only()).toMatchObject({ isChange: false });
    const again = { origin: ORIGIN, basePath: '/', system: site.system };
    expect(await ask('site.declare', again, own)).toEqual({ ok: true });
    expect(await visit(ZETA)).toMatchObject({ show: true });
    expect(await taught()).toEqual([]);
  });

  it('has no cards any more once its lesson is undone, and the access is given back', async () => {
    await keepCustomers();
    expect(await lastLabel()).toBe('Ledgerline was taught');
    await undoLast();
    expect(await (await theStore()).records.count()).toBe(0);
    expect(fake.granted.has(PATTERN)).toBe(false);
    expect(fake.told.at(-1)).toEqual({ tab: 1, message: { word: 'again' } });
    fake.granted.add(PATTERN);
    expect(await visit(ZETA)).toEqual({ show: false });
    expect(await taught()).toEqual([]);
    await keepCustomers();
    expect(await visit(ZETA)).toMatchObject({ show: true });
  });

  it('is used as it was taught first once the lesson that changed it is undone', async () => {
    await keepCustomers();
    const [first, before] = [await stored(), await visit(ZETA)];
    await keepCustomers('.other');
    expect((await visit(ZETA)).guide).not.toEqual(before.guide);
    await undoLast();
    expect(await stored()).toEqual(first);
    expect((await visit(ZETA)).guide).toEqual(before.guide);
    expect(fake.granted.has(PATTERN)).toBe(true);
    expect(await taught()).toEqual([]);
    await undoLast();
    fake.granted.add(PATTERN);
    expect(await visit(ZETA)).toEqual({ show: false });
  });

  it('leaves its site to what was declared there before it, once its lesson is undone', async () => {
    const declared = { origin: ORIGIN, basePath: '/', system: 'espocrm' };
    expect(await ask('site.declare', declared, own)).toEqual({ ok: true });
    await keepCustomers();
    await undoLast();
    expect(fake.areas.local.get('declared-sites')).toEqual([declared]);
    expect(fake.granted.has(PATTERN)).toBe(true);
  });

  it('stays as it was accepted when an earlier lesson is undone', async () => {
    await keepCustomers();
    const n = await lastWrite();
    const [after] = fake.areas.local.get('taught-sites') as Site[];
    const accepted = { ...after, guides: {} };
    fake.areas.local.set('taught-sites', [accepted]);
    fake.restart();
    await undoHere(await theStore(), n);
    expect(await visit(ZETA)).toMatchObject({ show: true });
    expect(fake.areas.local.get('taught-sites')).toEqual([accepted]);
  });

  it('learns another sort of record without losing the first', async () => {
    await keepCustomers();
    const url = `${ORIGIN}/jobs/J-2041`;
    const card = await teach(url, 'Roof – Ledgerline');
    await card.step({ step: 'kind', kind: 'engagement' });
    expect(await card.step({ step: 'keep' })).toMatchObject({ ok: true });
    expect(await visit(ZETA)).toMatchObject({ show: true });
    expect(await visit(`${ORIGIN}/jobs/J-7/notes`)).toMatchObject({ show: true });
    expect((await stored()).routes).toHaveLength(2);
  });
});

describe('a definition from somebody else', () => {
  const OTHER = 'https://other.example.test';

  /** Imports the definition with a change, as a file from somebody who wrote it by hand. */
  async function receive(change: (site: Site) => object, fields: object = {}): Promise<TaughtView> {
    await keepCustomers();
    const file = JSON.parse(
      await exportFile(await theStore(), { now: Date.now(), withPrivate: false }),
    );
    const [record] = file.records;
    record.f = { ...record.f, ...fields, site: { ...record.f.site, ...change(record.f.site) } };
    await startAnew();
    for (const origin of [ORIGIN, OTHER]) fake.granted.add(`${origin}/*`);
    const result = await applyImport(await theStore(), JSON.stringify(file), Date.now());
    expect(result.rejected).toBe(0);
    return only();
  }

  const route = (at: string) => () => ({ routes: [{ at, object: 'x', view: 'of-customers' }] });
  const guide = (selector: string) => () => ({
    guides: { 'of-customers': { scopes: [], names: [{ selector, read: 'text' }], anchors: [] } },
  });

  it.each([
    ['matches every page', route('/{id:text}/**'), {}, 'match every page'],
    ['claims a known system', () => ({ system: 'salesforce' }), {}, 'claims a system'],
    ['points at everything', guide('*'), {}, 'everywhere'],
    ['has an exception that is no address', () => ({ except: ['/{x:nothing}'] }), {}, 'no address'],
    [
      'reads ids from the page',
      (site: Site) => ({
        guides: {
          'of-customers': {
            ...site.guides['of-customers'],
            canonical: { selector: 'p', read: 'text', form: '{id:nothing}' },
          },
        },
      }),
      {},
      'read the id from the page',
    ],
    [
      'names another site than it was made on',
      () => ({}),
      { origin: OTHER },
      'not made on the site',
    ],
    ['names no origin', () => ({}), { origin: `${ORIGIN}/customers` }, 'not made on the site'],
    ['names no web page', () => ({}), { origin: 'nonsense' }, 'not made on the site'],
    [
      'is for a host of a known system',
      () => ({ system: taughtSystem('https://acme.halopsa.com') }),
      { origin: 'https://acme.halopsa.com' },
      'knows HaloPSA itself',
    ],
    ['takes another site’s keys', () => ({ declaredTenant: OTHER }), {}, 'not made on the site'],
  ])(
    'that %s is listed with the reason and can’t be accepted',
    async (_, change, fields, words) => {
      const site = await receive(change, fields);
      expect(site.refusal).toContain(words);
      expect(site.words).toEqual([]);
      const answer = await accept(site.id);
      expect(answer).toMatchObject({ ok: false, code: 'invalid', advice: site.refusal });
      expect(fake.areas.local.get('declared-sites')).toBeUndefined();
      for (const url of [ACME, `${OTHER}/customers/1`])
        expect(await visit(url)).toEqual({ show: false });
    },
  );

  it('that is gone meanwhile can’t be accepted', async () => {
    expect(await accept('taughtsite_gone')).toMatchObject({ ok: false, code: 'invalid' });
  });
});

describe('a lesson', () => {
  it('shows in the card what was understood, and on which page it is', async () => {
    const card = await teach(ACME, 'Acme – Ledgerline');
    expect(await card.view()).toMatchObject({
      state: 'lesson',
      title: 'Ledgerline',
      kind: 'client',
      name: { from: 'title', text: 'Acme' },
    });
    await visit(ZETA, 'Zeta – Ledgerline');
    expect(await card.view()).toMatchObject({ here: 'ledgerline.example.test/customers/402/jobs' });
    await card.step({ step: 'example' });
    const view = await card.view();
    expect(view).toMatchObject({ second: '402' });
    expect(view).not.toHaveProperty('here');
  });

  it('lets the person point at the name, tells the page what to say, and gives the focus back', async () => {
    const card = await teach(ACME);
    await card.step({ step: 'point', at: 'name' });
    expect(fake.injected).toEqual([{ tab: 1, files: ['point.js'] }]);
    expect(await ask('page.pointing', {}, pageAt(ACME))).toMatchObject({ at: 'name' });
    expect(await card.view()).toMatchObject({ picking: 'name' });
    await pick(ACME, '#name', 'Acme Inc.');
    expect(await card.view()).toMatchObject({ name: { from: 'page', text: 'Acme Inc.' } });
    expect(fake.told.at(-1)).toEqual({ tab: 1, message: { word: 'focus' } });
    await card.step({ step: 'point', at: 'place' });
    await ask('page.picked', {}, pageAt(ACME));
    const view = await card.view();
    expect(view).toMatchObject({ name: { from: 'page' }, where: '' });
    expect(view).not.toHaveProperty('picking');
  });

  it('is tried on other pages, and does nothing there while it is only looked at', async () => {
    const card = await teach(ACME, 'Acme – Ledgerline');
    await card.step({ step: 'try' });
    await visit(`${ORIGIN}/customers`);
    expect(await card.view()).toMatchObject({ trial: {} });
    await visit(ZETA);
    expect(await card.view()).toMatchObject({ trial: { record: { recordId: '402' } } });
    await visit(ZETA, '', 2);
    expect(await visit(ZETA, '', 2)).toEqual({ show: false });
  });

  it('begins on no page that an extension may not enter', async () => {
    fake.tabs.set(1, 'about:blank');
    expect(await ask('site.teach', { tab: 1 }, own)).toMatchObject({ ok: false, code: 'invalid' });
  });

  it('is over for a card that opens after it was kept', async () => {
    await keepCustomers();
    const card = await openCard(await visit(ZETA));
    expect(await card.step({ step: 'try' })).toMatchObject({ ok: false, code: 'missing' });
  });
});

describe('a page whose name is not where it was', () => {
  type Shown = { record?: { awaitsName?: boolean; name?: string } };
  const named = (visit: string, name: string, url: string) =>
    ask('page.name', { visit, name }, pageAt(url));

  it('tells the card so until the name comes, and none whose name is read elsewhere', async () => {
    await keepCustomers();
    const shown = await visit(ZETA);
    const card = await openCard(shown);
    expect((await card.view<Shown>()).record).toMatchObject({ awaitsName: true });
    await named(shown.visit, 'Zeta', ZETA);
    const { record } = await card.view<Shown>();
    expect(record).toMatchObject({ name: 'Zeta' });
    expect(record).not.toHaveProperty('awaitsName');
    const lesson = await teach(`${ORIGIN}/jobs/7`, 'Roof – Ledgerline');
    await lesson.step({ step: 'keep' });
    const other = await openCard(await visit(`${ORIGIN}/jobs/8`));
    expect((await other.view<Shown>()).record).not.toHaveProperty('awaitsName');
  });

  it('is said once on a site: on this page still, on the next no more', async () => {
    await keepCustomers();
    const card = await openCard(await visit(ZETA));
    expect(await card.step({ step: 'missed' })).toEqual({ ok: true });
    expect((await card.view<Shown>()).record).toMatchObject({ awaitsName: true });
    const next = await openCard(await visit(ACME));
    expect((await next.view<Shown>()).record).not.toHaveProperty('awaitsName');
    fake.restart();
    const later = await openCard(await visit(ZETA));
    expect((await later.view<Shown>()).record).not.toHaveProperty('awaitsName');
  });

  it('may be said again when the name was only late', async () => {
    await keepCustomers();
    const shown = await visit(ZETA);
    const card = await openCard(shown);
    await card.step({ step: 'missed' });
    await named(shown.visit, 'Zeta', ZETA);
    const next = await openCard(await visit(ACME));
    expect((await next.view<Shown>()).record).toMatchObject({ awaitsName: true });
  });

  it('is pointed at again with all else as it was taught, and the records keep their keys', async () => {
    const examples = [`${ORIGIN}/7/clients/1042`, `${ORIGIN}/8/clients/1077`] as const;
    const first = await teach(examples[0], 'Acme – Ledgerline');
    await visit(examples[1], 'Zeta – Ledgerline');
    await first.step({ step: 'example' });
    await pickAt(first, 'name', 'h1.old');
    await pickAt(first, 'place', '.tabs');
    await first.step({ step: 'title', text: 'Our books' });
    await first.step({ step: 'keep' });
    const before = await stored();
    fake.injected.length = 0;

    const shown = await visit(`${ORIGIN}/9/clients/5/notes`, 'Nine – Ledgerline');
    const card = await openCard(shown);
    await card.step({ step: 'missed' });
    const key = () => (fake.areas.session.get('tab:1') as { record?: { key: string } }).record?.key;
    const before9 = key();
    expect(await card.step({ step: 'again' })).toEqual({ ok: true });
    expect(fake.injected).toEqual([{ tab: 1, files: ['point.js'] }]);
    expect(await card.view()).toMatchObject({
      state: 'lesson',
      title: 'Our books',
      picking: 'name',
      where: 'what was pointed at before',
      words: [
        'Each ledgerline.example.test/…/clients/… is a client, and so is every page below it.',
        'Its name is what you pointed at.',
        'The card sits below what you pointed at.',
      ],
    });
    await pick(`${ORIGIN}/9/clients/5/notes`, '.new', 'Nine');
    await card.step({ step: 'try' });
    expect(await card.step({ step: 'keep' })).toMatchObject({ ok: true });
    const guides = {
      'of-clients': { ...before.guides['of-clients'], names: [{ selector: '.new', read: 'text' }] },
    };
    expect(await stored()).toEqual({ ...before, guides });
    await visit(`${ORIGIN}/9/clients/5/notes`);
    expect(key()).toBe(before9);
    const next = await openCard(await visit(examples[0]));
    expect((await next.view<Shown>()).record).toMatchObject({ awaitsName: true });
  });

  it('that is left as it was stays in use', async () => {
    await keepCustomers();
    const before = await stored();
    const card = await openCard(await visit(ZETA));
    await card.step({ step: 'again' });
    await ask('page.picked', {}, pageAt(ZETA));
    await card.step({ step: 'stop' });
    expect(await stored()).toEqual(before);
    expect(await visit(ZETA)).toMatchObject({
      show: true,
      guide: { names: [{ selector: 'h1.customer' }] },
    });
  });

  it('is taught from its address on when another part of it is chosen', async () => {
    await keepCustomers();
    const url = `${ORIGIN}/customers/402/jobs/9`;
    const card = await openCard(await visit(url));
    await card.step({ step: 'again' });
    await card.step({ step: 'id', part: 0 });
    const { words } = await card.view<{ words: string[] }>();
    expect(words[0]).toContain('/customers/402/jobs/…');
  });

  it('is no lesson on a page that is none of its records', async () => {
    await keepCustomers();
    const card = await openCard(await visit(ZETA));
    await visit(`${ORIGIN}/customers`);
    expect(await card.step({ step: 'again' })).toMatchObject({ ok: false, code: 'missing' });
  });
});
