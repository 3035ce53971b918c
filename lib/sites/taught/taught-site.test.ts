import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteSchema } from '../../model/site.ts';
import { recognise } from '../index.ts';
import { idParts } from './id-parts.ts';
import { refusalOf } from './refusal-of.ts';
import { taughtSystem } from './system-of.ts';
import { type Lesson, taughtSite } from './taught-site.ts';

const ORIGIN = 'https://crm.example.test:8443';
const guide = { names: [{ selector: 'h1.title', read: 'text' as const }], anchors: [] };

function lesson(examples: string[], more: Partial<Lesson> = {}): Lesson {
  const urls = examples.map((path) => `${ORIGIN}${path}`);
  const [place] = idParts(urls);
  if (!place) throw new Error('No part of these addresses can be an id.');
  return {
    origin: ORIGIN,
    title: 'Our CRM',
    examples: urls,
    place,
    kind: 'client',
    label: 'client',
    guide,
    ...more,
  };
}

function taught(examples: string[], more: Partial<Lesson> = {}) {
  const site = taughtSite(lesson(examples, more));
  if (!site) throw new Error('The examples agree on nothing.');
  return site;
}

function opens(site: ReturnType<typeof taught>, path: string) {
  const declared = [{ origin: ORIGIN, basePath: '/', system: site.system }];
  const found = recognise(path.startsWith('http') ? path : `${ORIGIN}${path}`, declared, {
    taught: [site],
  });
  return found && `${found.object} ${found.recordId}`;
}

