import { describe, expect, it } from 'vitest';
import { makeClock } from '../../record/clock.ts';
import { readOwned } from '../../store/read.ts';
import { countForAttention } from '../../store/sharing/attention.ts';
import { asideFile, refusedFile } from '../../store/sharing/export-troubles.ts';
import { letAsideBe, listAsideAgain, tryAsideAgain } from '../../store/sharing/settle-aside.ts';
import {
  letRejectedBe,
  rejectAgain,
  shareAsNew,
  tryRejectedAgain,
} from '../../store/sharing/settle-rejected.ts';
import { takeMineBack } from '../../store/sharing/take-mine-back.ts';
import { type Teammate, withTwo } from '../../sync/two-members.fixture.ts';
import { foldNotes } from '../fold-notes.ts';
import { lostFacts, lostSince } from '../lost-facts.ts';
import { performClientAct } from '../perform-act.ts';
import { viewClient } from '../view-client.ts';
import { listAside } from './list-aside.ts';
import { listOverwritten } from './list-overwritten.ts';
import { listRefused } from './list-refused.ts';

const ACME = 'client_acme';
const SALLY = 'stakeholder_sally';

/** Both have Acme with Sally Brown and Tom Reed, whom Ann made. */
async function meet(ann: Teammate, bob: Teammate) {
  await ann.write('client', ACME, { name: 'Acme' });
  await ann.write('stakeholder', SALLY, { client: ACME, name: 'Sally Brown' });
  await ann.write('stakeholder', 'stakeholder_tom', { client: ACME, name: 'Tom Reed' });
  await ann.sync();
  await bob.sync();
}

/** Ann writes, then Bob, who has not seen it; Ann sees what Bob wrote. */
async function collide(
  ann: Teammate,
  bob: Teammate,
  [k, id]: [string, string],
  [mine, theirs]: [Record<string, unknown>, Record<string, unknown>],
) {
  await ann.write(k, id, mine);
  await bob.write(k, id, theirs);
  await bob.sync();
  await ann.sync();
}

