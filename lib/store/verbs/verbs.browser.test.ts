import { describe, expect, it } from 'vitest';
import type { ClientsideDatabase } from '../database.ts';
import { readEntity, readLink, readLinks, readOwned } from '../read.ts';
import { now } from '../starter.fixture.ts';
import { undoWrite } from '../undo.ts';
import { writeRecords } from '../write.ts';
import { addNote } from './add-note.ts';
import { addRating } from './add-rating.ts';
import { confirmFact } from './confirm-fact.ts';
import { correctNote } from './correct-note.ts';
import { createFromRecord, linkRecord, refuseRecord, unlinkRecord } from './link-record.ts';
import { savePerson } from './save-person.ts';
import { setStage } from './set-stage.ts';
import { startEngagement } from './start-engagement.ts';
import { withClients } from './two-clients.fixture.ts';

const SALLY = 'persona_payroll-sally';
const DAY = 86_400_000;
const context = { client: 'client_1', by: 'Ann', now };
const later = { ...context, by: 'Bob', now: now + DAY };
const note = {
  kind: 'quote',
  provenance: 'client-said',
  visibility: 'team',
  text: 'Said',
} as const;

async function personOf(db: ClientsideDatabase, input: object = {}) {
  const { touched } = await savePerson(db, context, { name: 'Zoe', how: 'asked', ...input });
  return touched[0] ?? '';
}

const missing = { report: { code: 'missing' } };
const invalid = { report: { code: 'invalid' } };

describe('saving a person', () => {
  it('writes facts with their source, and only those that are new', () =>
    withClients(async (db) => {
      const id = await personOf(db, { title: 'CFO', motivation: 'Quiet nights' });
      await savePerson(db, later, {
        id,
        name: 'Zoë',
        title: 'CFO',
        motivation: 'Fame',
        how: 'assumed',
      });
      expect(await readEntity(db, 'stakeholder', id)).toMatchObject({
        name: 'Zoë',
        title: { v: 'CFO', at: now, by: 'Ann', how: 'asked' },
        motivation: { v: 'Fame', at: now + DAY, by: 'Bob', how: 'assumed' },
      });
    }));

  it('writes the same words again once they were asked or observed, never as assumed, and undoes that', () =>
    withClients(async (db) => {
      const id = await personOf(db, { title: 'CFO', motivation: 'Quiet nights', how: 'assumed' });
      const motivation = async () => (await readEntity(db, 'stakeholder', id))?.motivation;
      const assumed = { v: 'Quiet nights', at: now, by: 'Ann', how: 'assumed' };
      const again = { id, motivation: 'Quiet nights' };
      const asked = await savePerson(db, later, { ...again, how: 'asked' });
      expect(asked.touched).toEqual([id]);
      expect(await motivation()).toEqual({ ...assumed, at: now + DAY, by: 'Bob', how: 'asked' });
      const none = await savePerson(db, later, { ...again, how: 'assumed' });
      expect(none).toEqual({ touched: [] });
      await undoWrite(db, asked.undo ?? 0, now + DAY);
      expect(await motivation()).toEqual(assumed);
      expect((await readEntity(db, 'stakeholder', id))?.title).toMatchObject({ how: 'assumed' });
    }));

  it('gives the part a level, changes it and takes it away', () =>
    withClients(async (db) => {
      const id = await personOf(db, { persona: SALLY });
      const part = async () => (await readOwned(db, 'client_1')).part?.[0];
      expect(await part()).toMatchObject({ persona: SALLY, level: { v: 0.25, by: 'Ann' } });
      await savePerson(db, later, { id, name: 'Zoe', level: 0.75, how: 'observed' });
      expect(await part()).toMatchObject({ persona: SALLY, level: { v: 0.75, by: 'Bob' } });
      await savePerson(db, later, { id, name: 'Zoe', persona: null, how: 'observed' });
      expect(await part()).toBeUndefined();
    }));

  it('keeps the name where none is said, and needs one for somebody new', () =>
    withClients(async (db) => {
      const id = await personOf(db);
      const { undo = 0 } = await savePerson(db, later, { id, title: 'CFO', how: 'asked' });
      expect(await readEntity(db, 'stakeholder', id)).toMatchObject({ name: 'Zoe' });
      expect(await db.undo.get(undo)).toMatchObject({ label: 'Changed Zoe' });
      await expect(savePerson(db, later, { how: 'asked' })).rejects.toMatchObject(invalid);
    }));

  it('refuses a person of another client, one that is gone, and a persona that is none', () =>
    withClients(async (db) => {
      const id = await personOf(db);
      const other = { ...context, client: 'client_2' };
      await expect(savePerson(db, other, { id, name: 'X', how: 'asked' })).rejects.toMatchObject(
        missing,
      );
      for (const persona of ['persona_none', 'offering_payroll'])
        await expect(
          savePerson(db, context, { name: 'X', persona, how: 'asked' }),
        ).rejects.toMatchObject(missing);
      await writeRecords(db, [{ k: 'stakeholder', id, remove: true }], { now, label: 'x' });
      await expect(savePerson(db, context, { id, name: 'X', how: 'asked' })).rejects.toMatchObject(
        missing,
      );
    }));

  it('takes a name of ten thousand characters, trims it, and refuses a longer or an empty one', () =>
    withClients(async (db) => {
      const long = '𝒳'.repeat(5000);
      const id = await personOf(db, { name: `  ${long}\n` });
      const row = await db.records.get(id);
      expect(row?.f.name).toBe(long);
      expect(row?.n?.length).toBeLessThanOrEqual(200);
      for (const name of ['x'.repeat(10_001), '  ', ''])
        await expect(savePerson(db, context, { name, how: 'asked' })).rejects.toMatchObject(
          invalid,
        );
    }));
});

