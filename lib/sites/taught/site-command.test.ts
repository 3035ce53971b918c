import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeSiteFile } from '../../../scripts/site/make-site-file.ts';
import {
  ledgerline,
  taughtExchange,
  taughtSites,
  workbench,
} from '../../../tests/fixtures/sites/taught-exchange.ts';
import { type Site, siteSchema } from '../../model/site.ts';
import { openCatalogue } from '../catalogue.ts';
import { findRecord } from '../find-record.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const fixture = join(root, 'tests/fixtures/sites/taught.json');

let out = '';
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'clientside-site-'));
});
afterEach(() => rmSync(out, { recursive: true }));

function run(...flags: string[]) {
  const said = { stdout: '', stderr: '' };
  const writer = (to: keyof typeof said) => ({ write: (text: string) => (said[to] += text) });
  const status = makeSiteFile([...flags, '--out', out], {
    stdout: writer('stdout'),
    stderr: writer('stderr'),
  });
  return { ...said, status };
}

/** The same as a person would, in a process of its own. */
function runScript(...flags: string[]) {
  const script = join(root, 'scripts/site.mjs');
  return spawnSync('node', [script, ...flags, '--out', out], { encoding: 'utf8' });
}

/** The one site that a written file exports, and the addresses at its end. */
async function written(system: string): Promise<{ site: Site; examples: string[]; text: string }> {
  const file = join(out, `${system}.ts`);
  const text = readFileSync(file, 'utf8');
  const [site] = Object.values((await import(/* @vite-ignore */ file)) as Record<string, Site>);
  if (!site) throw new Error(`${system}.ts exports nothing.`);
  const examples = [...text.matchAll(/^\/\/ (https:\S+)$/gm)].map(([, url = '']) => url);
  return { site, examples, text };
}

function file(name: string, text: string): string {
  const path = join(out, name);
  writeFileSync(path, text);
  return path;
}

describe('the exchange file of the tests', () => {
  it('holds what the lessons make', () => {
    const advice =
      'Write taughtExchange() into tests/fixtures/sites/taught.json, then npm run format.';
    expect(JSON.parse(readFileSync(fixture, 'utf8')), advice).toEqual(JSON.parse(taughtExchange()));
  });
});

