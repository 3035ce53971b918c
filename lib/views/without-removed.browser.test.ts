import { describe, expect, it } from 'vitest';
import { findByPrefix } from '../search/find-by-prefix.ts';
import { fillWithSample, now } from '../store/starter.fixture.ts';
import { withStore } from '../store/temporary-store.ts';
import { undoWrite } from '../store/undo.ts';
import { removePerson } from '../store/verbs/remove-person.ts';
import { writeRecords } from '../store/write.ts';
import { listPeople } from './lists-view.ts';
import { viewCard } from './view-card.ts';
import { viewClient } from './view-client.ts';

const client = 'client_sample-northwind';
const context = { client, by: 'Ann', now };
const denise = 'stakeholder_sample-northwind-denise';
const record = {
  key: 'tryton:db:9',
  system: 'tryton',
  kind: 'stakeholder',
  label: 'Contact',
  recordId: '9',
  name: 'Denise Harmon',
} as const;

describe('a client without somebody who was removed', () => {
  it('shows and counts nothing of anybody who is gone, and is as before once that is undone', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      const before = await viewClient(db, client, { now });
      expect(before?.people.length).toBeGreaterThan(5);
      for (const { id, notes, name } of before?.people ?? []) {
        const { undo = 0 } = await removePerson(db, context, { id });
        const after = await viewClient(db, client, { now });
        const shown = JSON.stringify(after);
        expect(shown).not.toContain(id);
        for (const { text } of notes) expect(shown, name).not.toContain(text);
        expect(after?.people).toHaveLength((before?.people.length ?? 0) - 1);
        await undoWrite(db, undo, now);
        expect(await viewClient(db, client, { now })).toEqual(before);
      }
    }));

  it('has other numbers: the journey, the coverage and the promises are those of the others', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      const fields = { client, stakeholder: denise, text: 'Confirms her details' };
      const commitment = { k: 'commitment', id: 'commitment_1', fields };
      await writeRecords(db, [commitment], { now, label: 'x' });
      const before = await viewClient(db, client, { now });
      await removePerson(db, context, { id: denise });
      const after = await viewClient(db, client, { now });
      expect(before?.journey?.endToEnd?.n).toBe(6);
      expect(after?.journey?.endToEnd?.n).toBe(5);
      expect(after?.coverage.known).toBe((before?.coverage.known ?? 0) - 1);
      expect(before?.promises.map(({ id }) => id)).toContain('commitment_1');
      expect(after?.promises.map(({ id }) => id)).not.toContain('commitment_1');
      expect(after?.notes).toEqual(before?.notes);
      const risks = (view: typeof after) =>
        view?.health.arithmetic.find(({ label }) => label === 'Concerns')?.value;
      expect(risks(after)).not.toBe(risks(before));
    }));

  it('says of those who report to somebody who is gone that it is nobody who is here', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      const view = await viewClient(db, client, { now });
      const [one, other] = view?.people ?? [];
      const reportsTo = { v: other?.id, at: now, by: 'Ann', how: 'asked' };
      const change = { k: 'stakeholder', id: one?.id ?? '', fields: { reportsTo } };
      await writeRecords(db, [change], { now, label: 'x' });
      await removePerson(db, context, { id: other?.id ?? '' });
      const after = await viewClient(db, client, { now });
      const facts = after?.people.find(({ id }) => id === one?.id)?.facts;
      expect(facts?.find(({ field }) => field === 'reportsTo')?.text).toBe(
        'somebody who is not here any more',
      );
    }));

  it('is in no list and no search any more', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      const { total } = await listPeople(db, { offset: 0, limit: 50 });
      await removePerson(db, context, { id: denise });
      const page = await listPeople(db, { offset: 0, limit: 50 });
      expect(page.total).toBe(total - 1);
      expect(page.rows.map(({ id }) => id)).not.toContain(denise);
      expect((await findByPrefix(db, 'denise')).people).toEqual([]);
    }));

  it('stands on the page of who was removed, and tells who that is', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      const { key, system, kind } = record;
      const fields = { key, system, kind, client, target: denise };
      await writeRecords(db, [{ k: 'link', id: 'link_9', fields }], { now, label: 'x' });
      const look = { recent: async () => [], now };
      const card = () => viewCard(db, record, look);
      expect(await card()).toMatchObject({ state: 'client', client: { focus: denise } });
      const { undo = 0 } = await removePerson(db, context, { id: denise });
      const after = await card();
      expect(after).toMatchObject({
        state: 'client',
        client: { id: client, removed: { id: denise, name: 'Denise Harmon' } },
      });
      expect(after).not.toHaveProperty('client.focus', denise);
      await undoWrite(db, undo, now);
      expect(await card()).not.toHaveProperty('client.removed');
    }));

  it('keeps what is about somebody who has not come yet, or does not fit', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      const row = await db.records.get(denise);
      // Past the store's own writes, so that each look has to be a new one.
      const notes = async (at: number) => (await viewClient(db, client, { now: at }))?.notes.length;
      const before = (await notes(now)) ?? 0;
      await db.records.delete(denise);
      const without = await notes(now + 120_000);
      expect(without).toBeGreaterThan(before);
      if (row) await db.records.put({ ...row, f: { ...row.f, name: 7 } });
      expect(await notes(now + 240_000)).toBe(without);
    }));
});