describe('"still true"', () => {
  it('gives a fact today’s date and leaves its value, source and how it is known', () =>
    withClients(async (db) => {
      const id = await personOf(db, { title: 'CFO', persona: SALLY });
      await confirmFact(db, later, { stakeholder: id, field: 'title' });
      await confirmFact(db, later, { stakeholder: id, field: 'part' });
      const person = await readEntity(db, 'stakeholder', id);
      expect(person?.title).toEqual({ v: 'CFO', at: now + DAY, by: 'Bob', how: 'asked' });
      expect((await readOwned(db, 'client_1')).part?.[0]?.level).toMatchObject({
        v: 0.25,
        at: now + DAY,
      });
    }));

  it('refuses what is no fact, whatever it is called', () =>
    withClients(async (db) => {
      const stakeholder = await personOf(db);
      for (const field of ['name', 'client', 'constructor', '__proto__', 'motivation', 'part'])
        await expect(confirmFact(db, later, { stakeholder, field })).rejects.toMatchObject(missing);
    }));
});

describe('a note', () => {
  it('is about a person of the same client, or none', () =>
    withClients(async (db) => {
      const stakeholder = await personOf(db);
      const other = { ...context, client: 'client_2' };
      await expect(addNote(db, other, { ...note, stakeholder })).rejects.toMatchObject(missing);
      await addNote(db, context, { ...note, stakeholder });
      expect((await readOwned(db, 'client_1')).note).toMatchObject([
        { stakeholder, by: 'Ann', at: now },
      ]);
    }));

  it('is corrected by a chain of revisions and never changed', () =>
    withClients(async (db) => {
      const { touched } = await addNote(db, context, note);
      const id = touched[0] ?? '';
      const first = await correctNote(db, later, { note: id, text: 'One' });
      await correctNote(db, { ...later, now: now + 2 * DAY }, { note: id, text: 'Two' });
      const { revision: revisions = [] } = await readOwned(db, 'client_1');
      const prevs = revisions.toSorted((a, b) => a.at - b.at).map(({ prev }) => prev);
      expect(prevs).toEqual([id, first.touched[0]]);
      expect((await readEntity(db, 'note', id))?.text).toBe('Said');
      const other = { ...later, client: 'client_2' };
      await expect(correctNote(db, other, { note: id, text: 'x' })).rejects.toMatchObject(missing);
    }));
});

