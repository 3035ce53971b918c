import { describe, expect, it } from 'vitest';
import { makeClock } from '../record/clock.ts';
import { isAlive } from '../record/stored-record.ts';
import type { Change } from './change-fields.ts';
import { copyClient } from './copy-client.ts';
import type { ClientsideDatabase } from './database.ts';
import { applyImport } from './import-file.ts';
import { withStore } from './temporary-store.ts';
import { undoWrite } from './undo.ts';
import { writeRecords } from './write.ts';

const now = 1_800_000_000_000;

const words = {
  portrait: 'a',
  who: 'w',
  responsibilities: 'r',
  motivation: 'm',
  typical: 't',
  value: 'v',
};
const note = { client: 'client_a', kind: 'quote', provenance: 'client-said', at: now, by: 'Ann' };

/** A client with a person who plays a persona, that persona's concern, a note of each visibility; and what is not the client's. */
async function fill(db: ClientsideDatabase): Promise<void> {
  const records: [string, string, Record<string, unknown>][] = [
    ['client', 'client_a', { name: 'Acme' }],
    ['client', 'client_b', { name: 'Other' }],
    ['persona', 'persona_s', { name: 'Sally', role: 'Payroll clerk', ...words }],
    ['persona', 'persona_t', { name: 'Tom', role: 'Sponsor', ...words }],
    ['concern', 'concern_s', { of: 'persona_s', rank: 'a', worry: 'Late pay', consequence: 'c' }],
    ['stakeholder', 'stakeholder_a', { client: 'client_a', name: 'Kim' }],
    ['stakeholder', 'stakeholder_b', { client: 'client_b', name: 'Lee' }],
    [
      'part',
      'part_a',
      {
        client: 'client_a',
        stakeholder: 'stakeholder_a',
        persona: 'persona_s',
        level: { v: 0.5, at: now, by: 'Ann', how: 'asked' },
      },
    ],
    ['note', 'note_mine', { ...note, text: 'Seen by me', visibility: 'private' }],
    ['note', 'note_team', { ...note, text: 'Seen by all', visibility: 'team' }],
  ];
  const changes = records.map(([k, id, fields]) => ({ k, id, fields }));
  await writeRecords(db, changes, { now, label: 'test' });
}

const inTwoStores = (work: (from: ClientsideDatabase, to: ClientsideDatabase) => Promise<void>) =>
  withStore((from) =>
    withStore(async (to) => {
      await fill(from);
      await work(from, to);
    }),
  );

const idsIn = async (db: ClientsideDatabase) =>
  (await db.records.toCollection().primaryKeys()).sort();

const livingIn = async (db: ClientsideDatabase) =>
  (await db.records.filter(isAlive).primaryKeys()).sort();

const write = (db: ClientsideDatabase, at: number, change: Change) =>
  writeRecords(db, [change], { now: at, label: 'test' });

/** Erases a record, as somebody of the team has done. */
async function erase(db: ClientsideDatabase, k: string, id: string): Promise<void> {
  const e = makeClock(now + 1, 0, 'bbbbbbbb');
  const records = [{ id, k, f: {}, h: e, e, v: 1 }];
  const exportedAt = new Date(now).toISOString();
  await applyImport(
    db,
    JSON.stringify({ format: 'clientside', version: 1, exportedAt, records }),
    now + 1,
  );
}

describe('copying a client to another team', () => {
  it('takes its people, its notes and the personas they play along, and nothing private or of others', () =>
    inTwoStores(async (from, to) => {
      await copyClient(from, to, 'client_a', now);
      expect(await idsIn(to)).toEqual([
        'client_a',
        'concern_s',
        'note_team',
        'part_a',
        'persona_s',
        'stakeholder_a',
      ]);
      expect(await to.outbox.count()).toBe(6);
    }));

  it('brings what is new when it is done again, and is taken back', () =>
    inTwoStores(async (from, to) => {
      await copyClient(from, to, 'client_a', now);
      const renamed = [{ k: 'client', id: 'client_a', fields: { name: 'Acme Ltd' } }];
      await writeRecords(from, renamed, { now: now + 1, label: 'test' });
      const { undo = -1 } = await copyClient(from, to, 'client_a', now + 2);
      expect((await to.records.get('client_a'))?.f.name).toBe('Acme Ltd');
      await undoWrite(to, undo, now + 3);
      expect((await to.records.get('client_a'))?.f.name).toBe('Acme');
    }));

  it('brings back what was taken back or deleted there, with what was written there last, and is taken back', () =>
    inTwoStores(async (from, to) => {
      const first = await copyClient(from, to, 'client_a', now);
      const copied = await livingIn(to);
      await write(to, now + 1, { k: 'client', id: 'client_a', fields: { name: 'Acme Ltd' } });
      // As after it was sent: what is taken back from now on is deleted there.
      await to.outbox.clear();
      await write(to, now + 2, { k: 'client', id: 'client_a', remove: true });
      await undoWrite(to, first.undo ?? -1, now + 3);
      expect(await livingIn(to)).toEqual([]);
      const again = await copyClient(from, to, 'client_a', now + 4);
      expect(await livingIn(to)).toEqual(copied);
      expect(again.touched.toSorted()).toEqual(copied);
      expect((await to.records.get('client_a'))?.f.name).toBe('Acme Ltd');
      expect(await to.outbox.count()).toBe(copied.length);
      expect((await copyClient(from, to, 'client_a', now + 5)).touched).toEqual([]);
      await undoWrite(to, again.undo ?? -1, now + 6);
      expect(await livingIn(to)).toEqual([]);
    }));

  it('takes nothing away there that was deleted or erased here', () =>
    inTwoStores(async (from, to) => {
      await copyClient(from, to, 'client_a', now);
      const copied = await livingIn(to);
      await write(from, now + 1, { k: 'persona', id: 'persona_s', remove: true });
      await write(from, now + 1, { k: 'stakeholder', id: 'stakeholder_a', remove: true });
      await copyClient(from, to, 'client_a', now + 2);
      expect(await livingIn(to)).toEqual(copied);
      await erase(from, 'stakeholder', 'stakeholder_a');
      await copyClient(from, to, 'client_a', now + 3);
      expect(await livingIn(to)).toEqual(copied);
    }));

  it('leaves what was erased there erased, and says so', () =>
    inTwoStores(async (from, to) => {
      expect(await copyClient(from, to, 'client_a', now)).toMatchObject({ isPartErased: false });
      await erase(to, 'stakeholder', 'stakeholder_a');
      expect(await copyClient(from, to, 'client_a', now + 2)).toMatchObject({ isPartErased: true });
      expect(await livingIn(to)).not.toContain('stakeholder_a');
    }));

  it('does nothing for a client that was erased there, is not here or must stay here', () =>
    inTwoStores(async (from, to) => {
      await erase(to, 'client', 'client_a');
      const sample = { k: 'client', id: 'client_s', fields: { name: 'Sample' } };
      await writeRecords(from, [sample], { now, label: 'test', local: 'sample' });
      await write(from, now, { k: 'client', id: 'client_b', remove: true });
      for (const client of ['client_a', 'client_b', 'client_s', 'client_none'])
        await expect(copyClient(from, to, client, now + 2)).rejects.toMatchObject({
          report: { code: 'missing' },
        });
      expect(await idsIn(to)).toEqual(['client_a']);
    }));
});
