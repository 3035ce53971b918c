import { describe, expect, it } from 'vitest';
import { isAlive } from '../../record/stored-record.ts';
import { listBackups, readBackup } from '../backup/backups.ts';
import { keepBackup } from '../backup/keep-backup.ts';
import type { Change } from '../change-fields.ts';
import type { ClientsideDatabase } from '../database.ts';
import { applyImport } from '../import-file.ts';
import { readEntity } from '../read.ts';
import { removeClient } from '../remove-client.ts';
import { dumpOf, fillWithSample, now } from '../starter.fixture.ts';
import { withStore } from '../temporary-store.ts';
import { undoWrite } from '../undo.ts';
import { removePerson } from '../verbs/remove-person.ts';
import { savePerson } from '../verbs/save-person.ts';
import { writeRecords } from '../write.ts';
import { countErasable, eraseForGood } from './erase-for-good.ts';

const client = 'client_1';
const zoe = 'stakeholder_zoe';
const yan = 'stakeholder_yan';
const context = { client, by: 'Ann', now };
const fact = (v: unknown, src?: string) => ({
  v,
  at: now,
  by: 'Ann',
  how: 'asked',
  ...(src ? { src } : {}),
});
const note = {
  client,
  kind: 'quote',
  provenance: 'client-said',
  visibility: 'team',
  at: now,
  by: 'Ann',
};

/** Every word that was ever written about Zoe has this in it. */
const MARK = 'zoish';

/** One of every kind that can be about a person, and Yan, who reports to her. */
const about: Change[] = [
  {
    k: 'stakeholder',
    id: zoe,
    fields: { client, name: `Zoe ${MARK}`, title: fact(`CFO ${MARK}`) },
  },
  {
    k: 'part',
    id: 'part_1',
    fields: { client, stakeholder: zoe, persona: 'persona_1', level: fact(0.5, MARK) },
  },
  { k: 'note', id: 'note_1', fields: { ...note, stakeholder: zoe, text: `One ${MARK}` } },
  {
    k: 'note',
    id: 'note_2',
    fields: { ...note, stakeholder: zoe, visibility: 'private', text: `Two ${MARK}` },
  },
  {
    k: 'revision',
    id: 'revision_1',
    fields: { client, note: 'note_1', prev: 'note_1', text: MARK, at: now, by: 'Ann' },
  },
  {
    k: 'rating',
    id: 'rating_1',
    fields: {
      client,
      journey: 'journey_1',
      on: 'journey_1',
      stakeholder: zoe,
      score: 40,
      at: now,
      asked: MARK,
      by: 'Ann',
    },
  },
  { k: 'commitment', id: 'commitment_1', fields: { client, stakeholder: zoe, text: MARK } },
  { k: 'commitment', id: 'commitment_2', fields: { client, text: MARK, basis: 'note_1' } },
  {
    k: 'concern',
    id: 'concern_1',
    fields: { client, of: zoe, rank: 'a', worry: MARK, consequence: MARK },
  },
  {
    k: 'action',
    id: 'action_1',
    fields: {
      client,
      of: zoe,
      concern: 'concern_1',
      rank: 'a',
      text: MARK,
      side: 'ours',
      role: 'x',
    },
  },
  {
    k: 'answer',
    id: 'answer_1',
    fields: {
      client,
      expectation: 'expectation_1',
      how: 'asked',
      stakeholder: zoe,
      importance: 3,
      by: MARK,
      at: now,
    },
  },
  { k: 'request', id: 'request_1', fields: { client, stakeholder: zoe, text: MARK, at: now } },
  {
    k: 'link',
    id: 'link_1',
    fields: {
      client,
      target: zoe,
      key: 'tryton:db:7',
      system: 'tryton',
      kind: 'stakeholder',
      seenName: MARK,
    },
  },
];
const others: Change[] = [
  { k: 'client', id: client, fields: { name: 'Acme' } },
  { k: 'stakeholder', id: yan, fields: { client, name: 'Yan', reportsTo: fact(zoe, MARK) } },
  { k: 'journey', id: 'journey_1', fields: { client, name: 'Go' } },
  { k: 'note', id: 'note_yan', fields: { ...note, stakeholder: yan, text: 'Of Yan' } },
  {
    k: 'link',
    id: 'link_2',
    fields: { client, target: client, key: 'tryton:db:5', system: 'tryton', kind: 'client' },
  },
];

