import type { openBarePuts } from '../../peers/bare-puts.ts';
import { sharedRecords } from '../../sharing-records.ts';
import { openSharingPage, type Shared, type SharingPage } from './open-sharing-page.ts';
import { processorTime } from './processor-time.ts';
import type { Side, SideServer } from './spaces.ts';

export const SIDES: readonly Side[] = ['ours', 'rxdb', 'pouchdb'];
/** Records that are sent in a push. */
export const EDITS = 1_000;
/** Runs without news that are timed, and those before them that only warm up. */
const QUIET = 10;
const WARM = 3;
/** Where the edits' numbers begin: far behind all that a server is filled with. */
const NEW = 10_000_000;

/** Milliseconds, by what was measured. */
export type Times = Record<string, number[]>;
export type AllTimes = Record<Side | 'bare', Times>;
export type Servers = Record<Side, SideServer>;

/** One pull by each side, in a browser with a fresh profile, who begins changing from run to run; then runs without news, and the bare puts. */
export async function pullRound(
  servers: Servers,
  all: AllTimes,
  { size, run }: { size: number; run: number },
): Promise<void> {
  const steps = [
    ...SIDES.map((side) => () => pullBy(side, servers[side], all[side], size)),
    () => putBarely(all.bare, size),
  ];
  for (const step of turned(steps, run)) await step();
}

/** A thousand edits sent by each side, then a whole run with as many more, each in a space of its own that it is up to date with. */
export async function pushRound(servers: Servers, all: AllTimes, run: number): Promise<void> {
  for (const side of turned(SIDES, run))
    await inBrowser(side, async (page) => {
      for (const verb of ['push', 'both'] as const) {
        const space = spaceOf(servers[side], `${verb}${run}`);
        const writer = await page.open(space, verb);
        await writer.time('both');
        await writer.write(sharedRecords(NEW, NEW + EDITS));
        await noteTimes(all[side], verb, () => writer.time(verb));
        const reader = await page.open(space, `reads${verb}`);
        await reader.time('pull');
        await expectCount(reader, EDITS, side);
      }
    });
}

async function pullBy(side: Side, server: SideServer, times: Times, size: number): Promise<void> {
  await inBrowser(side, async (page) => {
    const shared = await page.open(spaceOf(server, `of${size}`), 'pull');
    await noteTimes(times, `pull ${size}`, () => shared.time('pull'));
    await expectCount(shared, size, side);
    for (let at = -WARM; at < QUIET; at += 1) {
      const ms = await shared.time('both');
      if (at >= 0) note(times, `quiet ${size}`, ms);
    }
  });
}

async function putBarely(times: Times, size: number): Promise<void> {
  await inBrowser('ours', async ({ page }) => {
    const bare = await page.evaluate((most) => {
      const { barePuts } = globalThis as unknown as { barePuts: typeof openBarePuts };
      return barePuts(most);
    }, size);
    note(times, `pull ${size}`, bare.indexed);
    note(times, `plain ${size}`, bare.plain);
  });
}

async function inBrowser(side: Side, work: (page: SharingPage) => Promise<void>): Promise<void> {
  const page = await openSharingPage(side);
  try {
    await work(page);
  } finally {
    await page.close();
  }
}

async function expectCount(shared: Shared, expected: number, side: Side): Promise<void> {
  const count = await shared.count();
  if (count !== expected) throw new Error(`${side} has ${count} records instead of ${expected}`);
}

function spaceOf({ spaces }: SideServer, name: string) {
  const space = spaces[name];
  if (!space) throw new Error(`there is no space ${name}`);
  return space;
}

function turned<T>(list: readonly T[], by: number): T[] {
  return list.map((_, at) => list[(at + by) % list.length] as T);
}

/** Notes milliseconds, and the processor time of all browsers and servers meanwhile. */
async function noteTimes(times: Times, what: string, work: () => Promise<number>): Promise<void> {
  const before = processorTime();
  note(times, what, await work());
  const after = processorTime();
  if (before !== undefined && after !== undefined) note(times, `cpu ${what}`, after - before);
}

function note(times: Times, what: string, ms: number): void {
  times[what] = [...(times[what] ?? []), ms];
}
