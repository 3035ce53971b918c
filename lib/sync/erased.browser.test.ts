import { describe, expect, it } from 'vitest';
import { makeClock } from '../record/clock.ts';
import { eraseForGood } from '../store/erase/erase-for-good.ts';
import { applyImport } from '../store/import-file.ts';
import { changeShareState } from '../store/sharing/share-state.ts';
import { dumpOf } from '../store/starter.fixture.ts';
import { withStore } from '../store/temporary-store.ts';
import { addNote } from '../store/verbs/add-note.ts';
import { viewClient } from '../views/view-client.ts';
import { client, note, shareAcme, zoe } from './acme.fixture.ts';
import { allowDeletes } from './allow-deletes.ts';
import { memberOf, start } from './member.fixture.ts';
import { sharedPlace, type TeamKind } from './shared-place.fixture.ts';
import { type Teammate, withTwo } from './two-members.fixture.ts';

/** Acme with Zoe, of whom there is a note and its correction, in both stores. */
async function share(ann: Teammate, bob: Teammate): Promise<void> {
  await shareAcme(ann, bob);
  const correction = { client, note: 'note_1', prev: 'note_1', text: 'No forms', at: 2, by: 'Ann' };
  await ann.write('revision', 'revision_1', correction);
  await ann.sync();
  await bob.sync();
  await bob.write('stakeholder', zoe, { title: bob.fact('CEO') });
  await bob.sync();
  await ann.sync();
}

/** The words about Zoe that a store still has. */
async function wordsIn({ db }: Teammate): Promise<string[]> {
  const text = JSON.stringify(await dumpOf(db));
  return ['Zoe', 'CFO', 'CEO', 'forms', 'Secret', 'Late'].filter((word) => text.includes(word));
}

const erase = ({ db, tick }: Teammate, id: string) => eraseForGood(db, id, tick());
const settle = async (...all: Teammate[]) => {
  for (const one of [...all, ...all])
    expect(await one.sync()).toMatchObject({ waiting: 0, rejected: 0 });
};

describe('a person who is erased in a team', () => {
  it('is erased at the endpoint and at a colleague’s, notes, corrections and history too', () =>
    withTwo(async ({ ann, bob, endpoint }) => {
      await share(ann, bob);
      expect(await wordsIn(bob)).toEqual(['Zoe', 'CFO', 'CEO', 'forms']);
      await erase(ann, zoe);
      await settle(ann, bob);
      for (const who of [ann, bob]) expect(await wordsIn(who)).toEqual([]);
      const { records, history } = endpoint.data();
      const there = JSON.stringify([[...records.values()], history]);
      for (const word of ['Zoe', 'CFO', 'CEO', 'forms']) expect(there).not.toContain(word);
      expect(records.get('note_1')?.record).toMatchObject({ k: 'note', f: {} });
      const view = async ({ db, tick }: Teammate) => viewClient(db, client, { now: tick() });
      expect((await view(bob))?.people.map(({ name }) => name)).toEqual(['Yan']);
    }));

  it('never comes back by what a colleague writes, and takes along what only that colleague had', () =>
    withTwo(async ({ ann, bob, endpoint }) => {
      await share(ann, bob);
      await erase(ann, zoe);
      await ann.sync();
      const context = { client, by: 'Bob Ray', now: bob.tick() };
      const said = { stakeholder: zoe, kind: 'quote', provenance: 'observed' } as const;
      await addNote(bob.db, context, { ...said, visibility: 'private', text: 'Secret' });
      await addNote(bob.db, context, { ...said, visibility: 'team', text: 'Late' });
      await bob.write('stakeholder', zoe, { name: 'Zoe again' });
      await settle(bob, ann);
      for (const who of [ann, bob]) {
        expect(await wordsIn(who)).toEqual([]);
        expect(await who.db.records.get(zoe)).toMatchObject({ f: {} });
        expect(await who.db.outbox.count()).toBe(0);
      }
      const there = JSON.stringify([...endpoint.data().records.values()]);
      for (const word of ['Zoe', 'Late', 'Secret']) expect(there).not.toContain(word);
    }));

  it('is erased for good where two erase at once, and where one of them only removed', () =>
    withTwo(async ({ ann, bob }) => {
      await share(ann, bob);
      await bob.remove(zoe);
      await erase(ann, zoe);
      await erase(bob, zoe);
      await settle(ann, bob);
      const rows = async ({ db }: Teammate) =>
        (await db.records.toArray()).map(({ id, e, f }) => [id, e, f]);
      expect(await rows(bob)).toEqual(await rows(ann));
      for (const who of [ann, bob]) expect(await wordsIn(who)).toEqual([]);
    }));
});

describe('what a colleague could not take in about a person who is erased', () => {
  it('goes, too, and at the endpoint where it came from there', () =>
    withTwo(async ({ ann, bob, endpoint }) => {
      await share(ann, bob);
      const text = JSON.stringify({
        format: 'clientside',
        version: 1,
        exportedAt: new Date(start).toISOString(),
        records: [{ id: 'note_file', k: 'note', f: { ...note, text: 'Secret', at: 'noon' } }],
      });
      await applyImport(bob.db, text, bob.tick());
      await erase(ann, zoe);
      const h = makeClock(bob.tick(), 0, 'zzzzzzzz');
      endpoint.put({ id: 'note_late', k: 'note', v: 1, f: { ...note, text: 'Late', kind: 7 }, h });
      for (const one of [bob, ann, bob, ann]) await one.sync();
      for (const one of [ann, bob]) expect(await wordsIn(one)).toEqual([]);
      expect(endpoint.data().records.get('note_late')?.record.f).toEqual({});
    }));
});

