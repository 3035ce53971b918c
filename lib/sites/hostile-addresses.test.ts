import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import cases from '../../tests/fixtures/sites/cases.json' with { type: 'json' };
import { guessSystems, permissionPattern, recognise, siteAt, sites } from './index.ts';

const records = cases.filter((entry) => entry.expect);
const path = '/lightning/r/Account/0015g00000aBcDeAAK/view';
const endings = [
  ...new Set(
    sites.flatMap((site) => site.hosts.map(({ name }) => name.replaceAll(/\{[^}]*\}\./g, ''))),
  ),
];

/** Cuts, doubles and replaces pieces of real record addresses. */
const broken = fc
  .tuple(
    fc.constantFrom(...records),
    fc.nat(200),
    fc.nat(20),
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('%', '#', '?', '//', '\\', '@', '\u0000'),
    ),
  )
  .map(([{ url, declared }, at, length, middle]) => ({
    url: url.slice(0, at) + middle + url.slice(at + length),
    declared: declared ? [declared] : [],
  }));

const anything = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
  )
  .map((url) => ({ url, declared: [] }));

describe('addresses of any kind', () => {
  it('never make it throw, and an answer is always whole', () => {
    fc.assert(
      fc.property(fc.oneof(broken, anything), ({ url, declared }) => {
        const found = recognise(url, declared);
        siteAt(url, declared);
        guessSystems(url);
        permissionPattern(url, 'chrome');
        if (found) expect(Object.values(found).every((value) => value !== '')).toBe(true);
        if (found) expect(found.recordId).toMatch(/^[A-Za-z0-9_-]+$/);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['path', `https://acme.lightning.force.com/${'a/'.repeat(50_000)}`],
    [
      'query',
      `https://acme.lightning.force.com/lightning/action/quick/A.B?${'a=b&'.repeat(25_000)}`,
    ],
    ['hash', `https://acme.lightning.force.com/one/one.app#${'e'.repeat(100_000)}`],
    ['console hash', `https://acme.my.salesforce.com/console#${'%2F'.repeat(33_000)}`],
    ['host', `https://${'a.'.repeat(50_000)}lightning.force.com${path}`],
    ['escapes', `https://acme.my.salesforce.com/${'%E0'.repeat(33_000)}`],
  ])('of 100 kB in the %s are answered with null', (_, url) => {
    expect(recognise(url)).toBeNull();
    expect(guessSystems(url)).toEqual([]);
  });

  it('of 100 kB are still the record when the length is in what does not count', () => {
    const url = `https://acme.lightning.force.com${path}?ws=${'x'.repeat(100_000)}`;
    expect(recognise(url)?.recordId).toBe('0015g00000aBcDeAAK');
  });
});

describe('look-alike hosts', () => {
  const ending = fc.constantFrom(...endings);
  const name = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
  const foreign = fc.constantFrom(
    'evil.test',
    'example.com',
    'xn--frce-5qa.com',
    'force.com.evil.test',
  );

  const disguise = fc
    .tuple(name, ending, foreign)
    .chain(([org, own, evil]) =>
      fc.constantFrom(
        `https://${org}.${own}.${evil}`,
        `https://${org}.${own}@${evil}`,
        `https://${org}.${own}:443@${evil}`,
        `https://${org}:${own}@${evil}`,
        `https://${evil}\\@${org}.${own}`,
        `https://${evil}/${org}.${own}`,
        `https://${evil}?${org}.${own}`,
        `https://${evil}#${org}.${own}`,
        `https://${org}.${own.replace('.', '-')}.${evil}`,
        `https://${org}.x${own}`,
        `https://${org}-${own.replace('.', '')}`,
        `https://${org}.${own}.`,
        `https://${org}.${own}.mcas.ms.${evil}`,
        `https://${org}.${evil}.mcas.ms`,
        `https://${org}.other.${own}`,
        `https://xn--${org}-5qa.${own}`,
        `https://*.${own}`,
        `https://${own}`,
      ),
    );

  it('never match', () => {
    fc.assert(
      fc.property(disguise, (origin) => {
        for (const rest of [path, '/0015g00000aBcDeAAK', '/s/detail/0015g00000aBcDeAAK']) {
          expect(recognise(origin + rest)).toBeNull();
          expect(siteAt(origin + rest)).toBeNull();
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('never match among hosts of any other name', () => {
    fc.assert(
      fc.property(fc.domain(), (host) => {
        fc.pre(!endings.some((own) => `.${host}`.endsWith(`.${own}`)));
        expect(recognise(`https://${host}${path}`)).toBeNull();
      }),
    );
  });

  it('of the vendor itself are no customer', () => {
    for (const host of ['login', 'help', 'test', 'www', 'trailhead', 'na44-api', 'naa', 'zz9'])
      expect(siteAt(`https://${host}.salesforce.com/0015g00000aBcDeAAK`)).toBeNull();
  });
});