describe('what is taught by example', () => {
  it.each([
    ['a number in the path', ['/clients/1042/overview'], '/clients/{id:digits}/**'],
    ['the later of two numbers', ['/org/7/clients/1042'], '/org/7/clients/{id:digits}/**'],
    ['a uuid', ['/c/0b0e7a52-93f1-4b1e-9d0b-5f3f6f1f2a11'], '/c/{id:guid}/**'],
    ['a name, with two examples', ['/kunden/acme', '/kunden/zeta-gmbh'], '/kunden/{id:text}/**'],
    [
      'what differs between two examples',
      ['/7/clients/1042/tasks/3', '/7/clients/1077/tasks/3'],
      '/7/clients/{id:digits}/**',
    ],
    [
      'what differs before the id, as the customer',
      ['/7/clients/1042', '/8/clients/1077'],
      '/{path0}/clients/{id:digits}/**',
    ],
    ['a parameter', ['/app.php?tab=2&id=42&lang=de'], '/app.php?id={id:digits}'],
    [
      'a parameter beside the one that names the page',
      ['/index.php?module=Accounts&record=42&view=Detail'],
      '/index.php?module=Accounts&record={id:digits}',
    ],
    ['the hash', ['/#/clients/42/notes'], '/#/clients/{id:digits}/**'],
    ['a parameter in the hash', ['/app/#/client?id=42'], '/app#/client?id={id:digits}'],
    ['a code', ['/customers/ACC-0042'], '/customers/{id:text}/**'],
  ])('is %s', (_, examples, at) => {
    const site = taught(examples);
    expect(site.routes.map((route) => route.at)).toEqual([at]);
    expect(siteSchema.parse(site)).toEqual(site);
    expect(refusalOf(site)).toBeNull();
    for (const path of examples) expect(opens(site, path)).not.toBeNull();
  });

  it('covers the pages inside a record and no list, new record or other host', () => {
    const site = taught(['/kunden/acme', '/kunden/zeta']);
    expect(opens(site, '/kunden/acme/edit')).toBe('kunden acme');
    expect(opens(site, '/kunden/%C3%96lm%C3%BChle')).toBe('kunden Ölmühle');
    for (const path of ['/kunden', '/kunden/', '/kunden/new', '/', '/other/acme'])
      expect(opens(site, path)).toBeNull();
    for (const url of [
      'https://crm.example.test/kunden/acme',
      'http://crm.example.test:8443/kunden/acme',
      'https://crm.example.test:8443@evil.test/kunden/acme',
    ])
      expect(opens(site, url)).toBeNull();
  });

  it('does nothing without its declaration', () => {
    const site = taught(['/clients/1']);
    expect(recognise(`${ORIGIN}/clients/1`, [], { taught: [site] })).toBeNull();
  });

  it('takes a second sort of record, keeps the first, and never gives two records one key', () => {
    const clients = taught(['/clients/1']);
    const both = taughtSite(
      lesson(['/projects/1'], { kind: 'engagement', label: 'project' }),
      clients,
    );
    if (!both) throw new Error('Nothing was taught.');
    const declared = [{ origin: ORIGIN, basePath: '/', system: both.system }];
    const [client, project] = ['/clients/1', '/projects/1'].map((path) =>
      recognise(ORIGIN + path, declared, { taught: [both] }),
    );
    expect(client).toMatchObject({ kind: 'client', object: 'clients' });
    expect(project).toMatchObject({ kind: 'engagement', object: 'projects' });
    expect(client?.key).not.toBe(project?.key);
    expect(taughtSite(lesson(['/clients/2']), both)?.routes).toHaveLength(2);
  });

  it('tells what lies below a record from the record, in whatever order they were taught', () => {
    const jobs = lesson(['/clients/1/jobs/7', '/clients/2/jobs/8'], { kind: 'engagement' });
    const clients = lesson(['/clients/1']);
    for (const [first, second] of [
      [jobs, clients],
      [clients, jobs],
    ] as const) {
      const both = taughtSite(second, taughtSite(first) ?? undefined);
      if (!both) throw new Error('Nothing was taught.');
      expect(opens(both, '/clients/1/jobs/7/notes')).toBe('jobs 7');
      expect(opens(both, '/clients/1/notes')).toBe('clients 1');
    }
  });

  it('gives colleagues who teach the same site with other records the same keys', () => {
    const key = (site: ReturnType<typeof taught>) =>
      recognise(`${ORIGIN}/clients/5`, [{ origin: ORIGIN, basePath: '/', system: site.system }], {
        taught: [site],
      })?.key;
    expect(key(taught(['/clients/1']))).toBe(key(taught(['/clients/22/notes', '/clients/31'])));
    expect(taughtSystem('https://a.b-c.test')).not.toBe(taughtSystem('https://a-b.c.test'));
  });

  it('finds no id where there is none', () => {
    for (const path of ['/', '/new', '/?tab=3', '/dashboard'])
      expect(idParts([ORIGIN + path])).toEqual([]);
    expect(idParts([`${ORIGIN}/clients/1`, `${ORIGIN}/clients/1`])).toEqual([]);
    expect(idParts(['not an address'])).toEqual([]);
  });

  it('recognises its own examples and fits the schema, whatever the addresses', {
    timeout: 30_000,
  }, () => {
    const segment = fc.oneof(
      fc.stringMatching(/^[a-z]{1,8}$/),
      fc.nat(99_999).map(String),
      fc.uuid(),
      fc.string({ maxLength: 12 }).map(encodeURIComponent),
    );
    const path = fc
      .tuple(
        fc.array(segment, { maxLength: 5 }),
        fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), segment, { maxKeys: 3 }),
        fc.array(segment, { maxLength: 3 }),
      )
      .map(
        ([segments, query, hash]) =>
          `/${segments.join('/')}?${new URLSearchParams(query)}#${hash.join('/')}`,
      );
    fc.assert(
      fc.property(fc.array(path, { minLength: 1, maxLength: 2 }), (paths) => {
        const urls = paths.map((one) => ORIGIN + one);
        for (const place of idParts(urls)) {
          const site = taughtSite({ ...lesson(['/clients/1']), examples: urls, place });
          if (!site || refusalOf(site)) continue;
          expect(siteSchema.safeParse(site).success).toBe(true);
          for (const one of paths) expect(opens(site, one)).not.toBeNull();
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a definition from somebody else', () => {
  const good = taught(['/clients/1']);
  const route = (at: string) => ({ ...good, routes: [{ at, object: 'x', view: 'of-clients' }] });
  const name = (selector: string) => ({
    ...good,
    guides: { 'of-clients': { ...good.guides['of-clients'], scopes: [selector] } },
  });

  it.each([
    ['matches every page', route('/{id:text}/**'), 'match every page'],
    ['matches every page by its end', route('/**/{id:digits}'), 'match every page'],
    ['has no id', route('/clients/7'), 'which part'],
    ['is no template', route('/clients/{id:regex}'), 'no address'],
    ['claims a built-in system', { ...good, system: 'salesforce' }, 'claims a system'],
    [
      'claims a host',
      { ...good, hosts: [{ name: 'bank.example', tenant: 'x', pages: 'all' }] },
      'claims a system',
    ],
    ['points everywhere', name('div > span, #x'), 'everywhere'],
    ['points at all', name('*'), 'everywhere'],
  ])('is refused with a reason when it %s', (_, site, words) => {
    expect(refusalOf(site as typeof good)).toContain(words);
  });

  it('is not refused for a selector that says where', () => {
    for (const selector of ['#name', '.title', 'main h1', 'crm-header span', '[data-id]'])
      expect(refusalOf(name(selector) as typeof good)).toBeNull();
  });
});
