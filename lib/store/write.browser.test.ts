import { describe, expect, it } from 'vitest';
import type { ClientsideDatabase } from './database.ts';
import { readByName, readEntity, readOwned } from './read.ts';
import { withStore } from './temporary-store.ts';
import { undoWrite } from './undo.ts';
import { addNote } from './verbs/add-note.ts';
import { writeRecords } from './write.ts';

const now = 1_800_000_000_000;
const client = (id: string, name: string) => ({ k: 'client', id, fields: { name } });
const write = (db: ClientsideDatabase, ...changes: Parameters<typeof writeRecords>[1]) =>
  writeRecords(db, changes, { now, label: 'test' });

describe('writing', () => {
  it('keeps record, outbox entry and clock in one transaction', () =>
    withStore(async (db) => {
      await write(db, client('client_1', 'Acme'));
      const row = await db.records.get('client_1');
      expect(row).toMatchObject({ k: 'client', n: 'acme', w: ['client/acme'] });
      expect(await db.outbox.get('client_1')).toEqual({ id: 'client_1', clock: row?.h });
      expect((await db.meta.get('last-clock'))?.value).toBe(row?.h);
    }));

  it('writes nothing at all when one change does not fit', () =>
    withStore(async (db) => {
      const bad = { k: 'client', id: 'client_2', fields: { name: '   ' } };
      await expect(write(db, client('client_1', 'Acme'), bad)).rejects.toMatchObject({
        report: { code: 'invalid', field: 'name' },
      });
      expect(await db.records.count()).toBe(0);
      expect(await db.outbox.count()).toBe(0);
    }));

  it('keeps the overwritten value in the history and one outbox entry a record', () =>
    withStore(async (db) => {
      await write(db, client('client_1', 'Acme'));
      await write(db, client('client_1', 'Acme Ltd'));
      expect(await db.outbox.count()).toBe(1);
      expect(await db.history.toArray()).toMatchObject([
        { id: 'client_1', field: 'name', value: 'Acme' },
      ]);
    }));

  it('does nothing when nothing changes', () =>
    withStore(async (db) => {
      await write(db, client('client_1', 'Acme'));
      expect(await write(db, client('client_1', 'Acme'))).toEqual({ touched: [] });
      expect(await db.history.count()).toBe(0);
    }));

  it('never overwrites a note', () =>
    withStore(async (db) => {
      await write(db, client('client_1', 'Acme'));
      const note = {
        kind: 'quote',
        provenance: 'client-said',
        visibility: 'team',
        text: 'Hello',
      } as const;
      const { touched } = await addNote(db, { client: 'client_1', by: 'Ann', now }, note);
      const change = { k: 'note', id: touched[0] ?? '', fields: { text: 'Other' } };
      await expect(write(db, change)).rejects.toMatchObject({ report: { code: 'immutable' } });
    }));

  it('sorts names without case and diacritics, and finds what belongs to a client', () =>
    withStore(async (db) => {
      await write(
        db,
        client('client_1', 'Zeta'),
        client('client_2', 'Österreich'),
        client('client_3', 'łódź'),
      );
      const { entities, total } = await readByName(db, 'client');
      expect(entities.map(({ name }) => name)).toEqual(['łódź', 'Österreich', 'Zeta']);
      expect(total).toBe(3);
      await write(db, {
        k: 'stakeholder',
        id: 'stakeholder_1',
        fields: { client: 'client_1', name: 'Ann' },
      });
      expect((await readOwned(db, 'client_1')).stakeholder?.[0]?.name).toBe('Ann');
    }));
});

describe('privacy', () => {
  const secret = {
    kind: 'observation',
    provenance: 'observed',
    visibility: 'private',
    text: 'Between us',
  } as const;

  it('keeps a private note and all that is derived from it out of the outbox', () =>
    withStore(async (db) => {
      await write(db, client('client_1', 'Acme'));
      const context = { client: 'client_1', by: 'Ann', now };
      const note = (await addNote(db, context, secret)).touched[0] as string;
      const derived = {
        client: 'client_1',
        of: 'client_1',
        rank: 'a',
        worry: 'w',
        consequence: 'c',
        basis: note,
      };
      await write(db, { k: 'concern', id: 'concern_1', fields: derived });
      const action = {
        client: 'client_1',
        of: 'client_1',
        concern: 'concern_1',
        rank: 'a',
        text: 't',
        side: 'ours',
        role: 'r',
      };
      await write(db, { k: 'action', id: 'action_1', fields: action });
      await write(db, {
        k: 'revision',
        id: 'revision_1',
        fields: { client: 'client_1', note, prev: note, text: 'x', at: now, by: 'Ann' },
      });
      expect((await db.outbox.toArray()).map(({ id }) => id)).toEqual(['client_1']);
      expect((await db.records.get('action_1'))?.local).toBe('private');
    }));
});

describe('undo', () => {
  it('removes what a write made, without a trace in the outbox', () =>
    withStore(async (db) => {
      const { undo } = await write(db, client('client_1', 'Acme'));
      await undoWrite(db, undo ?? 0, now + 1);
      expect(await db.records.count()).toBe(0);
      expect(await db.outbox.count()).toBe(0);
    }));

  it('gives fields their values back, but not those that somebody changed since', () =>
    withStore(async (db) => {
      await write(db, client('client_1', 'Acme'));
      const { undo } = await write(db, {
        k: 'client',
        id: 'client_1',
        fields: { name: 'Beta', about: 'b' },
      });
      await write(db, { k: 'client', id: 'client_1', fields: { about: 'newer' } });
      await undoWrite(db, undo ?? 0, now + 1);
      expect(await readEntity(db, 'client', 'client_1')).toMatchObject({
        name: 'Acme',
        about: 'newer',
      });
    }));

  it('brings a removed record back', () =>
    withStore(async (db) => {
      await write(db, client('client_1', 'Acme'));
      const { undo } = await write(db, { k: 'client', id: 'client_1', remove: true });
      expect(await readEntity(db, 'client', 'client_1')).toBeUndefined();
      await undoWrite(db, undo ?? 0, now + 1);
      expect(await readEntity(db, 'client', 'client_1')).toMatchObject({ name: 'Acme' });
      expect((await readByName(db, 'client')).total).toBe(1);
    }));

  it('says so when there is nothing to undo any more', () =>
    withStore(async (db) => {
      await expect(undoWrite(db, 99, now)).rejects.toMatchObject({ report: { code: 'missing' } });
    }));
});
