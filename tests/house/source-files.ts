import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that the project lies in. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** One import of a file: what it names, resolved when it is a file of ours, whether only its types are used, and whether it is loaded on demand. */
export type Import = { file: string; from: string; isType: boolean; isLazy: boolean };

const SOURCES = '{bench,components,endpoint,entrypoints,lib,scripts,tests}/**/*.{ts,tsx,mjs}';
const NAMED =
  /\b(?:import|export)\s+(type\s+)?(?:[\w$*]+|\{[^}]*\})(?:[\s,]+(?:[\w$*]+|\{[^}]*\}))*\s+from\s+'([^']+)'/g;
const BARE = /(?:^|\n)\s*import\s+'([^']+)'/g;
const LAZY = /\bimport\(\s*'([^']+)'/g;

/** Every source file, by its path from the root. */
export function sourceFiles(): string[] {
  return globSync(SOURCES, { cwd: root, exclude: ['**/node_modules/**'] }).sort();
}

/** Whether a file is for tests: what a test imports ships to nobody. */
export function isForTests(file: string): boolean {
  return /\.(test|fixture)\.tsx?$|temporary-store\.ts$/.test(file) || file.startsWith('tests/');
}

/** All imports of one file, static and dynamic. */
export function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const named = [...text.matchAll(NAMED)].map(([, type, name]) => ({ name, isType: !!type }));
  const bare = [...text.matchAll(BARE)].map(([, name]) => ({ name, isType: false }));
  const lazy = [...text.matchAll(LAZY)].map(([, name]) => ({ name, isType: false, isLazy: true }));
  return [...named, ...bare, ...lazy].map(({ name = '', ...how }) => {
    const from = name.startsWith('.') ? join(dirname(file), name) : name;
    return { file, from, isLazy: false, ...how };
  });
}

/** The room that a path lies in: `lib/store` for all below it, else the top-level folder. */
export function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return top === 'lib' ? `lib/${second}` : top;
}
