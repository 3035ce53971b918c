import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Failure } from '../platform/failure.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { now } from '../store/starter.fixture.ts';
import { withStore } from '../store/temporary-store.ts';
import { undoWrite } from '../store/undo.ts';
import {
  createFromRecord,
  linkRecord,
  refuseRecord,
  unlinkRecord,
} from '../store/verbs/link-record.ts';
import { type Receipt, writeRecords } from '../store/write.ts';
import type { ClientAct } from './card-act.ts';
import { performClientAct } from './perform-act.ts';

type Deed = (db: ClientsideDatabase, n: number) => Promise<Receipt>;

const page = { key: 'tryton:db:5', system: 'tryton', kind: 'client', name: 'Acme' } as const;
const context = { client: 'client_1', by: 'Ann', now };
const note = { kind: 'quote', provenance: 'observed', visibility: 'team' } as const;

const some = async (db: ClientsideDatabase, k: string) =>
  (await db.records.filter((row) => row.k === k && row.n !== '').primaryKeys())[0] ?? 'x_1';

const act = (db: ClientsideDatabase, wish: ClientAct) => performClientAct(db, context, wish);

const deeds: Record<string, Deed> = {
  name: (db, n) =>
    writeRecords(db, [{ k: 'client', id: 'client_1', fields: { name: `N${n % 3}` } }], {
      now,
      label: 'x',
    }),
  about: (db, n) =>
    writeRecords(
      db,
      [{ k: 'client', id: 'client_1', fields: { name: 'N', about: n % 2 ? `a${n}` : null } }],
      { now, label: 'x' },
    ),
  remove: async (db) =>
    writeRecords(db, [{ k: 'client', id: await some(db, 'client'), remove: true }], {
      now,
      label: 'x',
    }),
  leave: async (db) =>
    writeRecords(db, [{ k: 'stakeholder', id: await some(db, 'stakeholder'), remove: true }], {
      now,
      label: 'x',
    }),
  create: (db) => createFromRecord(db, page, 'Acme', now),
  link: (db) => linkRecord(db, page, { client: 'client_1' }, now),
  refuse: (db) => refuseRecord(db, page, now),
  unlink: (db) => unlinkRecord(db, page.key, now),
  person: (db, n) => act(db, { do: 'person.save', name: `P${n}`, title: `T${n}`, how: 'asked' }),
  rename: async (db, n) =>
    act(db, {
      do: 'person.save',
      id: await some(db, 'stakeholder'),
      name: `P${n % 2}`,
      how: 'asked',
    }),
  start: (db) => act(db, { do: 'engagement.start', name: 'Go' }),
  offer: async (db) =>
    act(db, {
      do: 'engagement.offer',
      engagement: await some(db, 'engagement'),
      offering: await some(db, 'offering'),
    }),
  offering: (db, n) =>
    writeRecords(
      db,
      [
        { k: 'offering', id: 'offering_1', fields: { name: `O${n}`, template: 'template_1' } },
        { k: 'template', id: 'template_1', fields: { name: 'T' } },
        { k: 'stage', id: 'stage_1', fields: { of: 'template_1', name: 'S', rank: 'a' } },
      ],
      { now, label: 'x' },
    ),
  note: (db) => act(db, { do: 'note.add', ...note, text: 'Said' }),
  correct: async (db, n) =>
    act(db, { do: 'note.correct', note: await some(db, 'note'), text: `t${n}` }),
};

const deed = fc.constantFrom(...Object.keys(deeds));

it(
  'gives the store back as it was when everything is undone in turn, whatever was done',
  () =>
    fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 14 }), (names) =>
        withStore(async (db) => {
          const numbers: number[] = [];
          for (const [n, name] of names.entries()) {
            const receipt = await deeds[name]?.(db, n).catch((thrown: unknown) => {
              if (!(thrown instanceof Failure)) throw thrown;
              return undefined;
            });
            if (receipt?.undo !== undefined) numbers.push(receipt.undo);
          }
          for (const n of numbers.reverse()) await undoWrite(db, n, now);
          expect(await db.records.toArray()).toEqual([]);
          expect(await db.outbox.toArray()).toEqual([]);
          expect(await db.undo.toArray()).toEqual([]);
          expect(await db.undosteps.toArray()).toEqual([]);
        }),
      ),
      { numRuns: 60, interruptAfterTimeLimit: 30_000 },
    ),
  60_000,
);
