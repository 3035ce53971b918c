import { describe, expect, it } from 'vitest';
import { readOwned } from './read.ts';
import { clientUse, removeClient } from './remove-client.ts';
import { fillWithSample, now } from './starter.fixture.ts';
import { withStore } from './temporary-store.ts';
import { undoWrite } from './undo.ts';
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
});
