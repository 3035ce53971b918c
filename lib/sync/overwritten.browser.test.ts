import { describe, expect, it } from 'vitest';
import { makeClock } from '../record/clock.ts';
import { isAlive } from '../record/stored-record.ts';
import { exportFile } from '../store/exchange-file.ts';
import { applyImport } from '../store/import-file.ts';
import { countForAttention } from '../store/sharing/attention.ts';
import { letBe, listAgain } from '../store/sharing/settle-overwritten.ts';
import { takeMineBack } from '../store/sharing/take-mine-back.ts';
import { payroll } from '../store/starter.fixture.ts';
import { loadOffering } from '../store/starter.ts';
import { type Teammate, withTwo } from './two-members.fixture.ts';

const SALLY = 'stakeholder_sally';
const POWER = { id: SALLY, field: 'power' };

const listed = ({ db }: Teammate) => db.overwritten.where('open').above(0).toArray();
const isHere = async ({ db }: Teammate, id: string) => {
  const row = await db.records.get(id);
  return row !== undefined && isAlive(row);
};
const takeBack = (who: Teammate, keys = [POWER]) =>
  takeMineBack(who.db, keys, { now: who.tick(), label: 'Took mine back' });

/** Both have Acme and Sally Brown, whom Ann made. */
async function meetSally(ann: Teammate, bob: Teammate) {
  await ann.write('client', 'client_acme', { name: 'Acme' });
  await ann.write('stakeholder', SALLY, { client: 'client_acme', name: 'Sally Brown' });
  await ann.sync();
  await bob.sync();
}

/** Ann says 2, Bob, who has not seen it, later says 4; both have shared. */
async function disagree(ann: Teammate, bob: Teammate) {
  await meetSally(ann, bob);
  await ann.write('stakeholder', SALLY, { power: ann.fact(2) });
  await bob.write('stakeholder', SALLY, { power: bob.fact(4, 'observed') });
  await bob.sync();
  await ann.sync();
  await bob.sync();
}

