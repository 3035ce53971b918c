import { Script } from 'node:vm';
import type { Site } from '../../lib/model/site.ts';

/** Imports of a site's file: where each is found from there. */
export type Found = (file: string) => string;

/** What a name is imported from, beside the site's own type. */
const SOURCES = {
  customerHosts: 'vendor-hosts.ts',
  dock: 'dock.ts',
  rule: 'rule.ts',
  sharedHosts: 'vendor-hosts.ts',
};
type Part = keyof typeof SOURCES;

/** The TypeScript of a built-in site's file, not formatted yet: parts that others share are named, its addresses stand at the end. */
export function siteSource(site: Site, examples: readonly string[], find: Found): string {
  const { objects, hosts, guides, ...plain } = site;
  const parts: Record<string, string> = {
    ...Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, code(value)])),
    hosts: hostsCode(hosts),
    objects: entries(objects, ({ kind, label }) => `rule(${code(kind)}, ${code(label)})`),
    guides: entries(guides, (guide) => (isEmpty(guide) ? 'dock' : code(guide))),
  };
  const body = Object.keys(site).map((key) => `${key}: ${parts[key]},\n`);
  const head = `/** ${sentence(site)} */\n`;
  return [
    imports(body.join(''), find),
    `${head}export const ${constantOf(site.system)}: Site = {\n${body.join('')}};\n`,
    examples.map((url) => `// ${url}\n`).join(''),
  ].join('\n');
}

/** Whether a file can export a constant of that name: no word of the language, and none that is imported. */
export function isFree(constant: string): boolean {
  if (Object.hasOwn(SOURCES, constant)) return false;
  try {
    return new Script(`'use strict'; const ${constant} = 0`) instanceof Script;
  } catch {
    return false;
  }
}

/** The name of the constant: `acme-crm` is `acmeCrm`. */
export function constantOf(system: string): string {
  return system.replaceAll(/-+(.?)/g, (_, letter: string) => letter.toUpperCase());
}

function imports(body: string, find: Found): string {
  const used = (Object.keys(SOURCES) as Part[]).filter((name) =>
    new RegExp(`\\b${name}\\b`).test(body.replaceAll(/"(?:\\.|[^"\\])*"/g, '')),
  );
  return [
    `import type { Site } from '${find('../../model/site.ts')}';\n`,
    ...used.map((name) => `import { ${name} } from '${find(SOURCES[name])}';\n`),
  ].join('');
}

function sentence({ title, selfHosted }: Site): string {
  const name = title.replaceAll('*/', '');
  return selfHosted
    ? `${name}, on a host of the firm's own. Made from a site that was taught by example.`
    : `${name}. Made from a site that was taught by example.`;
}

/** As the written files have it: one host for each customer, one for all, or rule by rule. */
function hostsCode(hosts: Site['hosts']): string {
  const own = hosts.map(({ name }) => /^\{org:label\}\.([^{}]+)$/.exec(name)?.[1]);
  const mores = new Set(
    hosts.map(({ name, tenant }) => tenant.slice(name.replaceAll(/:[^}]*/g, '').length)),
  );
  const [more = ''] = mores;
  if (hosts.length === 0 || mores.size > 1) return code(hosts);
  if (more === '' && own.every((domain) => domain !== undefined))
    return `customerHosts(${own.map(code).join(', ')})`;
  if (hosts.some(({ name }) => name.includes('{'))) return code(hosts);
  const names = code(hosts.map(({ name }) => name));
  return more === '' ? `sharedHosts(${names})` : `sharedHosts(${names}, ${code(more)})`;
}

function entries<T>(record: Record<string, T>, value: (one: T) => string): string {
  const pairs = Object.entries(record).map(([key, one]) => `${code(key)}: ${value(one)}`);
  return `{ ${pairs.join(', ')} }`;
}

function isEmpty(guide: Site['guides'][string]): boolean {
  return Object.values(guide).every((value) => Array.isArray(value) && value.length === 0);
}

function code(value: unknown): string {
  return JSON.stringify(value);
}
