import { describe, expect, test } from 'vitest';
import { type Import, importsOf, isForTests, roomOf, sourceFiles } from './source-files.ts';

/** The rooms from top to bottom and what each may import; `types of` a room: its types alone. Types may be had of whatever may be imported. */
const ROOMS: Record<string, readonly string[]> = {
  components: ['lib/model', 'lib/method', 'types of lib/views'],
  'lib/messages': ['lib/views', 'lib/sync', 'lib/store', 'lib/sites', 'lib/model', 'lib/platform'],
  'lib/views': ['lib/search', 'lib/store', 'lib/method', 'lib/model', 'lib/platform'],
  'lib/sync': ['lib/store', 'lib/record', 'lib/model', 'lib/platform'],
  'lib/store': ['lib/record', 'lib/model', 'lib/platform'],
  'lib/search': ['lib/store', 'lib/model'],
  'lib/record': ['lib/model'],
  'lib/method': ['lib/model'],
  'lib/sites': ['lib/model'],
  'lib/page': [],
  'lib/model': [],
  'lib/platform': [],
  endpoint: ['lib/record', 'lib/model'],
};

/** Packages that only some rooms may know. */
const PACKAGES: Record<string, readonly string[]> = {
  'webextension-polyfill': ['lib/platform'],
  dexie: ['lib/store'],
  'dexie-react-hooks': ['entrypoints'],
  react: ['components', 'entrypoints'],
  'react-dom': ['components', 'entrypoints'],
  wxt: ['entrypoints'],
  pg: ['endpoint'],
};

const ADVICE =
  'Imports go down only (CONTRIBUTING.md, "The map of rooms"): move what is shared into the lower room, or hand it over as an argument.';

const shipped = sourceFiles().filter((file) => !isForTests(file));
const inRooms = shipped.filter((file) => Object.hasOwn(ROOMS, roomOf(file)));
const imports = inRooms.flatMap(importsOf);

function isAllowed({ file, from, isType }: Import): boolean {
  const [here, there] = [roomOf(file), roomOf(from)];
  const may = ROOMS[here] ?? [];
  return here === there || may.includes(there) || (isType && may.includes(`types of ${there}`));
}

const isOurs = ({ from }: Import) =>
  /^(lib|components|entrypoints|tests|bench|scripts|endpoint)\//.test(from);
const say = ({ file, from, isType }: Import) =>
  `${file} imports ${isType ? 'types of ' : ''}${from}`;

describe('imports', () => {
  test('are found at all, in every room that there is', () => {
    const rooms = new Set(inRooms.map(roomOf));
    expect(rooms.size).toBeGreaterThanOrEqual(11);
    expect(imports.filter(isOurs).length).toBeGreaterThan(500);
  });

  test('go down only', () => {
    const up = imports.filter((one) => isOurs(one) && !isAllowed(one));
    expect(up.map(say), ADVICE).toEqual([]);
  });

  test('of each room of lib are declared', () => {
    const undeclared = shipped.filter((file) => file.startsWith('lib/') && !inRooms.includes(file));
    expect(
      undeclared,
      'A new room belongs into the table of this test and of CONTRIBUTING.md.',
    ).toEqual([]);
  });

  test('lead no shipped file to a test, a fixture or the bench', () => {
    const lost = shipped
      .filter((file) => !/^(bench|scripts)\//.test(file))
      .flatMap(importsOf)
      .filter(({ from }) => isForTests(from) || /^(tests|bench|scripts)\//.test(from));
    expect(lost.map(say)).toEqual([]);
  });

  test('of packages stay in the rooms that may know them', () => {
    const strays = shipped
      .filter((file) => /^(lib|components|entrypoints|endpoint)\//.test(file))
      .flatMap(importsOf)
      .filter(({ file, from }) => {
        const rooms = PACKAGES[from.split('/')[0] ?? ''];
        return !from.startsWith('.') && rooms !== undefined && !rooms.includes(roomOf(file));
      });
    expect(strays.map(say)).toEqual([]);
  });

  test('load PostgreSQL only for who uses it', () => {
    const folder = 'endpoint/store/postgres/';
    const doors = shipped
      .filter((file) => file.startsWith('endpoint/') && !file.startsWith(folder))
      .flatMap(importsOf)
      .filter(({ from, isType }) => !isType && (from === 'pg' || from.startsWith(folder)));
    expect(doors.map((one) => [say(one), one.isLazy])).toEqual([
      ['endpoint/store/engine.ts imports endpoint/store/postgres/engine.ts', true],
    ]);
  });

  test('name files with their extensions', () => {
    const bare = sourceFiles()
      .flatMap(importsOf)
      .filter((one) => isOurs(one) && !/\.(ts|tsx|mjs|json|css|html)(\?.*)?$/.test(one.from));
    expect(bare.map(say)).toEqual([]);
  });
});