/** Acme with Zoe and Yan, each record written by itself, changed and changed back, and some of it refused, overwritten or put aside. */
async function fill(db: ClientsideDatabase): Promise<void> {
  for (const change of others) await writeRecords(db, [change], { now, label: 'x' });
  for (const change of about) await writeRecords(db, [change], { now, label: `Wrote ${MARK}` });
  await savePerson(db, context, { id: zoe, title: `CEO ${MARK}`, how: 'asked' });
  await writeRecords(db, [{ k: 'part', id: 'part_1', remove: true }], { now, label: MARK });
  const row = await db.records.get(zoe);
  if (!row) throw new Error('Zoe is not here.');
  const { p: _p, n: _n, w: _w, ...record } = row;
  await db.rejected.put({ id: zoe, at: now, code: 'invalid', detail: MARK, record });
  const clock = record.h;
  const lost = { what: 'value', wrote: true, to: clock, open: now } as const;
  await db.overwritten.put({ id: zoe, field: 'title', value: MARK, clock, ...lost });
  const aside = { id: 'thing_1', k: 'thing', v: 1, h: clock, f: { about: zoe, text: MARK } };
  const from = 'endpoint';
  await db.quarantine.add({ at: now, from, reason: 'x', raw: aside, id: 'thing_1' });
  await db.quarantine.add({
    at: now,
    from,
    reason: 'x',
    raw: { f: { stakeholder: zoe, x: MARK } },
  });
  // A kind of a newer build, taken in as it is.
  const unknown = { ...aside, id: 'later_1', k: 'later' };
  const file = { format: 'clientside', version: 1, exportedAt: '', records: [unknown] };
  await applyImport(db, JSON.stringify(file), now);
}

const textOf = async (db: ClientsideDatabase) => JSON.stringify(await dumpOf(db));

/** Where in all tables a text stands. */
async function placesOf(db: ClientsideDatabase, text: string): Promise<string[]> {
  const tables = Object.entries(await dumpOf(db));
  return tables.flatMap(([name, entries]) =>
    entries.map((entry) => `${name}: ${JSON.stringify(entry)}`).filter((one) => one.includes(text)),
  );
}

