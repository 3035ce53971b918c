import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyManner, madeAddress, plain } from '../../tests/fixtures/sites/made-addresses.ts';
import groups from '../../tests/fixtures/sites/same-record.json' with { type: 'json' };
import { samplesOf } from '../../tests/fixtures/sites/samples.ts';
import { recognise, sites } from './index.ts';

const made = madeAddress(sites);

describe('the addresses of one record, as they are listed', () => {
  it('have a group in same-record.json for every system', () => {
    const systems = sites.map(({ system }) => system);
    expect([...new Set(groups.map(({ system }) => system))].toSorted()).toEqual(systems.toSorted());
  });

  const keys = groups.map(({ system, declared, urls }) =>
    urls.map((url) => {
      const found = recognise(url, declared ? [declared] : []);
      return found?.system === system ? found.key : `none: ${url}`;
    }),
  );

  it.each(groups.map(({ urls }, at) => [urls[0], at] as const))('share a key: %s', (_, at) => {
    const [key] = keys[at] ?? [];
    expect(keys[at]).toEqual(keys[at]?.map(() => key));
    expect(key).not.toContain('none:');
  });

  it('share it with no other record', () => {
    expect(new Set(keys.flat()).size).toBe(groups.length);
  });
});

// Thousands of addresses, while browsers and databases may take the processors.
describe('addresses made from the routes', { timeout: 15_000 }, () => {
  it('keep their key whatever else they carry', () => {
    fc.assert(
      fc.property(made, anyManner, ({ declared, captures, write }, manner) => {
        const key = recognise(write(captures, plain), declared)?.key;
        expect(recognise(write(captures, manner), declared)?.key).toBe(key);
      }),
      { numRuns: 3_000 },
    );
  });

  it('have another key, or none, as soon as one part that counts is another', () => {
    fc.assert(
      fc.property(made, fc.nat(), fc.nat(), ({ site, declared, captures, write }, at, other) => {
        const [name, kept] = Object.entries(captures)[at % Object.keys(captures).length] ?? [];
        if (!name || !kept) throw new Error('a route without a capture');
        const others = samplesOf(site, kept.format).filter((text) => text !== kept.text);
        // Which regional host shows a portal of HubSpot's does not count.
        fc.pre(others.length > 0 && name !== 'app');
        const changed = { ...kept, text: others[other % others.length] ?? '' };
        const key = recognise(write(captures, plain), declared)?.key;
        const otherKey = recognise(write({ ...captures, [name]: changed }, plain), declared)?.key;
        // A key that waits for the page is none yet.
        fc.pre(typeof key === 'string');
        expect(otherKey).not.toBe(key);
      }),
      { numRuns: 3_000 },
    );
  });

  it('are records of their own system', () => {
    const seen = new Map<string, boolean>();
    fc.assert(
      fc.property(made, ({ site, declared, captures, write }) => {
        const found = recognise(write(captures, plain), declared);
        if (found) expect(found.system).toBe(site.system);
        seen.set(site.system, (seen.get(site.system) ?? false) || found !== null);
      }),
      { numRuns: 3_000 },
    );
    expect([...seen].filter(([, isRecord]) => !isRecord)).toEqual([]);
  });

  it('are read in any case where the system does', () => {
    const loose = madeAddress(sites.filter(({ anyCase }) => anyCase));
    fc.assert(
      fc.property(loose, ({ declared, captures, write }) => {
        const url = new URL(write(captures, plain));
        const key = recognise(url.href, declared)?.key;
        for (const path of [url.pathname.toUpperCase(), url.pathname.toLowerCase()])
          expect(recognise(url.origin + path + url.search, declared)?.key).toBe(key);
      }),
    );
  });
});