describe('what was overwritten, on screen', () => {
  it('says in people’s words what each wrote, when, and how it is known', () =>
    withTwo(async ({ ann, bob }) => {
      await meet(ann, bob);
      const source = { ...bob.fact(4, 'observed'), src: 'kick-off' };
      const both: [Record<string, unknown>, Record<string, unknown>] = [
        { power: ann.fact(2) },
        { power: source },
      ];
      await collide(ann, bob, ['stakeholder', SALLY], both);
      const { rows, total } = await listOverwritten(ann.db, 50);
      expect(total).toBe(1);
      expect(rows).toEqual([
        {
          keys: [{ id: SALLY, field: 'power' }],
          what: 'value',
          kind: 'stakeholder',
          name: 'Sally Brown',
          isQuoted: false,
          label: 'Power',
          client: { id: ACME, name: 'Acme' },
          others: [],
          mine: {
            lines: [{ text: '2 of 5' }],
            at: expect.any(Number),
            how: 'asked',
            by: 'Ann Lee',
          },
          theirs: {
            lines: [{ text: '4 of 5' }],
            at: expect.any(Number),
            how: 'observed',
            source: 'kick-off',
            by: 'Bob Ray',
          },
          wrote: true,
          unseen: true,
        },
      ]);
      const [row] = rows;
      expect((row?.theirs.at ?? 0) - (row?.mine.at ?? 0)).toBe(60_000);
    }));

  it('names people, days, levels and cleared values, and never an id', () =>
    withTwo(async ({ ann, bob }) => {
      await meet(ann, bob);
      await ann.write('stakeholder', SALLY, { urgency: ann.fact(true) });
      await ann.sync();
      await bob.sync();
      await collide(
        ann,
        bob,
        ['stakeholder', SALLY],
        [
          { reportsTo: ann.fact('stakeholder_tom') },
          { reportsTo: bob.fact('stakeholder_gone'), urgency: null },
        ],
      );
      const part = { client: ACME, stakeholder: SALLY, persona: 'persona_1' };
      await ann.write('part', 'part_1', { ...part, level: ann.fact(0.5) });
      await ann.write('engagement', 'engagement_1', { client: ACME, name: 'Roll-out' });
      await ann.sync();
      await bob.sync();
      await collide(
        ann,
        bob,
        ['part', 'part_1'],
        [{ level: ann.fact(0.75) }, { level: bob.fact(0.25) }],
      );
      await collide(
        ann,
        bob,
        ['engagement', 'engagement_1'],
        [
          { startsAt: Date.UTC(2026, 4, 12, 12), status: 'active' },
          { startsAt: Date.UTC(2026, 4, 13, 12), status: 'closed' },
        ],
      );
      const { rows } = await listOverwritten(ann.db, 50);
      const said = rows.map(({ label, name, mine, theirs }) =>
        [label, name, mine.lines[0]?.text, theirs.lines[0]?.text].join(' | '),
      );
      expect(said.sort()).toEqual([
        'Level | Sally Brown | good dialogue | identified',
        'Reports to | Sally Brown | Tom Reed | something that is not here any more',
        'Starts | Roll-out | 12 May 2026 | 13 May 2026',
        'Status | Roll-out | active | closed',
        'Urgent claim | Sally Brown | yes | nothing',
      ]);
    }));

  it('tells a third one’s value where that stands by now', () =>
    withTwo(async ({ ann, bob, endpoint }) => {
      await meet(ann, bob);
      await collide(ann, bob, ['client', ACME], [{ about: 'Mine' }, { about: 'Bob’s' }]);
      const h = makeClock(ann.tick(), 0, 'carlascc');
      const f = { name: 'Acme', about: 'Carla’s' };
      endpoint.push([{ id: ACME, k: 'client', v: 1, f, h }], 'Carla');
      await ann.sync();
      const { rows } = await listOverwritten(ann.db, 50);
      expect(rows).toMatchObject([
        {
          mine: { lines: [{ text: 'Mine' }] },
          theirs: { lines: [{ text: 'Carla’s' }], by: 'Carla' },
        },
      ]);
    }));

  it('tells one deletion once, with all that went, and brings all of it back', () =>
    withTwo(async ({ ann, bob }) => {
      await meet(ann, bob);
      await bob.remove('stakeholder_tom', SALLY, ACME);
      await bob.sync();
      await ann.sync();
      const { rows, total } = await listOverwritten(ann.db, 50);
      expect(total).toBe(3);
      expect(rows).toMatchObject([
        {
          what: 'deleted',
          kind: 'client',
          name: 'Acme',
          others: expect.arrayContaining(['Sally Brown', 'Tom Reed']),
          mine: { lines: [{ label: 'Name', text: 'Acme' }] },
          theirs: { lines: [], by: 'Bob Ray' },
        },
      ]);
      const options = { now: ann.tick(), label: 'Brought back' };
      const receipt = await takeMineBack(ann.db, rows[0]?.keys ?? [], options);
      expect((await readOwned(ann.db, ACME)).stakeholder?.map(({ name }) => name)).toEqual([
        'Sally Brown',
        'Tom Reed',
      ]);
      expect(await listOverwritten(ann.db, 50)).toEqual({ rows: [], total: 0 });
      await ann.undo(receipt);
      expect(await readOwned(ann.db, ACME)).toEqual({ count: 0 });
      expect((await listOverwritten(ann.db, 50)).total).toBe(3);
    }));

  it('tells what somebody wrote in a record that had been deleted here', () =>
    withTwo(async ({ ann, bob }) => {
      await meet(ann, bob);
      await ann.remove(SALLY);
      await bob.write('stakeholder', SALLY, { title: bob.fact('CFO') });
      await bob.sync();
      await ann.sync();
      expect((await listOverwritten(ann.db, 50)).rows).toMatchObject([
        {
          what: 'revived',
          name: 'Sally Brown',
          mine: { lines: [] },
          theirs: { lines: [{ label: 'Title', text: 'CFO' }], by: 'Bob Ray' },
        },
      ]);
    }));
});

