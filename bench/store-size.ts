import { rm } from 'node:fs/promises';
import type { BenchOptions } from './options.ts';
import { type Figure, figure, type Result } from './report/result.ts';
import { type Middle, middleOf } from './report/statistics.ts';
import { openRig } from './rig/browser.ts';
import { copyWithHosts } from './rig/build.ts';
import { openStorePage, type StorePage, seedPeople } from './rig/store.ts';
import { LOOKUPS, PEOPLE_EACH, RECORDS_EACH } from './seed.ts';

const PEOPLE = [1_000, 10_000, 100_000];
const MILLION_RECORDS = (1_000_000 / RECORDS_EACH) * PEOPLE_EACH;
const RUNS = 60;
/** A view that is half as slow again would not be flat. */
const FLAT = 1.5;

/** One size of the store: what it holds, how fast it was filled, and the times of a view and a lookup. */
type Size = {
  people: number;
  records: number;
  recordsPerSecond: number;
  view: Middle;
  lookup: Middle;
};

/** Time to make a card's view and to look a name up, as the store grows. */
export async function benchStoreSize({ build, runs = RUNS, large }: BenchOptions): Promise<Result> {
  const copy = await copyWithHosts(build, []);
  const rig = await openRig(0, copy);
  try {
    const store = await openStorePage(rig);
    await store.call('sample');
    const sizes: Size[] = [];
    for (const people of large ? [...PEOPLE, MILLION_RECORDS] : PEOPLE)
      sizes.push(await measure(store, people, sizes.at(-1), runs));
    return {
      bench: 'store-size',
      title: 'a card’s view as the store grows',
      figures: sizes.flatMap((size) => figuresOf(size, sizes[0] as Size)),
      notes: [
        `Each client has ${PEOPLE_EACH} people and ${RECORDS_EACH} records. Views are of clients all over the store, by the product’s viewClient; lookups by its findByPrefix; both in a page of the extension, without messages and drawing.`,
        'Seeding writes rows past the product’s own checks, history and outbox.',
        ...(large ? [] : ['With --large the store goes on to 1,000,000 records.']),
      ],
    };
  } finally {
    await rig.close();
    await rm(copy, { recursive: true });
  }
}

async function measure(
  store: StorePage,
  people: number,
  before: Size | undefined,
  runs: number,
): Promise<Size> {
  const added = people - (before?.people ?? 0);
  const ms = await seedPeople(store, people, before?.people);
  const clients = people / PEOPLE_EACH;
  const some = Array.from(
    { length: runs },
    (_, at) => `client_bench-${Math.floor(((at + 0.5) * clients) / runs)}`,
  );
  const texts = Array.from({ length: runs }, (_, at) => LOOKUPS[at % LOOKUPS.length] as string);
  await store.call('viewTimes', some.slice(0, 5)); // Warms up.
  const view = middleOf(await store.call('viewTimes', some));
  const lookup = middleOf(await store.call('lookupTimes', texts));
  const { records } = await store.call('count');
  const recordsPerSecond = ((added / PEOPLE_EACH) * RECORDS_EACH * 1000) / ms;
  return { people, records, recordsPerSecond, view, lookup };
}

function figuresOf(
  { people, records, recordsPerSecond, view, lookup }: Size,
  first: Size,
): Figure[] {
  const where = `${people.toLocaleString('en')} people, ${records.toLocaleString('en')} records`;
  const isFirst = people === first.people;
  const beside = (value: number) =>
    isFirst
      ? {}
      : {
          peer: { name: `with ${first.people.toLocaleString('en')} people`, value },
          ratioLimit: FLAT,
        };
  return [
    figure(`View of a client; ${where}`, 'ms', view, beside(first.view.median)),
    figure(`Lookup; ${where}`, 'ms', lookup),
    { what: `Seeding up to ${where}`, unit: 'records/s', value: recordsPerSecond },
  ];
}
