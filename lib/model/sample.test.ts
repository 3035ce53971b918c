import { describe, expect, it } from 'vitest';
import {
  danglingReferences,
  entitiesOf,
  misfits,
  outOfOrder,
  readStarterFile,
  repeatedIds,
} from './draft.fixture.ts';
import { kinds } from './kinds.ts';
import { sampleDrafts, sampleSchema } from './sample.ts';
import type { Stage } from './stage.ts';
import { starterDrafts, starterSchema } from './starter.ts';
import type { Touchpoint } from './touchpoint.ts';

const NOW = 1_750_000_000_000;
const DAY = 86_400_000;
const library = starterDrafts(starterSchema.parse(readStarterFile('payroll.json')));
const drafts = sampleDrafts(sampleSchema.parse(readStarterFile('sample.json')), NOW);

describe('the sample clients', () => {
  it('become drafts that the schemas of their kinds accept', () => {
    expect(misfits(drafts)).toEqual([]);
  });

  it('have ids of their own and refer only to one another and to the payroll offering', () => {
    expect(repeatedIds([...library, ...drafts])).toEqual([]);
    expect(drafts.filter(({ id }) => !/^[a-z]+_sample-/.test(id))).toEqual([]);
    expect(danglingReferences(drafts, [...library, ...drafts])).toEqual([]);
  });

  it('keep to one client in everything that belongs to it', () => {
    const strays = drafts.filter(({ id, fields }) => {
      const key = String(fields.client ?? id).replace(/^client_/, '');
      return !id.split('_')[1]?.startsWith(key);
    });
    expect(strays).toEqual([]);
  });

  it("run the offering's journey: the same stages and touchpoints, in the same order", () => {
    expect(outOfOrder(drafts)).toEqual([]);
    const stages = entitiesOf(drafts, kinds.stage);
    const touchpoints = entitiesOf(drafts, kinds.touchpoint);
    for (const { id } of entitiesOf(drafts, kinds.journey)) {
      expect(stages.filter((stage) => stage.of === id).map(stageAs)).toEqual(
        entitiesOf(library, kinds.stage).map(stageAs),
      );
      expect(touchpoints.filter((touchpoint) => touchpoint.of === id).map(touchpointAs)).toEqual(
        entitiesOf(library, kinds.touchpoint).map(touchpointAs),
      );
    }
  });

  it('were all learned before now', () => {
    const dated = drafts.flatMap(({ fields }) => [fields.at, ...Object.values(fields).map(factAt)]);
    const moments = dated.filter((at) => typeof at === 'number');
    expect(moments.length).toBeGreaterThan(300);
    expect(Math.max(...moments)).toBeLessThan(NOW);
  });

  it('show every kind of note and provenance, and exactly two private notes', () => {
    const notes = entitiesOf(drafts, kinds.note);
    expect(new Set(notes.map((note) => note.kind)).size).toBe(4);
    expect(new Set(notes.map((note) => note.provenance)).size).toBe(3);
    expect(notes.filter((note) => note.visibility === 'private')).toHaveLength(2);
  });
});

describe('Northwind Foods', () => {
  const journey = 'journey_sample-northwind';
  const ratings = entitiesOf(drafts, kinds.rating).filter((rating) => rating.journey === journey);

  it('rates its touchpoints 90, 95, 85 and 90, and its whole journey 40', () => {
    const touchpoints = ratings.filter((rating) => rating.on !== journey);
    const scores = Map.groupBy(touchpoints, (rating) => rating.on);
    const means = [...scores.values()].map((given) => mean(given.map((rating) => rating.score)));
    expect(means).toEqual([90, 95, 85, 90]);
    expect(mean(means)).toBe(90);
    const whole = ratings.filter((rating) => rating.on === journey);
    const latest = new Map(
      whole.toSorted((a, b) => a.at - b.at).map((rating) => [rating.stakeholder, rating.score]),
    );
    expect(mean([...latest.values()])).toBe(40);
  });

  it('keeps 90 and 40 when older ratings weigh less', () => {
    const age = (on: string) => new Set(ratings.filter((r) => r.on === on).map((r) => r.at));
    const above = age('touchpoint_sample-northwind-set-up-review');
    expect(age('touchpoint_sample-northwind-practice-run')).toEqual(above);
    expect(above.size).toBe(1);
    const last = ratings.filter((r) => r.on === journey && r.at > NOW - 30 * DAY);
    expect(new Set(last.map((r) => r.at)).size).toBe(1);
  });

  it('is rated lowest by the hourly worker, who is asked about no touchpoint', () => {
    const denise = 'stakeholder_sample-northwind-denise';
    const [part] = entitiesOf(drafts, kinds.part).filter((one) => one.stakeholder === denise);
    expect(part?.persona).toBe('persona_payroll-sally');
    const lowest = ratings.toSorted((a, b) => a.score - b.score)[0];
    expect(lowest).toMatchObject({ stakeholder: denise, on: journey });
    expect(ratings.filter((rating) => rating.stakeholder === denise)).toHaveLength(1);
  });
});

describe('Brightline Logistics', () => {
  it('knows two people and has measured nothing', () => {
    const own = drafts.filter((draft) => draft.fields.client === 'client_sample-brightline');
    expect(own.filter((draft) => draft.k === 'stakeholder')).toHaveLength(2);
    expect(own.filter((draft) => draft.k === 'rating')).toEqual([]);
  });
});

describe('sampleDrafts', () => {
  const base = { format: 'clientside-sample', version: 1 } as const;

  it('counts moments and the dates of facts back from now', () => {
    const title = { v: 'Nurse', daysAgo: 1, by: 'Ana', how: 'asked' };
    const fields = { client: 'client_1', name: 'Jo', title, at: { daysAgo: 2 } };
    const sample = sampleSchema.parse({
      ...base,
      drafts: [
        { k: 'stakeholder', id: 'stakeholder_1', fields },
        { k: 'action', id: 'action_1', fields: { dueAt: { daysAgo: -3 }, text: 'Call' } },
      ],
    });
    expect(sampleDrafts(sample, NOW).map((draft) => draft.fields)).toEqual([
      {
        client: 'client_1',
        name: 'Jo',
        title: { v: 'Nurse', by: 'Ana', how: 'asked', at: NOW - DAY },
        at: NOW - 2 * DAY,
      },
      { dueAt: NOW + 3 * DAY, text: 'Call' },
    ]);
  });

  it('refuses a kind that there is not', () => {
    const draft = { k: 'robot', id: 'robot_1', fields: {} };
    expect(sampleSchema.safeParse({ ...base, drafts: [draft] }).success).toBe(false);
  });
});

/** What a client's copy of a stage has in common with the template's. */
function stageAs({ name, rank }: Stage) {
  return { name, rank };
}

/** What a client's copy of a touchpoint has in common with the template's. */
function touchpointAs({ name, rank, channel, serviceLine, promise, weight }: Touchpoint) {
  return { name, rank, channel, serviceLine, promise, weight };
}

function factAt(value: unknown): unknown {
  return value && typeof value === 'object' && 'at' in value ? value.at : undefined;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
