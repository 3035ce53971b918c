import fc from 'fast-check';
import { makeClock } from '../record/clock.ts';
import { compress, type StoredRecord, type Value } from '../record/stored-record.ts';

const clock = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('aaaaaaaa', 'bbbbbbbb'))
  .map(([time, node]) => makeClock(1_700_000_000_000 + time, 0, node));

/** Names as people and machines write them: HTML, emoji, right-to-left text, very long ones, and those of the language itself. */
const name = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
  fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    'שלום עולם',
    '👩‍👩‍👧 & Co',
    'constructor',
    '__proto__',
  ),
  fc.constant('long '.repeat(60)),
);

/** Values of fields that this build does not know. */
const foreign = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown),
  fc.constant(null),
);

const fieldName = fc.oneof(
  fc.constantFrom('later', 'constructor', 'toString', 'x/y', 'hasOwnProperty', ' '),
  fc.string({ minLength: 1, maxLength: 12 }),
);

function recordOf(
  k: string,
  known: fc.Arbitrary<Record<string, Value>>,
): fc.Arbitrary<StoredRecord> {
  const strangers = fc.dictionary(fieldName, foreign, { maxKeys: 4, noNullPrototype: true });
  return fc
    .record({
      id: fc.integer({ min: 1, max: 6 }).map((n) => `${k}_${n}`),
      known,
      strangers,
      clocks: fc.array(clock, { minLength: 12, maxLength: 12 }),
      d: fc.option(clock, { nil: undefined, freq: 4 }),
      v: fc.constantFrom(1, 1, 7),
    })
    .map(({ id, known: own, strangers: others, clocks, d, v }) => {
      const f = Object.fromEntries(
        Object.entries({ ...others, ...own }).filter(([field]) => field !== '__proto__'),
      );
      const each = Object.keys(f).map((field, i) => [field, clocks[i % clocks.length]]);
      return compress({ id, k, f, v, ...(d ? { d } : {}) }, Object.fromEntries(each));
    });
}

/** Records of kinds that this build knows and of one that it does not, alive and dead, with fields that it does not know. */
export const storedRecord: fc.Arbitrary<StoredRecord> = fc.oneof(
  recordOf('client', fc.record({ name })),
  recordOf('stakeholder', fc.record({ name, client: fc.constant('client_1') })),
  recordOf(
    'persona',
    fc.record({
      ...Object.fromEntries(
        [
          'name',
          'role',
          'portrait',
          'who',
          'responsibilities',
          'motivation',
          'typical',
          'value',
        ].map((field) => [field, name]),
      ),
      'floor/sponsor': fc.constantFrom(true, null),
    }),
  ),
  recordOf('hologram', fc.record({ name: foreign })),
);

/** Some records of different ids. */
export const storedRecords = fc.uniqueArray(storedRecord, {
  selector: ({ id }) => id,
  maxLength: 12,
});

/** The text of an exchange file with these records. */
export function fileOf(records: readonly unknown[], version = 1): string {
  return JSON.stringify({ format: 'clientside', version, exportedAt: '2026-11-22', records });
}
