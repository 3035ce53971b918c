import { describe, expect, it } from 'vitest';
import { isAlive } from '../record/stored-record.ts';
import { findByPrefix } from '../search/find-by-prefix.ts';
import { readLink } from '../store/read.ts';
import { removeClient } from '../store/remove-client.ts';
import { removePerson } from '../store/verbs/remove-person.ts';
import { listPeople } from '../views/lists-view.ts';
import { viewClient } from '../views/view-client.ts';
import { client, note, shareAcme, zoe } from './acme.fixture.ts';
import { type Teammate, withTwo } from './two-members.fixture.ts';

const remove = (who: Teammate) =>
  removePerson(who.db, { client, by: who.name, now: who.tick() }, { id: zoe });

const view = ({ db, tick }: Teammate) => viewClient(db, client, { now: tick() });

const seen = async (who: Teammate) => {
  const { people = [] } = (await view(who)) ?? {};
  return people.map(({ name, notes }) => [name, ...notes.map(({ text }) => text)]);
};

describe('a person who is removed in a team', () => {
  it('goes at a colleague’s too, with what was said of that person, and comes back by an undo', () =>
    withTwo(async ({ ann, bob }) => {
      await shareAcme(ann, bob);
      const removed = await remove(ann);
      await ann.sync();
      await bob.sync();
      expect(await seen(bob)).toEqual([['Yan']]);
      expect((await view(bob))?.notes).toEqual([]);
      expect(await bob.db.records.get('note_1')).toMatchObject({ f: { text: 'Fewer forms' } });
      await ann.undo(removed);
      await ann.sync();
      await bob.sync();
      expect((await seen(bob)).toSorted()).toEqual([['Yan'], ['Zoe', 'Fewer forms']]);
      expect(await view(bob)).toEqual(await view(ann));
    }));

  it('is revived by what a colleague writes later, with the note that was said before', () =>
    withTwo(async ({ ann, bob }) => {
      await shareAcme(ann, bob);
      await remove(ann);
      await bob.write('stakeholder', zoe, { title: bob.fact('CEO') });
      await bob.sync();
      await ann.sync();
      await bob.sync();
      for (const who of [ann, bob]) {
        const row = await who.db.records.get(zoe);
        expect(row && isAlive(row)).toBe(true);
        expect((await seen(who)).toSorted()).toEqual([['Yan'], ['Zoe', 'Fewer forms']]);
      }
    }));

  it('stays gone where a colleague wrote before, or noted something about that person', () =>
    withTwo(async ({ ann, bob }) => {
      await shareAcme(ann, bob);
      await bob.write('stakeholder', zoe, { title: bob.fact('CEO') });
      await remove(ann);
      await bob.write('note', 'note_2', { ...note, text: 'More forms' });
      await bob.sync();
      await ann.sync();
      await bob.sync();
      for (const who of [ann, bob]) {
        expect(await seen(who)).toEqual([['Yan']]);
        expect((await view(who))?.notes).toEqual([]);
        expect(await who.db.records.get('note_2')).toBeDefined();
      }
    }));
});

describe('a client that is removed in a team', () => {
  it('goes at a colleague’s too, with its people and links, and comes back whole by an undo', () =>
    withTwo(async ({ ann, bob }) => {
      await shareAcme(ann, bob);
      const key = 'tryton:db:5';
      await bob.write('link', 'link_1', { client, key, system: 'tryton', kind: 'client' });
      await bob.sync();
      await ann.sync();
      const before = await view(bob);
      const removed = await removeClient(ann.db, client, ann.tick());
      await ann.sync();
      await bob.sync();
      expect(await view(bob)).toBeUndefined();
      expect(await readLink(bob.db, key)).toBeUndefined();
      expect((await listPeople(bob.db, { offset: 0, limit: 9 })).total).toBe(0);
      await ann.undo(removed);
      await ann.sync();
      await bob.sync();
      expect(await readLink(bob.db, key)).toMatchObject({ client });
      expect((await view(bob))?.people).toEqual(before?.people);
    }));

  it('lists nobody whom a colleague added meanwhile, and shows that person with the client again', () =>
    withTwo(async ({ ann, bob }) => {
      await shareAcme(ann, bob);
      const removed = await removeClient(ann.db, client, ann.tick());
      await bob.write('stakeholder', 'stakeholder_new', { client, name: 'Newman' });
      await bob.sync();
      await ann.sync();
      await bob.sync();
      for (const { db } of [ann, bob]) {
        expect((await listPeople(db, { offset: 0, limit: 9 })).rows).toEqual([]);
        expect((await findByPrefix(db, 'newman')).people).toEqual([]);
      }
      await ann.undo(removed);
      expect((await seen(ann)).map(([name]) => name)).toContain('Newman');
    }));

  it('is revived by what a colleague writes to it later', () =>
    withTwo(async ({ ann, bob }) => {
      await shareAcme(ann, bob);
      await removeClient(ann.db, client, ann.tick());
      await bob.write('client', client, { name: 'Acme & Sons' });
      await bob.sync();
      await ann.sync();
      await bob.sync();
      for (const who of [ann, bob]) expect(await view(who)).toMatchObject({ name: 'Acme & Sons' });
    }));
});