describe('the site command', () => {
  it('writes a file that the house accepts, of the schema, which knows its examples where it is declared', async () => {
    const { stdout, status } = runScript(
      fixture,
      '--site',
      'Ledgerline',
      '--self-hosted',
      '--base',
      '/books',
    );
    expect(status).toBe(0);
    const { site, examples, text } = await written('ledgerline');
    expect(siteSchema.parse(structuredClone(site))).toEqual(site);
    expect(site).toMatchObject({ system: 'ledgerline', selfHosted: true, hosts: [] });
    expect(site.declaredTenant).toBe('{host}{base}');
    expect(site.routes.map(({ at }) => at)).toEqual([
      '/classic#/job?id={id:text}',
      '/customers/{id:digits}/**',
    ]);
    expect(examples).toHaveLength(2);
    const catalogue = openCatalogue([site]);
    for (const url of examples) {
      const declared = [{ origin: new URL(url).origin, system: 'ledgerline' }];
      expect(findRecord(catalogue, url, declared)?.record.key).toMatch(
        /^ledgerline:crm\.example\.org:/,
      );
      expect(findRecord(catalogue, url, [])).toBeNull();
    }
    const declared = [{ origin: ledgerline.origin, basePath: '/books', system: 'ledgerline' }];
    expect(
      findRecord(catalogue, `${ledgerline.origin}/books/customers/318`, declared)?.record,
    ).toMatchObject({
      object: 'customers',
      recordId: '318',
      kind: 'client',
    });
    expect(text).not.toContain('taught-');
    expect(text).not.toContain(new URL(ledgerline.origin).hostname);
    for (const word of [
      'systems.ts',
      'README',
      'cases.json',
      'pages/ledgerline-',
      'linked once more',
    ])
      expect(stdout).toContain(word);
  });

  it('writes it as the written files are: short parts by name, one import each', async () => {
    run(fixture, '--site', ledgerline.site.system, '--self-hosted', '--base', '/books');
    const { text } = await written('ledgerline');
    expect(text.replaceAll(/from '.*\/(\w+\.ts)'/g, "from '$1'")).toMatchInlineSnapshot(`
      "import type { Site } from 'site.ts';
      import { dock } from 'dock.ts';
      import { rule } from 'rule.ts';

      /** Ledgerline, on a host of the firm's own. Made from a site that was taught by example. */
      export const ledgerline: Site = {
        system: 'ledgerline',
        title: 'Ledgerline',
        selfHosted: true,
        hosts: [],
        declaredTenant: '{host}{base}',
        uniqueIn: 'object',
        objects: { customers: rule('client', 'client'), job: rule('engagement', 'project') },
        routes: [
          { at: '/classic#/job?id={id:text}', object: 'job', view: 'job' },
          { at: '/customers/{id:digits}/**', object: 'customers', view: 'customers' },
        ],
        idForms: ['customers/{id}', 'id={id}'],
        guides: {
          customers: {
            scopes: [],
            names: [{ selector: 'h1', read: 'text' }],
            anchors: [{ selector: '.tabs', where: 'after' }],
          },
          job: dock,
        },
      };

      // https://crm.example.org/classic#/job?id=acme
      // https://crm.example.org/customers/1042
      "
    `);
  });

  it('takes the customer from the vendor’s host and from the address', async () => {
    expect(
      run(fixture, '--site', 'workbench', '--host', '{org:label}.workbench.example').status,
    ).toBe(0);
    const { site, examples } = await written('workbench');
    const catalogue = openCatalogue([site]);
    const keyOf = (url: string) => findRecord(catalogue, url, [])?.record.key;
    expect(examples.map(keyOf)).not.toContain(undefined);
    const urls = [
      'acme.workbench.example/7',
      'acme.workbench.example/8',
      'zeta.workbench.example/7',
    ];
    const keys = urls.map((place) => keyOf(`https://${place}/clients/1042`));
    expect(new Set(keys).size).toBe(3);
    expect(keyOf('https://acme.workbench.example/7/clients/1042/notes')).toBe(keys[0]);
    expect(keyOf(`${workbench.origin}:8443/7/clients/1042`)).toBeUndefined();
    expect(keyOf('https://workbench.example.evil.test/7/clients/1042')).toBeUndefined();
  });

  it('takes a definition by itself, and a word for the system', async () => {
    const alone = file('site.json', `\uFEFF${JSON.stringify(workbench.site)}`);
    expect(run(alone, '--host', 'app.workbench.example', '--system', 'work-bench').status).toBe(0);
    const { site, text } = await written('work-bench');
    expect(text).toContain('export const workBench: Site = {');
    expect(text).toContain("hosts: sharedHosts(['app.workbench.example'], '{/path0}'),");
    expect(siteSchema.parse(structuredClone(site))).toEqual(site);
    const record = file('record.json', JSON.stringify({ name: 'W', ...workbench }));
    expect(run(record, '--host', 'app.workbench.example', '--system', 'again').status).toBe(0);
  });

  it('asks which one is meant where there are several', () => {
    const { stderr, status } = run(fixture, '--self-hosted');
    expect(status).toBe(1);
    expect(stderr).toContain('2 taught sites');
    for (const { site, origin } of taughtSites) {
      expect(stderr).toContain(`--site  ${site.system}  ${site.title}  ${origin}`);
    }
    expect(run(fixture, '--self-hosted', '--site', 'nobody').stderr).toContain(
      '“nobody” is not one',
    );
  });

  it('replaces only a site’s file, and only when it is told', () => {
    const flags = [fixture, '--site', 'Workbench', '--self-hosted'];
    expect(run(...flags).status).toBe(0);
    const path = file(
      'workbench.ts',
      `${readFileSync(join(out, 'workbench.ts'), 'utf8')}// mine\n`,
    );
    expect(run(...flags).stderr).toContain('is there already');
    expect(readFileSync(path, 'utf8')).toContain('// mine');
    expect(run(...flags, '--overwrite').status).toBe(0);
    expect(readFileSync(path, 'utf8')).not.toContain('// mine');
    cpSync(join(root, 'lib/sites/address.ts'), join(out, 'address.ts'));
    expect(run(...flags, '--system', 'address', '--overwrite').stderr).toContain('no site’s file');
  });

  it.each([
    ['no place', [fixture], 'Say where'],
    ['two places', [fixture, '--self-hosted', '--host', 'a.example'], 'Say where'],
    ['no file', ['--self-hosted'], 'Name one file'],
    ['a file that is not there', ['/none.json', '--self-hosted'], 'There is no file'],
    ['an unknown flag', [fixture, '--wat'], '--help'],
    ['a host that is none', [fixture, '--host', 'https://a.example'], 'no host of a vendor'],
    ['a host of captures only', [fixture, '--host', '{a:label}.example'], 'no host of a vendor'],
    [
      'a host of an unknown format',
      [fixture, '--host', '{a:what}.b.example'],
      'no host of a vendor',
    ],
    ['a word that is none', [fixture, '--self-hosted', '--system', 'Acme CRM'], 'can be no system'],
    [
      'a word of taught sites',
      [fixture, '--self-hosted', '--system', 'taught-x'],
      'can be no system',
    ],
    [
      'a word of the language',
      [fixture, '--site', 'Workbench', '--self-hosted', '--system', 'class'],
      'another word',
    ],
    ['a base that is none', [fixture, '--self-hosted', '--base', 'crm'], 'such as /crm'],
    [
      'a base of other addresses',
      [fixture, '--site', 'Workbench', '--self-hosted', '--base', '/crm'],
      'not where',
    ],
    [
      'another system’s host',
      [fixture, '--site', 'Workbench', '--host', '{org:label}.halopsa.com'],
      'HaloPSA’s already',
    ],
  ])('says what to do about %s, and writes nothing', (_, flags, words) => {
    const { stdout, stderr, status } = run(...flags);
    expect(stderr).toContain(words);
    expect([stdout, status]).toEqual(['', 1]);
    expect(existsSync(join(out, 'workbench.ts'))).toBe(false);
  });

  it.each([
    ['is no JSON', 'not json', 'not JSON'],
    ['is something else', '{"a":1}', 'neither an exchange file nor'],
    [
      'has no taught site',
      '{"format":"clientside","version":1,"exportedAt":"","records":[]}',
      'no taught site',
    ],
    [
      'has one that does not fit',
      taughtExchange().replaceAll('"uniqueIn"', '"unique"'),
      'can’t be read',
    ],
    [
      'matches every page',
      JSON.stringify({
        ...workbench.site,
        routes: [{ at: '/{id:text}/**', object: 'x', view: 'of-clients' }],
      }),
      'match every page',
    ],
    [
      'claims a known system',
      JSON.stringify({ ...workbench.site, system: 'salesforce' }),
      'claims a system',
    ],
  ])('says what is wrong with a file that %s', (_, text, words) => {
    const { stderr, status } = run(file('in.json', text), '--self-hosted');
    expect(stderr).toContain(words);
    expect(status).toBe(1);
  });

  it('is one sentence and no trace where it fails', () => {
    const { stderr, status } = runScript('/none.json', '--self-hosted');
    expect([stderr, status]).toEqual(['There is no file /none.json that can be read.\n', 1]);
  });

  it('explains itself', () => {
    expect(runScript('--help').stdout).toContain('npm run -s site --');
  });
});