describe('a fact on the card that another’s later value replaced', () => {
  const factOf = async ({ db }: Teammate, now: number) =>
    (await viewClient(db, ACME, { now }))?.people
      .find(({ id }) => id === SALLY)
      ?.facts.find(({ field }) => field === 'power');

  it('says so for thirty days, and is taken back there, with an undo', () =>
    withTwo(async ({ ann, bob }) => {
      await meet(ann, bob);
      const both: [Record<string, unknown>, Record<string, unknown>] = [
        { power: ann.fact(2) },
        { power: bob.fact(4) },
      ];
      await collide(ann, bob, ['stakeholder', SALLY], both);
      const now = ann.tick();
      expect(await factOf(ann, now)).toMatchObject({
        text: '4 of 5',
        lost: 'You wrote 2 of 5; Bob Ray wrote 4 of 5',
      });
      expect((await factOf(bob, now))?.lost).toBeUndefined();
      expect((await factOf(ann, now + 31 * 86_400_000))?.lost).toBeUndefined();
      const act = { do: 'mine.back', stakeholder: SALLY, field: 'power' } as const;
      const context = { client: ACME, by: 'Ann Lee', now };
      const receipt = await performClientAct(ann.db, context, act);
      expect(await factOf(ann, now)).toMatchObject({ text: '2 of 5', lost: undefined });
      await ann.undo(receipt);
      expect(await factOf(ann, now)).toMatchObject({ text: '4 of 5', lost: expect.any(String) });
      const stranger = { ...act, stakeholder: 'stakeholder_gone' };
      await expect(performClientAct(ann.db, context, stranger)).rejects.toMatchObject({
        report: { code: 'missing' },
      });
    }));

  it('is clipped between its characters', () =>
    withTwo(async ({ ann, bob }) => {
      await meet(ann, bob);
      const long = `${'x'.repeat(59)}😀 and more`;
      const both: [Record<string, unknown>, Record<string, unknown>] = [
        { motivation: ann.fact(long) },
        { motivation: bob.fact('Pay on time') },
      ];
      await collide(ann, bob, ['stakeholder', SALLY], both);
      const lost = await lostFacts(ann.db, await lostSince(ann.db, ann.tick()), [SALLY]);
      const said = `You wrote ${'x'.repeat(59)}…; Bob Ray wrote Pay on time`;
      expect(lost.get(`${SALLY}/motivation`)).toBe(said);
    }));
});

describe('two corrections of one note', () => {
  it('both show, flagged, on both sides', () =>
    withTwo(async ({ ann, bob }) => {
      await meet(ann, bob);
      const said = { client: ACME, at: ann.tick(), by: 'Ann Lee' };
      const kind = { kind: 'quote', provenance: 'client-said', visibility: 'team' };
      await ann.write('note', 'note_1', { ...said, ...kind, text: 'First' });
      await ann.sync();
      await bob.sync();
      const correction = { client: ACME, note: 'note_1', prev: 'note_1', at: ann.tick() };
      await ann.write('revision', 'revision_a', { ...correction, text: 'Ann’s', by: 'Ann Lee' });
      await bob.write('revision', 'revision_b', { ...correction, text: 'Bob’s', by: 'Bob Ray' });
      await ann.sync();
      await bob.sync();
      await ann.sync();
      for (const { db, tick } of [ann, bob]) {
        const { note = [], revision = [] } = await readOwned(db, ACME);
        const shown = foldNotes(note, revision, new Map(), tick());
        expect(shown.map(({ text, conflicting }) => [text, conflicting]).sort()).toEqual([
          ['Ann’s', true],
          ['Bob’s', true],
        ]);
        expect((await listOverwritten(db, 50)).total).toBe(0);
      }
    }));
});

