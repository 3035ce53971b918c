import { describe, expect, it } from 'vitest';
import { copyClient } from './copy-client.ts';
import type { ClientsideDatabase } from './database.ts';
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
});
