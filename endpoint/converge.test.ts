import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../lib/record/canonical-json.ts';
import { canonicalRecord, mergeRecords } from '../lib/record/merge.ts';
import { fieldClock, type StoredRecord } from '../lib/record/stored-record.ts';
import { type Edit, type Fate, makeWriter, type Writer } from './converge.fixture.ts';
import { startEndpoint } from './http/endpoint.fixture.ts';
import { checkOf } from './store/check-of.fixture.ts';
import { runSql } from './store/fresh-place.fixture.ts';

const NODES = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'];
const { store, place, tokenFor } = await startEndpoint();
let runs = 0;

const fate = fc.constantFrom<Fate[]>('arrives', 'arrives', 'lost', 'unanswered', 'twice', 'late');
const edit = fc.record<Edit>({
  what: fc.constantFrom<Edit['what'][]>('set', 'set', 'set', 'set', 'note', 'delete', 'erase'),
  id: fc.constantFrom<Edit['id'][]>(1, 2, 'gone'),
  field: fc.constantFrom('name', 'about', 'tags/vip'),
  value: fc.integer({ min: 0, max: 9 }),
});
const step = fc.record({
  who: fc.nat({ max: 2 }),
  edits: fc.array(fc.tuple(edit, fc.constantFrom(0, 0, 3, 50)), { maxLength: 3 }),
  push: fc.option(fate),
  pull: fc.option(fc.tuple(fate, fc.integer({ min: 1, max: 4 }))),
});

async function play(steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) {
  runs += 1;
  const ws = `run${runs}`;
  await store.createWorkspace(ws);
  const log = {
    edits: [] as StoredRecord[],
    sent: [] as StoredRecord[],
    late: [] as (() => Promise<unknown>)[],
  };
  const members = await Promise.all(NODES.map((node) => tokenFor(node, 'editor', undefined, ws)));
  const writers = members.map(({ member }, i) => makeWriter(NODES[i] ?? '', member, log));
  const results: string[] = [];
  for (const { who, edits, push, pull } of steps) {
    const writer = writers[who] as Writer;
    for (const [one, ahead] of edits) writer.edit(one, ahead);
    if (push) results.push(...(await writer.push(push)));
    if (pull) await writer.pull(...pull);
  }
  // What was late comes now, the last first; then the network heals.
  for (const send of log.late.reverse()) await send();
  for (const writer of writers) results.push(...(await writer.push('arrives')));
  for (const writer of writers) while (await writer.pull('arrives', 2));
  return { ws, log, writers, results };
}

/** Everything that anybody ever wrote, merged in the order of writing, without authors. */
function oracle(edits: readonly StoredRecord[]) {
  const all = new Map<string, StoredRecord>();
  for (const one of edits) {
    const here = all.get(one.id);
    all.set(one.id, here ? mergeRecords(here, one).record : canonicalRecord(one));
  }
  return all;
}

/** Every value that the endpoint keeps or remembers, as `id field clock value`. */
async function remembered(ws: string, records: readonly StoredRecord[]) {
  const sql = `select id, field, clock, value from hist where ws = '${ws}'`;
  const rows = await runSql(place, sql);
  return new Set([
    ...rows.map(([id, field, clock, value]) =>
      [id, JSON.parse(`${field}`), clock, value].join(' '),
    ),
    ...records.flatMap(valuesOf),
  ]);
}

const valuesOf = (record: StoredRecord) =>
  Object.entries(record.f).map(([field, value]) =>
    [record.id, field, fieldClock(record, field), canonicalJson(value)].join(' '),
  );
const sorted = (records: Iterable<StoredRecord>) =>
  [...records].toSorted((a, b) => (a.id < b.id ? -1 : 1));
const withoutAuthor = ({ by: _by, ...record }: StoredRecord) => record;

describe('three writers over a bad network', () => {
  it('end with the same records, which are all that was written, merged', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const { ws, log, writers, results } = await play(steps);
        const { records: docs, check } = await store.changes(ws, 0, 1000);
        const kept = sorted(docs.map((doc): StoredRecord => JSON.parse(doc)));
        for (const { records } of writers) expect(sorted(records.values())).toEqual(kept);
        expect(kept.map(withoutAuthor)).toEqual(sorted(oracle(log.edits).values()));
        expect(check).toEqual(checkOf(docs));
        expect(results).not.toContain('rejected');
        const isErased = new Set(kept.filter(({ e }) => e).map(({ id }) => id));
        const known = await remembered(ws, kept);
        const lost = log.sent
          .filter(({ id }) => !isErased.has(id))
          .flatMap(valuesOf)
          .filter((value) => !known.has(value));
        expect(lost).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