describe('what the endpoint refused', () => {
  const note = (text: string) => ({
    client: ACME,
    kind: 'quote',
    provenance: 'client-said',
    visibility: 'team',
    text,
    at: 1,
    by: 'Ann Lee',
  });

  it('says why and what to do, is sent again when asked, and goes once it is taken', () =>
    withTwo(async ({ ann }) => {
      await ann.write('client', ACME, { name: 'Acme', about: 'a', later: 'x'.repeat(300_000) });
      await ann.sync();
      const [row] = await listRefused(ann.db);
      expect(row).toMatchObject({
        name: 'Acme',
        kind: 'client',
        isWaiting: false,
        isOwnRecord: false,
      });
      expect(row?.reason).toBe('It is larger than the endpoint takes: larger than 256 KiB.');
      expect(row?.remedy).toContain('Shorten its texts');
      await tryRejectedAgain(ann.db, ACME);
      expect(await listRefused(ann.db)).toMatchObject([{ id: ACME, isWaiting: true }]);
      await ann.sync();
      expect(await listRefused(ann.db)).toMatchObject([{ id: ACME, isWaiting: false }]);
      await ann.write('client', ACME, { later: 'short' });
      await ann.sync();
      expect(await listRefused(ann.db)).toEqual([]);
    }));

  it('is let go only with what brings it back, and exported as a file that can be imported', () =>
    withTwo(async ({ ann }) => {
      await ann.write('client', ACME, { name: 'Acme', later: 'x'.repeat(300_000) });
      await ann.sync();
      const file = JSON.parse(await (await refusedFile(ann.db, [ACME], ann.tick())).text());
      expect(file).toMatchObject({ format: 'clientside', refused: [{ code: 'too_large' }] });
      expect(file.records).toMatchObject([{ id: ACME, f: { name: 'Acme' } }]);
      const entry = await letRejectedBe(ann.db, ACME);
      expect(await countForAttention(ann.db)).toMatchObject({ refused: 0 });
      expect(await ann.valueOf(ACME, 'name')).toBe('Acme');
      if (entry) await rejectAgain(ann.db, entry);
      expect(await countForAttention(ann.db)).toMatchObject({ refused: 1 });
    }));

  it('is a note whose id was taken: its words are shared as a note of their own, and listed again when that is undone', () =>
    withTwo(async ({ ann, bob, endpoint }) => {
      await meet(ann, bob);
      const h = makeClock(ann.tick(), 0, 'carlascc');
      endpoint.push([{ id: 'note_1', k: 'note', v: 1, f: note('Theirs'), h }], 'Carla');
      await ann.write('note', 'note_1', note('Mine'));
      await ann.sync();
      expect(await listRefused(ann.db)).toMatchObject([{ name: 'Mine', isOwnRecord: true }]);
      const options = { now: ann.tick(), label: 'Shared' };
      const receipt = await shareAsNew(ann.db, 'note_1', options);
      expect(await countForAttention(ann.db)).toMatchObject({ refused: 0 });
      await ann.undo(receipt);
      expect(await countForAttention(ann.db)).toMatchObject({ refused: 1 });
      await shareAsNew(ann.db, 'note_1', { ...options, now: ann.tick() });
      expect(await listRefused(ann.db)).toEqual([]);
      await expect(shareAsNew(ann.db, 'note_1', options)).rejects.toMatchObject({
        report: { code: 'missing' },
      });
      await ann.sync();
      await bob.sync();
      const { note: notes = [] } = await readOwned(bob.db, ACME);
      expect(notes.map(({ text }) => text).sort()).toEqual(['Mine', 'Theirs']);
    }));
});

describe('what was put aside', () => {
  it('is told by its reason, exported raw, let be and counted again', () =>
    withTwo(async ({ ann, endpoint }) => {
      const h = makeClock(ann.tick(), 0, 'carlascc');
      const person = (n: number, power: unknown) => ({
        id: `stakeholder_${n}`,
        k: 'stakeholder',
        v: 1,
        f: { client: ACME, name: 'X', power },
        h,
      });
      endpoint.push([person(1, 7), person(2, 8), person(3, ann.fact('high'))]);
      await ann.sync();
      const groups = await listAside(ann.db);
      expect(groups).toEqual([
        {
          reason: 'field power: expected object',
          numbers: [1, 2],
          ids: ['stakeholder_1', 'stakeholder_2'],
        },
        { reason: 'field power.v: expected number', numbers: [3], ids: ['stakeholder_3'] },
      ]);
      const file = JSON.parse(await (await asideFile(ann.db, [1, 2])).text());
      expect(file).toMatchObject([{ raw: { f: { power: 7 } } }, { raw: { f: { power: 8 } } }]);
      expect(await countForAttention(ann.db)).toEqual({ overwritten: 0, refused: 0, aside: 3 });
      await letAsideBe(ann.db, [1, 2]);
      expect(await countForAttention(ann.db)).toMatchObject({ aside: 1 });
      expect((await listAside(ann.db)).map(({ numbers }) => numbers)).toEqual([[3]]);
      await listAsideAgain(ann.db, [1, 2]);
      expect(await countForAttention(ann.db)).toMatchObject({ aside: 3 });
    }));

  it('is tried again when asked', () =>
    withTwo(async ({ ann, bob, endpoint }) => {
      await meet(ann, bob);
      const raw = endpoint.data().records.get(ACME)?.record;
      await ann.db.records.delete(ACME);
      await ann.db.quarantine.add({ at: 1, from: 'endpoint', reason: 'old build', raw, id: ACME });
      await ann.sync();
      expect(await ann.valueOf(ACME, 'name')).toBeUndefined();
      await tryAsideAgain(ann.db, ann.team);
      await ann.sync();
      expect(await countForAttention(ann.db)).toMatchObject({ aside: 0 });
      expect(await ann.valueOf(ACME, 'name')).toBe('Acme');
    }));
});
