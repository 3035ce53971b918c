import { describe, expect, it } from 'vitest';
import { bringClientBack } from './bring-client-back.ts';
import { eraseForGood } from './erase/erase-for-good.ts';
import { readOwned } from './read.ts';
import { clientUse, removeClient } from './remove-client.ts';
import { removedClients } from './removed-clients.ts';
import { fillWithSample, now } from './starter.fixture.ts';
import { withStore } from './temporary-store.ts';
import { undoWrite } from './undo.ts';
import { removePerson } from './verbs/remove-person.ts';
import { writeRecords } from './write.ts';

const client = 'client_sample-northwind';
const link = {
  k: 'link',
  id: 'link_1',
  fields: { client, key: 'tryton:db:5', system: 'tryton', kind: 'client', target: client },
};

describe('removing a client', () => {
  it('says before what goes with it', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      await writeRecords(db, [link], { now, label: 'x' });
      const owned = await readOwned(db, client);
      expect(await clientUse(db, client)).toEqual({
        people: owned.stakeholder?.length,
        notes: owned.note?.length,
        engagements: owned.engagement?.length,
        pages: owned.link?.length ?? 0,
      });
      expect(owned.link?.map(({ id }) => id)).toContain('link_1');
    }));

  it('takes its people and links along in one write, leaves the rest untouched, and is undone whole', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      await writeRecords(db, [link], { now, label: 'x' });
      const before = await readOwned(db, client);
      const { undo = 0, touched } = await removeClient(db, client, now);
      expect(new Set(touched.map((id) => id.split('_')[0]))).toEqual(
        new Set(['client', 'stakeholder', 'link']),
      );
      expect(await db.undo.get(undo)).toMatchObject({ label: 'Removed Northwind Foods' });
      const after = await readOwned(db, client);
      expect(after.stakeholder).toBeUndefined();
      expect(after.link).toBeUndefined();
      expect(after.note).toEqual(before.note);
      await expect(removeClient(db, client, now)).rejects.toMatchObject({
        report: { code: 'missing' },
      });
      await undoWrite(db, undo, now);
      expect(await readOwned(db, client)).toEqual(before);
    }));

  it('is brought back later with those who went with it, and nobody who was removed before', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      const all = await readOwned(db, client);
      const denise = 'stakeholder_sample-northwind-denise';
      await removePerson(db, { client, by: 'Ann', now }, { id: denise });
      const before = await readOwned(db, client);
      await removeClient(db, client, now);
      const gone = { id: client, name: 'Northwind Foods', sample: true };
      expect(await removedClients(db)).toEqual([gone]);
      const { undo = 0 } = await bringClientBack(db, client, now);
      expect(await readOwned(db, client)).toEqual(before);
      expect(before.stakeholder).toHaveLength((all.stakeholder?.length ?? 0) - 1);
      expect(await removedClients(db)).toEqual([]);
      await expect(bringClientBack(db, client, now)).rejects.toMatchObject({
        report: { code: 'missing' },
      });
      await undoWrite(db, undo, now);
      expect(await removedClients(db)).toEqual([gone]);
      expect((await readOwned(db, client)).stakeholder).toBeUndefined();
      expect(await db.outbox.count()).toBe(0);
      await eraseForGood(db, client, now);
      expect(await removedClients(db)).toEqual([]);
    }));
});
