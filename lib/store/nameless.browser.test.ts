import { describe, expect, it } from 'vitest';
import { NAMELESS, signNameless } from './nameless.ts';
import { settleSent, takeWaiting } from './sharing/outbox.ts';
import { withStore } from './temporary-store.ts';
import { addNote } from './verbs/add-note.ts';
import { savePerson } from './verbs/save-person.ts';
import { writeRecords } from './write.ts';

const now = Date.UTC(2026, 5, 1);
const note = {
  kind: 'observation',
  provenance: 'observed',
  visibility: 'team',
  text: 'Early shift',
} as const;

describe('what was written without a name', () => {
  it('is signed when there is one, with its clocks as they were, and nobody else’s is', () =>
    withStore(async (db) => {
      const client = [{ k: 'client', id: 'client_1', fields: { name: 'Acme' } }];
      await writeRecords(db, client, { now, label: 'x' });
      const context = { client: 'client_1', now };
      const zoe = { name: 'Zoe', title: 'CFO', motivation: 'Quiet', how: 'asked' } as const;
      await savePerson(db, { ...context, by: NAMELESS }, zoe);
      await savePerson(db, { ...context, by: 'Bob' }, { name: 'Abe', title: 'CTO', how: 'asked' });
      await addNote(db, { ...context, by: NAMELESS }, note);
      await addNote(db, { ...context, by: NAMELESS }, { ...note, visibility: 'private' });
      const clocks = async () => (await db.records.toArray()).map(({ id, h, c }) => [id, h, c]);
      const before = await clocks();
      await signNameless(db, 'Ann Lee');
      expect(await clocks()).toEqual(before);
      const rows = await db.records.toArray();
      const people = rows.filter(({ k }) => k === 'stakeholder').map(({ f }) => f);
      expect(people).toContainEqual(
        expect.objectContaining({
          title: { v: 'CFO', at: now, by: 'Ann Lee', how: 'asked' },
          motivation: { v: 'Quiet', at: now, by: 'Ann Lee', how: 'asked' },
        }),
      );
      expect(people).toContainEqual(
        expect.objectContaining({ title: { v: 'CTO', at: now, by: 'Bob', how: 'asked' } }),
      );
      // What is private is shared with nobody, and stays as it is.
      const authors = rows.filter(({ k }) => k === 'note').map(({ f }) => [f.visibility, f.by]);
      expect(authors.sort()).toEqual([
        ['private', NAMELESS],
        ['team', 'Ann Lee'],
      ]);
    }));

  it('is left alone where the endpoint may have it', () =>
    withStore(async (db) => {
      const add = (text: string) =>
        addNote(db, { client: 'client_1', now, by: NAMELESS }, { ...note, text });
      await add('On its way');
      const [sent] = await takeWaiting(db, 10);
      await add('Not yet');
      await signNameless(db, 'Ann Lee');
      const authors = async () =>
        (await db.records.toArray()).map(({ f }) => [f.text, f.by]).sort();
      expect(await authors()).toEqual([
        ['Not yet', 'Ann Lee'],
        ['On its way', NAMELESS],
      ]);
      if (sent) await settleSent(db, [sent], [{ s: 'ok' }], now);
      await signNameless(db, 'Ann Lee');
      expect(await authors()).toContainEqual(['On its way', NAMELESS]);
    }));
});
