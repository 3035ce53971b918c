import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseAst } from 'rollup/parseAst';

/** What a page or script of a build loads before any of its code runs: files of the build, and their gzip sizes in KB of 1,000 bytes. */
export type Load = { scripts: string[]; styles: string[]; scriptKb: number; styleKb: number };

/** What a page of the build loads: the scripts and styles its HTML names, and all that those scripts import statically; chunks on demand are not in it. */
export function loadOfPage(build: string, page: string): Load {
  const html = readFileSync(join(build, page), 'utf8');
  const named = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map(([, path = '']) => inBuild(page, path));
  const styles = named(/<link\b(?=[^>]*\brel="stylesheet")[^>]*\bhref="([^"]+)"/g);
  const preloads = named(/<link\b(?=[^>]*\brel="modulepreload")[^>]*\bhref="([^"]+)"/g);
  const scripts = named(/<script\b[^>]*\bsrc="([^"]+)"/g);
  return sizesOf(build, closure(build, [...scripts, ...preloads]), styles);
}

/** What brings a card to life: one of a client, whose first paint is HTML, or one of a page without a client, which is drawn by it. */
export function loadOfCard(build: string, card: 'client' | 'page'): Load {
  const chunks = ['go-live', card === 'client' ? 'ClientCard' : 'page-parts'];
  const files = readdirSync(join(build, 'chunks'));
  const scripts = chunks.map((name) => {
    const found = files.find((file) => file.startsWith(`${name}-`));
    if (!found) throw new Error(`No chunk in ${build} is called ${name}.`);
    return `chunks/${found}`;
  });
  return sizesOf(build, closure(build, scripts), []);
}

/** What a script of the build loads: itself and all that it imports statically. */
export function loadOfScript(build: string, script: string): Load {
  return sizesOf(build, closure(build, [script]), []);
}

/** The gzip size of one file in KB of 1,000 bytes, as `gzip` makes it by default. */
export function gzipKb(build: string, file: string): number {
  return gzipSync(readFileSync(join(build, file))).length / 1000;
}

function sizesOf(build: string, scripts: string[], styles: string[]): Load {
  const sum = (files: string[]) => files.reduce((total, file) => total + gzipKb(build, file), 0);
  return { scripts, styles, scriptKb: sum(scripts), styleKb: sum(styles) };
}

function closure(build: string, entries: string[]): string[] {
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file)) return;
    if (!existsSync(join(build, file))) throw new Error(`${file} is loaded, but not in ${build}.`);
    found.add(file);
    for (const path of staticImports(readFileSync(join(build, file), 'utf8')))
      add(inBuild(file, path));
  };
  entries.forEach(add);
  return [...found];
}

function staticImports(code: string): string[] {
  const { body } = parseAst(code);
  return body.flatMap((node) => {
    const source = 'source' in node ? node.source : undefined;
    return source && typeof source.value === 'string' ? [source.value] : [];
  });
}

/** A path as a file of the build writes it: absolute from the build's root, or relative to the file. */
function inBuild(from: string, path: string): string {
  return path.startsWith('/')
    ? path.slice(1)
    : posix.normalize(posix.join(posix.dirname(from), path));
}
