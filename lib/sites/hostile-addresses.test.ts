import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import cases from '../../tests/fixtures/sites/cases.json' with { type: 'json' };
import { examplesOf } from '../../tests/fixtures/sites/site-files.ts';
import { guessSystems, permissionPattern, recognise, siteAt, sites } from './index.ts';
import { compileHost } from './template.ts';

const records = cases.filter((entry) => entry.expect);
const path = '/lightning/r/Account/0015g00000aBcDeAAK/view';
const examples = sites.flatMap(examplesOf);

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
        if (found) expect(found.recordId).toMatch(/^[^\p{Cc}]{1,200}$/u);
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

  it.each(examples.map((example) => [example.url, example] as const))(
    'made 100 kB long in any place are answered whole or with null: %s',
    (url, { declared }) => {
      const { origin, pathname, search, hash } = new URL(url);
      const long = 'x%2F'.repeat(25_000);
      for (const longer of [
        `${origin}/${long}${pathname}${search}${hash}`,
        `${origin}${pathname}/${long}${search}${hash}`,
        `${origin}${pathname}?${long}`,
        `${origin}${pathname}${search}#${long}`,
        `${url}${long}`,
      ]) {
        expect((recognise(longer, declared)?.key ?? '').length).toBeLessThan(1_000);
        expect(siteAt(longer, declared)).not.toBeNull();
        expect(guessSystems(longer).length).toBeLessThan(10);
      }
    },
  );

  it('of 100 kB are still the record when the length is in what does not count', () => {
    const url = `https://acme.lightning.force.com${path}?ws=${'x'.repeat(100_000)}`;
    expect(recognise(url)?.recordId).toBe('0015g00000aBcDeAAK');
  });
});

/** A vendor's example with its host, the fixed ending of it, and the rest. */
const vendorExamples = sites
  .filter((site) => site.hosts.length > 0)
  .flatMap((site) => {
    const endings = site.hosts.map(({ name }) => compileHost(name).ending);
    return examplesOf(site).map(({ url }) => {
      const { host, pathname, search, hash } = new URL(url);
      const ending = endings.find((own) => `.${host}`.endsWith(`.${own}`)) ?? host;
      return { host, ending, front: host.slice(0, -ending.length), rest: pathname + search + hash };
    });
  });

describe('look-alike hosts', () => {
  const foreign = fc.constantFrom(
    'evil.test',
    'example.com',
    'xn--frce-5qa.com',
    'force.com.evil.test',
    'halopsa.com.evil.test',
  );

  const disguise = fc
    .tuple(fc.constantFrom(...vendorExamples), foreign, fc.integer({ min: 1, max: 65_535 }))
    .chain(([{ host, ending, front, rest }, evil, port]) =>
      fc
        .constantFrom(
          `https://${host}.${evil}`,
          `https://${host}@${evil}`,
          `https://${host}:443@${evil}`,
          `https://user:${host}@${evil}`,
          `https://${evil}\\@${host}`,
          `https://${evil}/${host}`,
          `https://${evil}?${host}`,
          `https://${evil}#${host}`,
          `https://${host.replace('.', '-')}.${evil}`,
          `https://${front}x${ending}`,
          `https://${front}${ending.replace('.', '')}`,
          `https://${host}.`,
          `https://${host}.mcas.ms.${evil}`,
          `https://acme.${evil}.mcas.ms`,
          `https://${front}other.${ending}`,
          `https://other.${host}`,
          `https://${host.replace(/^[^.]+/, 'xn--acme-5qa')}`,
          `https://${host.replace(/^[^.]+/, '*')}`,
          ...(front ? [`https://${ending}`, `https://${host.replace(/^[^.]+/, 'www')}`] : []),
          ...(port === 443 ? [] : [`https://${host}:${port}`]),
          `http://${host}`,
          `ftp://${host}`,
        )
        .map((origin) => ({ origin, rest })),
    );

  it('never match', () => {
    fc.assert(
      fc.property(disguise, ({ origin, rest }) => {
        expect(recognise(origin + rest)).toBeNull();
        expect(siteAt(origin + rest)).toBeNull();
      }),
      { numRuns: 5_000 },
    );
  });

  it('never match among hosts of any other name', () => {
    fc.assert(
      fc.property(fc.domain(), fc.constantFrom(...vendorExamples), (host, { rest }) => {
        fc.pre(!vendorExamples.some(({ ending }) => `.${host}`.endsWith(`.${ending}`)));
        expect(recognise(`https://${host}${rest}`)).toBeNull();
      }),
    );
  });

  it('of the vendor itself are no customer', () => {
    for (const host of ['login', 'help', 'test', 'www', 'trailhead', 'na44-api', 'naa', 'zz9'])
      expect(siteAt(`https://${host}.salesforce.com/0015g00000aBcDeAAK`)).toBeNull();
  });
});