describe('an engagement', () => {
  it('gets a journey of its own, whose stages and touchpoints are those of the template', () =>
    withClients(async (db) => {
      await startEngagement(db, context, { name: 'Go', offering: 'offering_payroll' });
      const offering = await readEntity(db, 'offering', 'offering_payroll');
      const template = await readOwned(db, offering?.template ?? '');
      const { journey, stage, touchpoint, engagement } = await readOwned(db, 'client_1');
      expect(engagement).toMatchObject([{ name: 'Go', status: 'active', startsAt: now }]);
      expect(stage?.map(({ name }) => name).sort()).toEqual(
        template.stage?.map(({ name }) => name).sort(),
      );
      expect(touchpoint).toHaveLength(template.touchpoint?.length ?? 0);
      const own = new Set(stage?.map(({ id }) => id));
      expect(touchpoint?.every((one) => own.has(one.stage) && one.of === journey?.[0]?.id)).toBe(
        true,
      );
      expect(own.has(journey?.[0]?.stage ?? '')).toBe(true);
    }));

  it('is refused when the offering is gone', () =>
    withClients(async (db) => {
      const wish = { name: 'Go', offering: 'offering_none' };
      await expect(startEngagement(db, context, wish)).rejects.toMatchObject(missing);
    }));

  it('is rated and moved on only within its own journey', () =>
    withClients(async (db) => {
      const stakeholder = await personOf(db);
      for (const name of ['Go', 'Again'])
        await startEngagement(db, context, { name, offering: 'offering_payroll' });
      const {
        journey: journeys = [],
        stage = [],
        touchpoint = [],
      } = await readOwned(db, 'client_1');
      const [mine, other] = journeys.map(({ id }) => id) as [string, string];
      const strange = {
        stage: stage.find(({ of }) => of === other)?.id ?? '',
        on: touchpoint.find(({ of }) => of === other)?.id ?? '',
      };
      const rating = { journey: mine, stakeholder, score: 40, asked: 'by phone' };
      await expect(
        setStage(db, context, { journey: mine, stage: strange.stage }),
      ).rejects.toMatchObject(invalid);
      for (const on of [strange.on, stakeholder, other])
        await expect(addRating(db, context, { ...rating, on })).rejects.toMatchObject(invalid);
      for (const score of [-1, 101, Number.NaN, Number.POSITIVE_INFINITY])
        await expect(addRating(db, context, { ...rating, on: mine, score })).rejects.toMatchObject(
          invalid,
        );
      await addRating(db, context, { ...rating, on: mine });
      const own = touchpoint.find(({ of }) => of === mine);
      await addRating(db, context, { ...rating, on: own?.id ?? '' });
      await setStage(db, context, { journey: mine, stage: own?.stage ?? '' });
      expect((await readOwned(db, 'client_1')).rating).toHaveLength(2);
      expect((await readEntity(db, 'journey', mine))?.stage).toBe(own?.stage);
    }));
});

describe('linking a page', () => {
  const page = { key: 'tryton:db:5', system: 'tryton', kind: 'client', name: 'Acme' } as const;

  it('makes a client of the page once, and says so when another window was faster', () =>
    withClients(async (db) => {
      await createFromRecord(db, page, 'Acme', now);
      await expect(createFromRecord(db, page, 'Acme', now)).rejects.toMatchObject({
        report: { code: 'changed-since' },
      });
      expect(await readLinks(db, page.key)).toHaveLength(1);
    }));

  it('makes the person, or the engagement, of a contact or project page, unless there is one of that name', () =>
    withClients(async (db) => {
      const contact = { ...page, key: 'tryton:db:6', kind: 'stakeholder', name: 'ZOË' } as const;
      const id = await personOf(db, { name: 'Zoe' });
      await linkRecord(db, contact, { client: 'client_1' }, now);
      expect((await readLink(db, contact.key))?.target).toBe(id);
      await createFromRecord(db, { ...contact, key: 'k2', name: 'Yan' }, 'Yan', now);
      const created = await readLink(db, 'k2');
      expect(await readEntity(db, 'client', created?.client ?? '')).toMatchObject({
        form: 'individual',
      });
      expect(await readEntity(db, 'stakeholder', created?.target ?? '')).toMatchObject({
        name: 'Yan',
      });
      await createFromRecord(db, { ...contact, key: 'k3', name: 'Yan' }, 'Acme Ltd', now);
      const company = await readLink(db, 'k3');
      expect(await readEntity(db, 'client', company?.client ?? '')).toMatchObject({
        form: 'organisation',
      });
      const project = { ...page, key: 'k4', kind: 'engagement', name: 'Roll-out' } as const;
      await linkRecord(db, project, { client: 'client_2' }, now);
      expect((await readOwned(db, 'client_2')).engagement).toMatchObject([{ name: 'Roll-out' }]);
    }));

  it('refuses a client that is gone and a person of another client', () =>
    withClients(async (db) => {
      const target = await personOf(db);
      for (const wish of [{ client: 'client_none' }, { client: 'client_2', target }])
        await expect(linkRecord(db, page, wish, now)).rejects.toMatchObject(missing);
      expect(await readLink(db, page.key)).toBeUndefined();
    }));

  it('takes away every link of a page that two people linked apart', () =>
    withClients(async (db) => {
      await linkRecord(db, page, { client: 'client_1' }, now);
      const fields = { key: page.key, system: 'tryton', kind: 'client', client: 'client_2' };
      await writeRecords(db, [{ k: 'link', id: 'link_theirs', fields }], { now, label: 'x' });
      await unlinkRecord(db, page.key, now);
      expect(await readLink(db, page.key)).toBeUndefined();
    }));

  it('remembers that a page is not a client, until it is linked', () =>
    withClients(async (db) => {
      await refuseRecord(db, page, now);
      expect(await readLink(db, page.key)).toMatchObject({ refused: true });
      await linkRecord(db, page, { client: 'client_1' }, now);
      expect(await readLink(db, page.key)).toMatchObject({ refused: false, client: 'client_1' });
      expect(await readLinks(db, page.key)).toHaveLength(1);
    }));
});
