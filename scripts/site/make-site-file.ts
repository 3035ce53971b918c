import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Site, siteSchema } from '../../lib/model/site.ts';
import { openCatalogue } from '../../lib/sites/catalogue.ts';
import { findRecord } from '../../lib/sites/find-record.ts';
import { siteAt } from '../../lib/sites/index.ts';
import { builtInSite } from './built-in-site.ts';
import { exampleAddresses } from './example-addresses.ts';
import { nextSteps } from './next-steps.ts';
import { readTaught } from './read-taught.ts';
import { Refusal } from './refusal.ts';
import { constantOf, isFree, siteSource } from './site-source.ts';
import { readWishes, systemWord } from './wishes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SITES = join(root, 'lib/sites/systems');

type Console = {
  stdout: { write(text: string): unknown };
  stderr: { write(text: string): unknown };
};

/** Does what the command was asked for; returns its exit code: 0 when a file was written, 1 with a sentence otherwise. */
export function makeSiteFile(flags: readonly string[], { stdout, stderr }: Console): number {
  try {
    stdout.write(make(flags));
    return 0;
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    stderr.write(`${thrown.message}\n`);
    return 1;
  }
}

function make(flags: readonly string[]): string {
  const wishes = readWishes(flags);
  const taught = readTaught(wishes.file, wishes.site);
  const system = wishes.system ?? systemWord(wordOf(taught.site.title));
  if (!isFree(constantOf(system)))
    throw new Refusal(`No file can export “${system}”. Choose another word with --system.`);
  const site = builtInSite(taught.site, { ...wishes, system });
  const examples = exampleAddresses(site);
  refuseUnfit(site, examples);
  const folder = resolve(wishes.out ?? SITES);
  const path = join(folder, `${system}.ts`);
  refuseTaken(path, wishes.overwrite);
  const source = siteSource(site, examples, (file) => foundFrom(folder, file));
  const text = formatted(source, system);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, text);
  return nextSteps(site, { path: relative(process.cwd(), path), examples, taught });
}

/** `Ledgerline CRM` is `ledgerline-crm`. */
function wordOf(title: string): string {
  const plain = title.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '');
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}

/** What is written must fit the schema, know its own examples, and take no host from another system. */
function refuseUnfit(site: Site, examples: readonly string[]): void {
  const parsed = siteSchema.safeParse(site);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0] ?? { path: [], message: '' };
    throw new Refusal(`This makes no built-in site: ${path.join('.')}: ${message}.`);
  }
  const catalogue = openCatalogue([site]);
  for (const url of examples) {
    const declared = site.selfHosted ? [{ origin: new URL(url).origin, system: site.system }] : [];
    const other = siteAt(url);
    if (other && other.system !== site.system)
      throw new Refusal(`${new URL(url).host} is ${other.title}’s already. Choose another --host.`);
    if (!findRecord(catalogue, url, declared))
      throw new Refusal(`The file would not know its own example ${url}. Teach the site again.`);
  }
}

function refuseTaken(path: string, mayOverwrite: boolean): void {
  if (!existsSync(path)) return;
  if (!/^export const \w+: Site = /m.test(readFileSync(path, 'utf8')))
    throw new Refusal(`${path} is there and is no site’s file. Choose another word with --system.`);
  if (!mayOverwrite)
    throw new Refusal(
      `${path} is there already. Choose another word with --system, or replace it with --overwrite.`,
    );
}

/** Where a file of `lib/sites/systems` is found from the folder of the new one. */
function foundFrom(folder: string, file: string): string {
  const path = relative(folder, join(SITES, file)).split(sep).join('/');
  return path.startsWith('.') ? path : `./${path}`;
}

/** The source as the house formats it, imports in order. */
function formatted(source: string, system: string): string {
  const biome = join(root, 'node_modules/.bin/biome');
  const flags = ['check', '--write', `--stdin-file-path=lib/sites/systems/${system}.ts`];
  const run = spawnSync(biome, flags, { cwd: root, input: source, encoding: 'utf8' });
  if (run.status === 0 && run.stdout) return run.stdout;
  throw new Refusal(
    `What was taught makes no file that Biome accepts:\n${run.error?.message ?? run.stderr}`,
  );
}
