import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../record/canonical-json.ts';
import { isAlive } from '../record/stored-record.ts';
import { readShareStatus } from '../store/sharing/share-status.ts';
import type { TeamKind } from './shared-place.fixture.ts';
import { type Event, type Fault, teamModel } from './team-model.fixture.ts';

/** `VITE_MODEL_RUNS=500 VITE_MODEL_SEED=… vitest run --project chromium-unit lib/sync/team-model` runs it longer, or again. */
const { VITE_MODEL_RUNS, VITE_MODEL_SEED } = import.meta.env as unknown as Record<
  string,
  string | undefined
>;
const RUNS = Number(VITE_MODEL_RUNS ?? 20);
const seed = Number(VITE_MODEL_SEED ?? Date.now() % 2 ** 31);

const who = fc.nat({ max: 2 });
const record = fc.nat({ max: 3 });
const fault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Fault>('fine') },
  {
    weight: 7,
    arbitrary: fc.constantFrom<Fault>(
      'lost',
      'unheard',
      'twice',
      'late',
      'cut',
      'html',
      '401',
      '413',
      '429',
      '500',
    ),
  },
);
const field = fc.constantFrom('name', 'about', 'later');
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ do: fc.constant('edit' as const), who, record, field }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), who, record }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('note' as const), who }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('sync' as const),
      who,
      faults: fc.array(fault, { maxLength: 4 }),
      meanwhile: fc.option(fc.tuple(record, field), { nil: undefined }),
      killAfter: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 })),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('back-up', 'restore', 'deliver' as const) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clone' as const), who }) },
) as fc.Arbitrary<Event>;

type Model = Awaited<ReturnType<typeof teamModel>>;

/** What must hold when everybody has shared: all have the same, and nothing that anybody wrote is gone. */
async function expectNothingLost(model: Model) {
  const { members, written, fates, endpoint, recordsOf, historyOf } = model;
  const stored = await endpoint.records();
  const shared = stored.map(canonicalJson).sort();
  for (const member of members) {
    expect(await recordsOf(member)).toEqual(shared);
    const status = await readShareStatus(member.db, endpoint.workspace);
    expect(status).toMatchObject({ waiting: 0, rejected: 0, quarantined: 0 });
    expect([status.differsAt, status.paused, status.trouble]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  }
  const byId = new Map(stored.map((one) => [one.id, one]));
  const history = new Set(
    (await historyOf()).map(({ id, field: f, value }) => `${id} ${f} ${value}`),
  );
  for (const { id, field: f, value } of written) {
    const isThere = byId.get(id)?.f[f] === value;
    expect([id, f, value, isThere || history.has(`${id} ${f} ${value}`)]).toContain(true);
  }
  for (const [, all] of Map.groupBy(written, ({ id, field: f }) => `${id} ${f}`)) {
    const last = all.at(-1);
    // Written by one person alone: nobody else's edit of another field may have touched it.
    if (!last || all.some((one) => one.who !== last.who)) continue;
    expect(byId.get(last.id)?.f[last.field]).toBe(last.value);
  }
  for (const [id, all] of Map.groupBy(fates, (fate) => fate.id)) {
    const [last, there] = [all.at(-1), byId.get(id)];
    if (there && all.every((one) => one.who === last?.who))
      expect([id, isAlive(there)]).toEqual([id, last?.isAlive]);
  }
  for (const { id } of written.filter((one) => one.id.startsWith('note_')))
    expect(isAlive(byId.get(id) ?? { id, k: '', f: {}, h: '', v: 1, d: 'x' })).toBe(true);
}

const kinds: [string, TeamKind][] = [
  ['on an endpoint', {}],
  ['on a sealed endpoint', { isSealed: true }],
  ['with a document', { mode: 'document' }],
  ['with a sealed document', { mode: 'document', isSealed: true }],
];

it.each(kinds)(
  `a team %s has the same data and loses nothing, whatever happens (seed ${seed}, ${RUNS} runs)`,
  async (_name, kind) => {
    const events = fc.array(event, { minLength: 5, maxLength: 30 });
    const property = fc.asyncProperty(events, async (happenings) => {
      const model = await teamModel(kind);
      try {
        for (const one of happenings) await model.happen(one);
        await model.settle();
        await expectNothingLost(model);
      } finally {
        await model.close();
      }
    });
    await fc.assert(property, { seed, numRuns: RUNS, endOnFailure: RUNS < 100 });
  },
  60_000 + RUNS * 5000,
);
