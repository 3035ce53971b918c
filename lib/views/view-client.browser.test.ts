import { describe, expect, it } from 'vitest';
import { readOwned } from '../store/read.ts';
import { removeSample } from '../store/remove-sample.ts';
import { fillWithSample, now } from '../store/starter.fixture.ts';
import { withStore } from '../store/temporary-store.ts';
import { startEngagement } from '../store/verbs/start-engagement.ts';
import { writeRecords } from '../store/write.ts';
import type { ClientView } from './client-view.ts';
import { clientViewSchema } from './client-view.ts';
import { viewClient } from './view-client.ts';

const DAY = 86_400_000;

function withSampleView(name: string, work: (view: ClientView) => void, at = now) {
  return withStore(async (db) => {
    await fillWithSample(db);
    const view = await viewClient(db, `client_sample-${name}`, { now: at });
    expect(view).toBeDefined();
    if (view) work(view);
  });
}

describe('the view of the sample clients', () => {
  it('fits the schema that the card parses it with', async () => {
    for (const name of ['northwind', 'harbour', 'brightline'])
      await withSampleView(name, (view) => {
        expect(clientViewSchema.safeParse(view).error?.issues).toBeUndefined();
        expect(view.sample).toBe(true);
      });
  });

  it('tells the worked example: touchpoints 90, end to end 40, distortion 50, flagged', () =>
    withSampleView('northwind', ({ journey }) => {
      expect(journey).toMatchObject({
        touchpointAverage: { score: 90, n: 12, stale: false },
        endToEnd: { score: 40, n: 6, stale: false },
        distortion: 50,
        flagged: true,
        stage: 6,
      });
      expect(journey?.arithmetic).toContainEqual({
        label: 'Distortion',
        value: '50',
        detail: 'touchpoint average − end to end; flagged from 15',
      });
    }));

  it('says "measured 0 of 7" and no number where nobody was asked', () =>
    withSampleView('brightline', ({ journey, health, coverage }) => {
      expect(journey?.measured).toEqual({ stages: 0, of: 7 });
      for (const number of ['touchpointAverage', 'endToEnd', 'distortion', 'estimate'] as const)
        expect(journey?.[number]).toBeUndefined();
      expect(journey?.flagged).toBe(false);
      expect(health.score).toBeUndefined();
      expect(health.measuredShare).toBeLessThan(0.6);
      expect(coverage.warnings).toEqual([
        'Nobody known yet as decision maker, champion or end user.',
        'Single thread: only one person is in contact with us.',
      ]);
    }));

  it('names who is missing from the cast, why we look for them, and who plays it too little', () =>
    withSampleView('northwind', ({ coverage }) => {
      expect(coverage).toMatchObject({ known: 8, of: 11 });
      const lines = coverage.missing.map(({ name, played, line }) => [
        name,
        played,
        line.length > 0,
      ]);
      expect(lines).toEqual([
        ['Joachim, voice of the floor', 'Walter Jansen', true],
        ['Farida, closes the books', undefined, true],
        ['Piotr, keeps families insured', undefined, true],
      ]);
    }));

  it('shows the end user with the lowest power and her worry, and the private notes here', () =>
    withSampleView('northwind', ({ people, notes }) => {
      const denise = people.find(({ name }) => name === 'Denise Harmon');
      expect(denise).toMatchObject({
        alwaysListed: true,
        lineIs: 'concern',
        part: { personaName: 'Sally, single mother', level: 0.5 },
      });
      expect(denise?.concerns.map(({ own }) => own)).toContain(true);
      expect(denise?.concerns.map(({ own }) => own)).toContain(false);
      const all = [...notes, ...people.flatMap((person) => person.notes)];
      expect(all.filter((note) => note.visibility === 'private').length).toBeGreaterThan(0);
    }));

  it('calls numbers stale when a year has passed, and keeps them', () =>
    withSampleView(
      'northwind',
      ({ journey, age }) => {
        expect(journey?.endToEnd).toEqual({ score: 40, n: 6, stale: true });
        expect(age?.state).toBe('stale');
      },
      now + 365 * DAY,
    ));

  it('is nothing once the sample is out', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      await removeSample(db);
      expect(await viewClient(db, 'client_sample-northwind', { now })).toBeUndefined();
    }));
});

