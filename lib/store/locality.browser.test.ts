import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from './change-fields.ts';
import type { ClientsideDatabase } from './database.ts';
import { exportFile } from './exchange-file.ts';
import { applyImport } from './import-file.ts';
import { withStore } from './temporary-store.ts';
import { writeRecords } from './write.ts';

const now = 1_800_000_000_000;
const ACME = 'client_acme';

/** A private note, a concern from it, an action on the concern without a client, a promise from the note, a correction of it. */
const derived: Change[] = [
  {
    k: 'note',
    id: 'note_secret',
    fields: {
      client: ACME,
      kind: 'observation',
      provenance: 'observed',
      visibility: 'private',
      text: 'Between us',
      at: now,
      by: 'Ann',
    },
  },
  {
    k: 'concern',
    id: 'concern_1',
    fields: { of: 'persona_x', rank: 'a', worry: 'w', consequence: 'c', basis: 'note_secret' },
  },
  {
    k: 'action',
    id: 'action_1',
    fields: {
      of: 'persona_x',
      concern: 'concern_1',
      rank: 'a',
      text: 't',
      side: 'ours',
      role: 'r',
    },
  },
  {
    k: 'commitment',
    id: 'commitment_1',
    fields: { client: ACME, text: 'Promised', basis: 'note_secret' },
  },
  {
    k: 'revision',
    id: 'revision_1',
    fields: {
      client: ACME,
      note: 'note_secret',
      prev: 'note_secret',
      text: 'x',
      at: now,
      by: 'Ann',
    },
  },
];
const acme: Change = { k: 'client', id: ACME, fields: { name: 'Acme' } };

const write = (db: ClientsideDatabase, ...changes: Change[]) =>
  writeRecords(db, changes, { now, label: 'test' });
const outbox = async (db: ClientsideDatabase) => (await db.outbox.toArray()).map(({ id }) => id);

describe('what is private', () => {
  it('stays here with all that is derived from it, in whatever order one write brings it', () =>
    fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(derived, { minLength: 5 }), (changes) =>
        withStore(async (db) => {
          await write(db, ...changes, acme);
          expect(await outbox(db)).toEqual([ACME]);
        }),
      ),
      { numRuns: 20 },
    ));

  it('stays here when it comes back from a backup', () =>
    withStore(async (db) => {
      await write(db, acme, ...derived);
      const text = await exportFile(db, { now, withPrivate: true });
      await withStore(async (other) => {
        await applyImport(other, text, now);
        expect(await outbox(other)).toEqual([ACME]);
        expect(await other.records.toArray()).toEqual(await db.records.toArray());
      });
    }));

  it('stays private in a backup even when its source can’t be told from it any more', () =>
    withStore(async (db) => {
      await write(db, acme, ...derived);
      await write(db, { k: 'commitment', id: 'commitment_1', fields: { basis: null } });
      const text = await exportFile(db, { now, withPrivate: true });
      await withStore(async (other) => {
        await applyImport(other, text, now);
        expect((await other.records.get('commitment_1'))?.local).toBe('private');
        expect(await outbox(other)).toEqual([ACME]);
      });
    }));

  it('stays private in a backup though the store has an earlier state of it that was shared', () =>
    withStore(async (db) => {
      const promise = {
        k: 'commitment',
        id: 'commitment_1',
        fields: { client: ACME, text: 'Ours' },
      };
      await write(db, acme, promise);
      const before = await exportFile(db, { now, withPrivate: false });
      await write(db, ...derived);
      await write(db, { ...promise, fields: { basis: null } });
      const text = await exportFile(db, { now, withPrivate: true });
      await withStore(async (other) => {
        await applyImport(other, before, now);
        expect(await outbox(other)).toContain('commitment_1');
        await applyImport(other, text, now);
        expect((await other.records.get('commitment_1'))?.f.text).toBe('Promised');
        expect(await outbox(other)).toEqual([ACME]);
      });
    }));

  it('is not in an export for others, not even by id', () =>
    withStore(async (db) => {
      await write(db, acme, ...derived);
      const text = await exportFile(db, { now, withPrivate: false });
      for (const { id } of derived) expect(text).not.toContain(id);
      expect(text).toContain(ACME);
    }));

  it('leaves the outbox when a record that waited there becomes private', () =>
    withStore(async (db) => {
      const shared = { k: 'commitment', id: 'commitment_2', fields: { client: ACME, text: 'x' } };
      await write(db, acme, ...derived, shared);
      expect(await outbox(db)).toContain('commitment_2');
      await write(db, { ...shared, fields: { basis: 'note_secret' } });
      expect(await outbox(db)).toEqual([ACME]);
    }));
});

describe('the outbox', () => {
  it('names the latest clock of a record, so that an edit while it is sent is not taken for sent', () =>
    withStore(async (db) => {
      await write(db, {
        k: 'client',
        id: ACME,
        fields: { name: 'A', about: 'b', form: 'individual' },
      });
      const first = await db.outbox.get(ACME);
      await write(db, { k: 'client', id: ACME, fields: { about: 'c' } });
      const second = await db.outbox.get(ACME);
      expect(second?.clock).not.toBe(first?.clock);
      expect((await db.records.get(ACME))?.c?.about).toBe(second?.clock);
    }));

  it('grows by clocks that go on from what is stored, however the computer’s own clock jumps', () =>
    withStore(async (db) => {
      await write(db, acme);
      for (const jump of [-86_400_000, 3_600_000, -3_600_000]) {
        const before = (await db.outbox.get(ACME))?.clock ?? '';
        const fields = { name: `Acme ${jump}` };
        await writeRecords(db, [{ k: 'client', id: ACME, fields }], {
          now: now + jump,
          label: 'x',
        });
        const after = (await db.outbox.get(ACME))?.clock ?? '';
        expect(after > before).toBe(true);
        expect((await db.meta.get('last-clock'))?.value).toBe(after);
      }
    }));
});