describe('a client that is erased in a team', () => {
  it('goes everywhere with all that belongs to it', () =>
    withTwo(async ({ ann, bob, endpoint }) => {
      await share(ann, bob);
      await bob.write('client', 'client_2', { name: 'Other' });
      await bob.sync();
      await erase(ann, client);
      await ann.sync();
      // More than a fifth of what he has: he is asked first.
      expect(await bob.sync()).toMatchObject({ paused: { code: 'many_deletes' } });
      await allowDeletes(bob.db, bob.team);
      await settle(bob, ann);
      for (const { db } of [ann, bob]) {
        const living = (await db.records.toArray()).filter(({ e }) => e === undefined);
        expect(living.map(({ id }) => id)).toEqual(['client_2']);
      }
      const left = [...endpoint.data().records.values()].filter(({ record }) => !record.e);
      expect(left.map(({ record }) => record.id)).toEqual(['client_2']);
    }));
});

describe('an endpoint that erases', () => {
  it('is asked about it first where a fifth of what is here would go along, what is private too', () =>
    withTwo(async ({ ann, endpoint }) => {
      await ann.write('client', client, { name: 'Acme' });
      await ann.write('client', 'client_2', { name: 'Other' });
      for (const n of [1, 2, 3, 4, 5, 6]) {
        const said = { ...note, visibility: 'private', text: `Secret ${n}` };
        await ann.write('note', `note_${n}`, { ...said, stakeholder: undefined });
      }
      await ann.sync();
      const h = makeClock(ann.tick(), 0, 'zzzzzzzz');
      endpoint.put({ id: client, k: 'client', v: 1, f: {}, h, e: h });
      expect(await ann.sync()).toMatchObject({ paused: { code: 'many_deletes' } });
      expect(await wordsIn(ann)).toEqual(['Secret']);
      await allowDeletes(ann.db, ann.team);
      await ann.sync();
      expect(await wordsIn(ann)).toEqual([]);
      expect(await ann.db.outbox.count()).toBe(0);
    }));

  it('keeps nothing of what it refuses while it is erased here', () =>
    withTwo(async ({ ann, endpoint }) => {
      await ann.write('client', client, { name: 'Acme' });
      await ann.write('stakeholder', zoe, { client, name: 'Zoe', later: 'x'.repeat(300_000) });
      let isFirst = true;
      const slow: typeof fetch = async (url, init) => {
        const answer = await endpoint.fetch(url, init);
        if (String(url).endsWith('/push') && isFirst) {
          isFirst = false;
          await erase(ann, zoe);
        }
        return answer;
      };
      const member = memberOf(ann.db, slow, ann.tick);
      expect(await member.sync({ isAsked: true })).toMatchObject({ waiting: 0, rejected: 0 });
      expect(await wordsIn(ann)).toEqual([]);
    }));
});

const kinds: TeamKind[] = [
  { mode: 'endpoint' },
  { mode: 'endpoint', isSealed: true },
  { mode: 'document' },
  { mode: 'document', isSealed: true },
];

describe.each(kinds)('by $mode, sealed: $isSealed', (kind) => {
  it('erases a person there and at a colleague’s, a page of three records at a time', () =>
    withStore((anns) =>
      withStore(async (bobs) => {
        let time = start;
        const now = () => time;
        const wait = async (milliseconds: number) => {
          time += milliseconds;
        };
        const place = await sharedPlace(kind, now, wait);
        const [ann, bob] = [anns, bobs].map((db) => memberOf(db, place.fetch, now)) as [
          ReturnType<typeof memberOf>,
          ReturnType<typeof memberOf>,
        ];
        for (const db of [anns, bobs])
          await changeShareState(db, place.workspace, { isProbed: true });
        const sync = async (who: typeof ann) => {
          time += 60_000;
          const done = await who.sync({ wait, isAsked: true }, place.workspace);
          expect(done).toMatchObject({ waiting: 0, rejected: 0 });
        };
        await ann.write(client, { name: 'Acme' });
        await ann.write(zoe, { client, name: 'Zoe' }, 'stakeholder');
        for (const n of [1, 2, 3, 4, 5]) await ann.write(`note_${n}`, note, 'note');
        for (let n = 0; n < 40; n += 1) await ann.write(`client_a${n}`, { name: `Other ${n}` });
        for (const who of [ann, bob, ann]) await sync(who);
        await ann.write(zoe, { name: 'Zoe Adams' }, 'stakeholder');
        await eraseForGood(anns, zoe, now());
        await bob.write('note_6', { ...note, text: 'Late forms' }, 'note');
        await allowDeletes(bobs, place.workspace);
        for (const who of [bob, ann, bob, ann, bob]) await sync(who);
        const there = JSON.stringify([await place.records(), await place.history()]);
        for (const word of ['Zoe', 'forms']) expect(there).not.toContain(word);
        for (const db of [anns, bobs]) {
          const here = JSON.stringify(await dumpOf(db));
          for (const word of ['Zoe', 'forms']) expect(here.includes(word), word).toBe(false);
        }
      }),
    ));
});