describe('erasing a person for good', () => {
  it('leaves no word of that person in any table, and the others as they are', () =>
    withStore(async (db) => {
      await fill(db);
      expect((await textOf(db)).split(MARK).length).toBeGreaterThan(40);
      const { erased, touched, pages, gonePages } = await eraseForGood(db, zoe, now);
      expect(await placesOf(db, MARK)).toEqual([]);
      const ids = [...about.map(({ id }) => id), 'later_1', 'thing_1'];
      expect(erased.toSorted()).toEqual(ids.toSorted());
      expect(touched.toSorted()).toEqual([...ids, yan].toSorted());
      expect([pages, gonePages]).toEqual([['tryton:db:5'], ['tryton:db:7']]);
      for (const id of erased) {
        const row = await db.records.get(id);
        expect(row).toMatchObject({ id, f: {} });
        expect(row && isAlive(row)).toBe(false);
      }
      expect(await readEntity(db, 'stakeholder', yan)).toEqual({ id: yan, client, name: 'Yan' });
      expect(await readEntity(db, 'note', 'note_yan')).toMatchObject({ text: 'Of Yan' });
      expect(await readEntity(db, 'link', 'link_2')).toBeDefined();
    }));

  it('leaves none in the backups', () =>
    withStore(async (db) => {
      await fill(db);
      await keepBackup(db, now);
      await eraseForGood(db, zoe, now);
      await keepBackup(db, now + 1);
      const [backup, ...others] = await listBackups(db.name);
      const text = (backup && (await readBackup(db.name, backup))) ?? '';
      expect([text.includes('Yan'), text.includes(MARK), others]).toEqual([true, false, []]);
    }));

  it('waits to be sent, but for what is private', () =>
    withStore(async (db) => {
      await fill(db);
      await db.outbox.clear();
      const { touched } = await eraseForGood(db, zoe, now);
      const waiting = await db.outbox.toCollection().primaryKeys();
      expect(waiting.toSorted()).toEqual(touched.filter((id) => id !== 'note_2').toSorted());
    }));

  it('says before how much it is', () =>
    withStore(async (db) => {
      await fill(db);
      const counts = await countErasable(db, zoe);
      expect(counts.get('note')).toBe(2);
      expect(counts.get('link')).toBe(1);
      expect([...counts.values()].reduce((a, b) => a + b)).toBe(about.length);
    }));

  it('can’t be undone or written over, and nothing that is left can bring a word back', () =>
    withStore(async (db) => {
      await fill(db);
      await eraseForGood(db, zoe, now);
      await expect(eraseForGood(db, zoe, now)).rejects.toMatchObject({
        report: { code: 'missing' },
      });
      const again = { k: 'stakeholder', id: zoe, fields: { name: 'Zoe' } };
      expect(await writeRecords(db, [again], { now, label: 'x' })).toEqual({ touched: [] });
      for (const { n } of (await db.undo.toArray()).toReversed())
        await undoWrite(db, n, now).catch(() => undefined);
      expect(await placesOf(db, MARK)).toEqual([]);
      expect(await placesOf(db, `"v":"${zoe}"`)).toEqual([]);
    }));

  it('erases who was removed before, as a person and with the client, whose removal can be undone still', () =>
    withStore(async (db) => {
      await fill(db);
      await removePerson(db, context, { id: zoe });
      const { undo = 0 } = await removeClient(db, client, now);
      await eraseForGood(db, zoe, now);
      expect(await placesOf(db, MARK)).toEqual([]);
      expect(await readEntity(db, 'stakeholder', yan)).toBeUndefined();
      await undoWrite(db, undo, now);
      expect(await readEntity(db, 'stakeholder', yan)).toEqual({ id: yan, client, name: 'Yan' });
      expect(await readEntity(db, 'client', client)).toBeDefined();
      expect(await readEntity(db, 'stakeholder', zoe)).toBeUndefined();
    }));

  it('keeps sample data out of the queue', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      await db.outbox.clear();
      const denise = 'stakeholder_sample-northwind-denise';
      const notes = await db.records.filter((row) => row.f.stakeholder === denise).toArray();
      const texts = notes.flatMap(({ f }) => (typeof f.text === 'string' ? [f.text] : []));
      expect(texts.length).toBeGreaterThan(2);
      await eraseForGood(db, denise, now);
      expect(await db.outbox.count()).toBe(0);
      for (const text of texts) expect((await textOf(db)).includes(text), text).toBe(false);
    }));
});

describe('erasing a client for good', () => {
  it('leaves no word of anything that belonged to it', () =>
    withStore(async (db) => {
      await fill(db);
      const { erased, pages, gonePages } = await eraseForGood(db, client, now);
      for (const word of [MARK, 'Acme', 'Yan', 'tryton:db'])
        expect(await placesOf(db, word), word).toEqual([]);
      expect(erased).toHaveLength(about.length + others.length + 2);
      expect(pages).toEqual([]);
      expect(gonePages.toSorted()).toEqual(['tryton:db:5', 'tryton:db:7']);
    }));

  it('leaves the library and the other clients', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      const others = () => db.records.filter(({ id }) => !id.includes('northwind')).toArray();
      const before = await others();
      await eraseForGood(db, 'client_sample-northwind', now);
      expect(await others()).toEqual(before);
      expect((await textOf(db)).includes('Northwind Foods')).toBe(false);
    }));
});