describe('what sharing overwrote', () => {
  it('is listed for whoever wrote it, with whose value stands, and not for the other', () =>
    withTwo(async ({ ann, bob }) => {
      await disagree(ann, bob);
      expect(await listed(ann)).toMatchObject([
        {
          ...POWER,
          what: 'value',
          value: { v: 2, by: 'Ann Lee' },
          wrote: true,
          unseen: true,
          by: 'Bob Ray',
        },
      ]);
      expect(await listed(bob)).toEqual([]);
      expect(await countForAttention(ann.db)).toEqual({ overwritten: 1, refused: 0, aside: 0 });
      expect(await ann.db.history.where('id').equals(SALLY).count()).toBe(1);
    }));

  it('is listed too when the other had seen it, but not as written at once', () =>
    withTwo(async ({ ann, bob }) => {
      await meetSally(ann, bob);
      await bob.write('stakeholder', SALLY, { name: 'Sally Brown-Lee' });
      await bob.sync();
      await ann.sync();
      const [entry] = await listed(ann);
      expect(entry).toMatchObject({
        id: SALLY,
        field: 'name',
        value: 'Sally Brown',
        by: 'Bob Ray',
      });
      expect(entry?.unseen).toBeUndefined();
    }));

  it('is never one’s own edit of one’s own value, here or on another device', () =>
    withTwo(async ({ ann, bob }) => {
      await meetSally(ann, bob);
      await ann.write('stakeholder', SALLY, { power: ann.fact(2) });
      await ann.write('stakeholder', SALLY, { power: ann.fact(3) });
      await ann.sync();
      expect(await listed(ann)).toEqual([]);
      await bob.sync();
      await bob.write('stakeholder', SALLY, { power: bob.fact(5) });
      await bob.sync();
      await ann.sync(['Ann Lee', 'Bob Ray']);
      expect(await ann.valueOf(SALLY, 'power')).toMatchObject({ v: 5 });
      expect(await listed(ann)).toEqual([]);
    }));

  it('is told on another device by the name under which it was written', () =>
    withTwo(async ({ ann, bob: other, endpoint }) => {
      await meetSally(ann, other);
      await ann.write('stakeholder', SALLY, { power: ann.fact(2) });
      await ann.sync();
      await other.sync(['Ann Lee']);
      const [sally] = [endpoint.data().records.get(SALLY)?.record];
      const power = { v: 5, at: other.tick(), by: 'Carla', how: 'asked' };
      const h = makeClock(other.tick(), 0, 'carlascc');
      endpoint.push([{ ...sally, f: { ...sally?.f, power }, c: { power: h } }], 'Carla');
      await other.sync(['Ann Lee']);
      expect(await listed(other)).toMatchObject([{ ...POWER, value: { v: 2 }, by: 'Carla' }]);
    }));

  it('is not what somebody only found still true, nor what both say alike', () =>
    withTwo(async ({ ann, bob }) => {
      await meetSally(ann, bob);
      await ann.write('stakeholder', SALLY, { power: ann.fact(2) });
      await bob.write('stakeholder', SALLY, { power: bob.fact(2, 'observed') });
      await bob.sync();
      await ann.sync();
      expect(await ann.valueOf(SALLY, 'power')).toMatchObject({ by: 'Bob Ray' });
      expect(await listed(ann)).toEqual([]);
    }));

  it('is not the starter library, which nobody here wrote', () =>
    withTwo(async ({ ann, bob }) => {
      await loadOffering(ann.db, payroll, ann.tick());
      await loadOffering(bob.db, payroll, bob.tick());
      await bob.write('persona', 'persona_payroll-sally', { motivation: 'Paid on Friday' });
      await bob.sync();
      await ann.sync();
      expect(await ann.valueOf('persona_payroll-sally', 'motivation')).toBe('Paid on Friday');
      expect(await listed(ann)).toEqual([]);
    }));

  it('tells what was only here before the team’s came, as such', () =>
    withTwo(async ({ ann, bob }) => {
      await ann.write('client', 'client_acme', { name: 'Acme', about: 'old' });
      const file = await exportFile(ann.db, { now: ann.tick(), withPrivate: false });
      await bob.db.meta.clear();
      await applyImport(bob.db, file.replaceAll(/-[a-z0-9]{8}"/g, '-stranger"'), bob.tick());
      await ann.write('client', 'client_acme', { about: 'new' });
      await ann.sync();
      await bob.sync();
      expect(await listed(bob)).toMatchObject([
        { id: 'client_acme', field: 'about', value: 'old', wrote: false },
      ]);
    }));

  it('goes for good with the person who is erased', () =>
    withTwo(async ({ ann, bob, endpoint }) => {
      await disagree(ann, bob);
      const record = endpoint.data().records.get(SALLY)?.record;
      if (!record) throw new Error('Sally was not shared');
      const e = record.c?.power ?? record.h;
      endpoint.put({ id: SALLY, k: 'stakeholder', f: {}, h: e, e, v: 1 });
      await ann.sync();
      expect(await ann.db.overwritten.count()).toBe(0);
    }));
});

describe('taking mine back', () => {
  it('is a new write that wins everywhere, keeps how it is known, and lists it no more', () =>
    withTwo(async ({ ann, bob }) => {
      await disagree(ann, bob);
      await takeBack(ann);
      expect(await countForAttention(ann.db)).toMatchObject({ overwritten: 0 });
      await ann.sync();
      await bob.sync();
      for (const who of [ann, bob])
        expect(await who.valueOf(SALLY, 'power')).toMatchObject({
          v: 2,
          by: 'Ann Lee',
          how: 'asked',
        });
      expect(await listed(bob)).toMatchObject([{ ...POWER, value: { v: 4 }, by: 'Ann Lee' }]);
    }));

  it('can be undone, and is listed again', () =>
    withTwo(async ({ ann, bob }) => {
      await disagree(ann, bob);
      await ann.undo(await takeBack(ann));
      expect(await ann.valueOf(SALLY, 'power')).toMatchObject({ v: 4 });
      expect(await listed(ann)).toMatchObject([POWER]);
    }));

  it('is not needed once it was written by hand, or stands again by somebody else', () =>
    withTwo(async ({ ann, bob }) => {
      await disagree(ann, bob);
      await ann.write('stakeholder', SALLY, { power: ann.fact(3) });
      expect(await listed(ann)).toEqual([]);
      await ann.sync();
      await bob.sync();
      expect(await listed(bob)).toMatchObject([{ ...POWER, value: { v: 4 } }]);
      await ann.write('stakeholder', SALLY, { power: ann.fact(4) });
      await ann.sync();
      await bob.sync();
      expect(await listed(bob)).toEqual([]);
    }));

  it('may be let be: kept in the history, not listed again, also after everything was pulled anew', () =>
    withTwo(async ({ ann, bob, endpoint }) => {
      await disagree(ann, bob);
      const entries = await letBe(ann.db, [POWER]);
      endpoint.restore(endpoint.backUp());
      await ann.sync();
      expect(await listed(ann)).toEqual([]);
      expect(await ann.db.history.where('id').equals(SALLY).toArray()).toMatchObject([
        { value: { v: 2 } },
      ]);
      await listAgain(ann.db, entries);
      expect(await listed(ann)).toHaveLength(1);
    }));
});

describe('a record that somebody deleted', () => {
  const NOTE = 'concern_1';
  const about = {
    of: SALLY,
    client: 'client_acme',
    rank: 'a',
    worry: 'Late pay',
    consequence: 'Fees',
  };

  it('while another edited it is told to the one who edited, and comes back with what it needs', () =>
    withTwo(async ({ ann, bob }) => {
      await meetSally(ann, bob);
      await bob.write('concern', NOTE, about);
      await bob.sync();
      await ann.sync();
      await ann.write('concern', NOTE, { worry: 'Late pay again' });
      await bob.remove(SALLY, NOTE);
      await bob.sync();
      await ann.sync();
      expect(await isHere(ann, NOTE)).toBe(false);
      expect(await listed(ann)).toMatchObject([
        {
          id: NOTE,
          what: 'deleted',
          value: { worry: 'Late pay again' },
          by: 'Bob Ray',
          unseen: true,
        },
        { id: SALLY, what: 'deleted', value: { name: 'Sally Brown' } },
      ]);
      await takeBack(ann, [{ id: NOTE, field: '' }]);
      expect(await listed(ann)).toEqual([]);
      await ann.sync();
      await bob.sync();
      for (const who of [ann, bob]) {
        expect([await isHere(who, NOTE), await isHere(who, SALLY)]).toEqual([true, true]);
        expect(await who.valueOf(NOTE, 'worry')).toBe('Late pay again');
        expect(await who.valueOf(NOTE, 'consequence')).toBe('Fees');
      }
    }));

  it('and that another’s later edit brought back is told to the one who deleted it, who may delete it again', () =>
    withTwo(async ({ ann, bob }) => {
      await meetSally(ann, bob);
      await ann.remove(SALLY);
      await bob.write('stakeholder', SALLY, { power: bob.fact(4) });
      await ann.sync();
      await bob.sync();
      await ann.sync();
      expect(await isHere(ann, SALLY)).toBe(true);
      expect(await listed(ann)).toMatchObject([
        { id: SALLY, field: '', what: 'revived', by: 'Bob Ray' },
      ]);
      const receipt = await takeBack(ann, [{ id: SALLY, field: '' }]);
      expect(await listed(ann)).toEqual([]);
      await ann.undo(receipt);
      expect(await listed(ann)).toMatchObject([{ what: 'revived' }]);
      await takeBack(ann, [{ id: SALLY, field: '' }]);
      await ann.sync();
      await bob.sync();
      expect([await isHere(ann, SALLY), await isHere(bob, SALLY)]).toEqual([false, false]);
      expect(await listed(bob)).toMatchObject([{ id: SALLY, what: 'deleted', by: 'Ann Lee' }]);
    }));
});