describe('the view of a client', () => {
  const acme = { client: 'client_1', by: 'Ann', now };

  it('of which nothing is known is empty and whole', () =>
    withStore(async (db) => {
      const client = { k: 'client', id: 'client_1', fields: { name: '<b>Ärzte</b> 👩‍👩‍👧 עברית' } };
      await writeRecords(db, [client], { now, label: 'x' });
      const view = await viewClient(db, 'client_1', { now });
      expect(clientViewSchema.safeParse(view).success).toBe(true);
      expect(view).toMatchObject({
        name: '<b>Ärzte</b> 👩‍👩‍👧 עברית',
        people: [],
        notes: [],
        promises: [],
        coverage: { known: 0, of: 0, missing: [], warnings: [] },
      });
      expect(view?.journey).toBeUndefined();
      expect(view?.health.score).toBeUndefined();
    }));

  it('counts what is known of a sponsor in health by the age it has on the card', () =>
    withStore(async (db) => {
      const at = now - 30 * DAY;
      const fact = <T>(v: T) => ({ v, at, by: 'Ann', how: 'asked' as const });
      const stakeholder = { client: 'client_1', name: 'Zoe', power: fact(5) };
      const part = { client: 'client_1', stakeholder: 'stakeholder_1', level: fact(0.5) };
      const text = 'x';
      const persona = {
        name: 'Sam',
        role: 'Sponsor',
        portrait: 'x',
        who: text,
        responsibilities: text,
        motivation: text,
        typical: text,
        value: text,
      };
      const health = async () => {
        const view = await viewClient(db, 'client_1', { now });
        const freshness = view?.health.arithmetic.find(({ label }) => label === 'Freshness');
        return [view?.people[0]?.facts[0]?.age.state, freshness?.value, freshness?.detail];
      };
      await writeRecords(
        db,
        [
          { k: 'client', id: 'client_1', fields: { name: 'Acme' } },
          { k: 'persona', id: 'persona_1', fields: persona },
          { k: 'stakeholder', id: 'stakeholder_1', fields: stakeholder },
          { k: 'part', id: 'part_1', fields: { ...part, persona: 'persona_1' } },
        ],
        { now, label: 'x' },
      );
      expect(await health()).toEqual(['fresh', '79.4 × 10', 'from 1 source']);
      const sponsor = { k: 'persona', id: 'persona_1', fields: { floor: ['sponsor'] } };
      await writeRecords(db, [sponsor], { now, label: 'x' });
      expect(await health()).toEqual(['ageing', '50 × 10', 'from 1 source']);
    }));

  it('shows the journey of the engagement that is looked at, else one of the client as a whole', () =>
    withStore(async (db) => {
      const journey = (id: string, engagement?: string) => ({
        k: 'journey',
        id,
        fields: { client: 'client_1', name: id, ...(engagement ? { engagement } : {}) },
      });
      await writeRecords(
        db,
        [{ k: 'client', id: 'client_1', fields: { name: 'Acme' } }, journey('journey_whole')],
        { now, label: 'x' },
      );
      await startEngagement(db, acme, { name: 'One' });
      await startEngagement(db, acme, { name: 'Two' });
      const { engagement = [] } = await readOwned(db, 'client_1');
      const one = engagement.find(({ name }) => name === 'One')?.id ?? '';
      const two = engagement.find(({ name }) => name === 'Two')?.id ?? '';
      await writeRecords(db, [journey('journey_one', one)], { now, label: 'x' });
      const shown = async (id: string) =>
        (await viewClient(db, 'client_1', { engagement: id, now }))?.journey?.id;
      expect(await shown(one)).toBe('journey_one');
      expect(await shown(two)).toBe('journey_whole');
    }));

  it('calls each page by its name and what people call its system', () =>
    withStore(async (db) => {
      const link = (n: number, system: string, seenName?: string) => ({
        k: 'link',
        id: `link_${n}`,
        fields: { client: 'client_1', key: `${n}`, kind: 'client', system, seenName },
      });
      await writeRecords(
        db,
        [
          { k: 'client', id: 'client_1', fields: { name: 'Acme' } },
          link(1, 'hubspot', 'Acme'),
          link(2, 'taught-ledger'),
          link(3, 'forgotten', 'Acme'),
        ],
        { now, label: 'x' },
      );
      const titles = new Map([
        ['hubspot', 'HubSpot'],
        ['taught-ledger', 'Ledgerline'],
      ]);
      const view = await viewClient(db, 'client_1', { titles, now });
      expect(view?.links.map(({ label }) => label)).toEqual([
        'Acme (HubSpot)',
        'Ledgerline',
        'Acme (forgotten)',
      ]);
    }));

  it('names a page once that two people linked before they heard of each other', () =>
    withStore(async (db) => {
      const fields = { client: 'client_1', key: 'a', kind: 'client', system: 'hubspot' };
      const links = [1, 2].map((n) => ({ k: 'link', id: `link_${n}`, fields }));
      const client = { k: 'client', id: 'client_1', fields: { name: 'Acme' } };
      await writeRecords(db, [client, ...links], { now, label: 'x' });
      expect((await viewClient(db, 'client_1', { now }))?.links).toHaveLength(1);
    }));

  it('says that an engagement has an offering, also when that went from the library', () =>
    withStore(async (db) => {
      const fields = { client: 'client_1', name: 'Go', offering: 'offering_gone' };
      await writeRecords(
        db,
        [
          { k: 'client', id: 'client_1', fields: { name: 'Acme' } },
          { k: 'engagement', id: 'engagement_1', fields },
        ],
        { now, label: 'x' },
      );
      const view = await viewClient(db, 'client_1', { now });
      expect(view?.engagement?.offering).toBe('An offering that is no longer in the library');
    }));

  it('leaves out what does not fit its kind, and what plays a persona that is gone', () =>
    withStore(async (db) => {
      await fillWithSample(db);
      const id = 'stakeholder_sample-northwind-denise';
      const row = await db.records.get(id);
      if (row) await db.records.put({ ...row, f: { ...row.f, name: 7 } });
      await db.records.delete('persona_payroll-rafael');
      const view = await viewClient(db, 'client_sample-northwind', { now });
      expect(view?.people.map((person) => person.id)).not.toContain(id);
      const catherine = view?.people.find(({ name }) => name === 'Catherine Baptiste');
      expect(catherine?.part?.personaName).toBe('A persona that is no longer in the library');
    }));
});
