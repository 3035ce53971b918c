import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { systems } from '../../lib/sites/index.ts';
import pack from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).sort();

/** Npm's own names for two scripts, which need no `run`. */
const SHORT: Record<string, string> = { start: 'start', test: 'test' };
const ROOMS = 'bench|components|docs|endpoint|entrypoints|lib|public|scripts|tests';

/** Every text that the pattern's first group catches in a document, each once. */
function caught(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, found = '']) => found))];
}

/** The anchor that a heading gets when the document is shown on the web. */
function anchorOf(heading: string): string {
  const plain = heading.toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, '');
  return plain.trim().replaceAll(' ', '-');
}

/** Why a link of a document leads nowhere; undefined when it leads somewhere. */
function brokenLink(document: string, link: string): string | undefined {
  const [path = '', anchor] = link.split('#', 2);
  const target = path === '' ? document : join(dirname(document), path);
  if (!existsSync(join(root, target))) return `${link}: there is no ${target}`;
  if (anchor === undefined) return undefined;
  const anchors = caught(read(target), /^#+ (.+)$/gm).map(anchorOf);
  return anchors.includes(anchor) ? undefined : `${link}: ${target} has no such heading`;
}

describe.each(documents)('%s', (document) => {
  const text = read(document);

  test('links to files and headings that exist', () => {
    const links = caught(text, /\]\((?!https?:)([^)\s]+)\)/g);
    expect(links.flatMap((link) => brokenLink(document, link) ?? [])).toEqual([]);
  });

  test('names commands that package.json has', () => {
    const run = caught(text, /npm run (?:-s |--silent )?([a-z][\w:-]*)/g);
    const short = caught(text, /npm (start|test)\b/g).map((name) => SHORT[name] ?? name);
    expect([...run, ...short].filter((name) => !Object.hasOwn(pack.scripts, name))).toEqual([]);
  });

  test('names files and folders that exist', () => {
    const paths = caught(text, new RegExp(`\`((?:${ROOMS})/[\\w./-]*)\``, 'g'));
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe('the documents', () => {
  test('say of every system what was tested and how', () => {
    const [, table = ''] = read('README.md').split('## Systems');
    const rows = caught(table, /^\| ([^|]+?) +\| [^|-][^|]* \| [^|]+ \| [^|]+ \|$/gm);
    const unsaid = systems.map(({ title }) => title).filter((title) => !rows.includes(title));
    expect(unsaid, 'have no row of four cells under "Systems" in README.md').toEqual([]);
  });

  test('have a map of rooms', () => {
    const rooms = caught(read('CONTRIBUTING.md'), /^\| `([\w/]+\/)`\s+\|/gm);
    expect(rooms).toContain('lib/method/');
    expect(rooms.filter((room) => !existsSync(join(root, room)))).toEqual([]);
  });

  test('list every decision, numbered without a gap', () => {
    const files = globSync('docs/decisions/[0-9]*.md', { cwd: root }).sort();
    const listed = caught(read('docs/decisions/README.md'), /\]\((\d{4}-[\w-]+\.md)\)/g);
    expect(listed.map((name) => join('docs/decisions', name))).toEqual(files);
    const numbers = listed.map((name) => Number(name.slice(0, 4)));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });

  test('say in PRIVACY.md each thing that is stored: tables and remembered values', () => {
    const sources = globSync('lib/**/*.ts', { cwd: root, exclude: ['**/*.test.ts'] }).map(read);
    const keys = sources.flatMap((text) => caught(text, /'(?:local|session)',\s*['`]([\w-]+)/g));
    const tables = caught(read('lib/store/database.ts'), /^ {6}(\w+): '/gm);
    expect(keys.length).toBeGreaterThan(4);
    expect(tables).toContain('records');
    const privacy = read('PRIVACY.md');
    const isSaid = (name: string) => new RegExp(`\`${name}(:…)?\``).test(privacy);
    expect([...keys, ...tables].filter((name) => !isSaid(name))).toEqual([]);
  });
});
