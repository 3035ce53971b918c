import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, root, sourceFiles } from './source-files.ts';

const JUNK = /^(utils?|helpers?|commons?|types?|services?|constants?|misc|shared|stuff)$/;
const FOLDERS = [
  'bench',
  'components',
  'docs',
  'endpoint',
  'entrypoints',
  'lib',
  'public',
  'scripts',
  'tests',
];

const files = sourceFiles();

/** The top-level folders that git would take. */
function topFolders(): string[] {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.replaceAll('/', ''));
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .filter((name) => !ignored.includes(name));
}

/** Whether a file hands on what several others export, and has nothing of its own. */
function isOnlyExports(file: string): boolean {
  const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const statements = text.split(/;\n/).map((line) => line.trim());
  const own = statements.filter(Boolean);
  return own.length > 1 && own.every((line) => /^export [^=(]*\bfrom '/.test(line));
}

describe('the house', () => {
  test('has no rooms beside those of the design', () => {
    expect(topFolders().filter((name) => !FOLDERS.includes(name))).toEqual([]);
  });

  test('has no room or file for what belongs nowhere', () => {
    const junk = files.filter((file) =>
      file.split('/').some((part) => JUNK.test(part.replace(/(\.\w+)+$/, '').toLowerCase())),
    );
    expect(junk, 'Name a file for what it exports, and put it where that is used.').toEqual([]);
  });

  test('has one barrel, the list of sites; a list of what is loaded later is none', () => {
    const all = files.flatMap(importsOf);
    const isChunk = (file: string) =>
      all.filter(({ from }) => from === file).every(({ isLazy }) => isLazy);
    const indexes = files.filter((file) => /^index\.(ts|tsx|mjs)$/.test(basename(file)));
    const barrels = files.filter((file) => isOnlyExports(file) && !isChunk(file));
    expect([...indexes, ...barrels]).toEqual(['lib/sites/index.ts']);
  });

  test('knows the browser’s own interface through one file', () => {
    const doors = files.filter((file) =>
      importsOf(file).some(({ from }) => from === 'webextension-polyfill'),
    );
    expect(doors).toEqual(['lib/platform/browser.ts']);
  });

  test('names its files as they are named here: components as they are called, all else in kebab case', () => {
    const strange = files.filter((file) => {
      const [stem = ''] = basename(file).split('.');
      const isComponent = file.endsWith('.tsx') && /^(components|entrypoints)\//.test(file);
      return !(
        isComponent ? /^([A-Z][A-Za-z0-9]*|[a-z0-9]+(-[a-z0-9]+)*)$/ : /^[a-z0-9]+(-[a-z0-9]+)*$/
      ).test(stem);
    });
    const lwc = /^tests\/fixtures\/lightning\/app\/modules\//;
    expect(strange.filter((file) => !lwc.test(file))).toEqual([]);
  });
});
