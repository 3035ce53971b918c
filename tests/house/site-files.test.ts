import { describe, expect, it } from 'vitest';
import { siteSchema } from '../../lib/model/site.ts';
import { permissionPattern, recognise, siteAt, sites, systems } from '../../lib/sites/index.ts';
import { declaredFor, siteFiles } from '../fixtures/sites/site-files.ts';

const files = siteFiles();
const bySystem = new Map(sites.map((site) => [site.system, site]));
const listed = files.map(({ file }) => [file, bySystem.get(file)] as const);

describe('the list of systems', () => {
  it('has every file that defines one, once, under the name of the file', () => {
    expect(sites.map(({ system }) => system).toSorted()).toEqual(files.map(({ file }) => file));
    expect(new Set(systems.map(({ title }) => title)).size).toBe(files.length);
  });
});

describe.each(listed)('%s', (system, site) => {
  if (!site) throw new Error(`${system}.ts is not listed in lib/sites/systems.ts.`);
  const examples = files.find(({ file }) => file === system)?.examples ?? [];

  it('is data of the schema', () => {
    expect(siteSchema.parse(structuredClone(site))).toEqual(site);
  });

  it('has a guide for each view, and no other', () => {
    const views = new Set(site.routes.map(({ view }) => view));
    expect(Object.keys(site.guides).toSorted()).toEqual([...views].toSorted());
  });

  it('says what each object is that its addresses name', () => {
    const named = [
      ...Object.values(site.words ?? {}),
      ...site.routes.flatMap(({ object }) => object ?? []),
    ];
    const unsaid = named.filter((object) => !Object.hasOwn(site.objects, object));
    expect(unsaid, 'are named in words or routes, but not listed in objects').toEqual([]);
  });

  it('writes its words as they are looked up', () => {
    const words = Object.keys(site.words ?? {});
    if (site.anyCase) expect(words).toEqual(words.map((word) => word.toLowerCase()));
    const asks = [...site.routes.map(({ at }) => at)].some((at) => at.includes('{object:word}'));
    expect(asks).toBe(words.length > 0);
  });

  it('ends with examples, each of which is recognised', () => {
    expect(examples.length, 'addresses, each a comment line behind the last };').toBeGreaterThan(0);
    for (const url of examples) {
      const found = recognise(url, declaredFor(site, url));
      expect(found, url).toMatchObject({ system });
      // A key that waits for the page has none to compare.
      if (found?.key != null) expect(found.key.startsWith(`${system}:`), url).toBe(true);
    }
  });

  it('is not met without being declared, if it lives on hosts of its users', () => {
    expect(site.hosts.length > 0).toBe(!site.selfHosted);
    if (site.selfHosted) for (const url of examples) expect(siteAt(url), url).toBeNull();
  });

  it('asks for the host of the page and no more', () => {
    for (const url of examples) {
      const { origin, protocol, hostname } = new URL(url);
      expect(permissionPattern(url, 'chrome')).toBe(`${origin}/*`);
      expect(permissionPattern(url, 'firefox')).toBe(`${protocol}//${hostname}/*`);
    }
  });

  it('asks of its hosts an ending that is the vendor’s own', () => {
    for (const { name } of site.hosts) {
      const fixed = name.slice(name.lastIndexOf('}') + 1).replace(/^\./, '');
      expect(fixed.split('.').length, name).toBeGreaterThanOrEqual(2);
      expect(fixed, name).toMatch(/^[a-z0-9.-]+$/);
    }
  });
});
