import { type Checked, EMPTY_CHECK, foldCheck, type Sum } from '../../record/checksum.ts';
import { type Clock, clockTime } from '../../record/clock.ts';
import { latestClock, type StoredRecord, storedRecordSchema } from '../../record/stored-record.ts';
import { seeClock } from '../clock-keeper.ts';
import type { ClientsideDatabase } from '../database.ts';
import { dropRejected, keepRejected } from '../quarantine.ts';
import { transact } from '../transact.ts';
import { endPull } from './end-pull.ts';
import { keepOverwritten } from './keep-overwritten.ts';
import { FROM_ENDPOINT, keepPulled } from './keep-pulled.ts';
import { isDeletion, type PullStep, planPull } from './plan-pull.ts';
import type { PulledPage } from './pulled-page.ts';
import { rowsHere } from './rows-here.ts';
import { keepSeen } from './seen-ids.ts';
import { changeShareState, readShareState, type ShareState, type Team } from './share-state.ts';
import { refusesDeletes } from './too-many-deletes.ts';

/** How far ahead of the endpoint's time a clock may be, in milliseconds, to count as a time. */
const AHEAD = 5 * 60_000;

/** What taking a page did: the state after it and the records it touched here; `isRefused` when it would delete too much, and then nothing was taken. */
export type Taken = { state: ShareState; touched: string[]; isRefused?: true };

/** What a pull works with: the team, the time, and in a full pull the ids that it has brought, to which the page's are added. */
export type Pulling = {
  team: Team;
  now: number;
  seen: Set<string>;
  /** The names under which the person writes, here and on other devices. */
  names?: readonly string[] | undefined;
  /** Whether the records were sealed. */
  isSealed?: boolean;
};

/** Takes one page and its cursor in one transaction: merges what fits, keeps what lost in the history and what does not fit in quarantine. */
export function takePage(
  db: ClientsideDatabase,
  page: PulledPage,
  pulling: Pulling,
): Promise<Taken> {
  return transact(db, async () => {
    const kept = await readShareState(db, pulling.team);
    const state = page.isWhole ? beginning(kept) : kept;
    const ids = page.records.map(({ id }) => id);
    const { steps, rejected } = planPull(page.records, await rowsHere(db, ids), pulling);
    const refused = [...page.rejected, ...rejected];
    const counted = await countPage(db, state, { ...page, steps, refused }, pulling);
    const ends = page.more ? undefined : await endPull(db, state, pulling.seen);
    const deletes = steps.filter(isDeletion).length + (ends?.deletes ?? 0);
    const limit = await refusesDeletes(db, state, deletes);
    if (limit.isRefused)
      return { state: await pause(db, limit, pulling), touched: [], isRefused: true };
    await keepPulled(db, steps);
    await keepOverwritten(db, steps, pulling);
    await dropRejected(db, idsOf(refused), FROM_ENDPOINT);
    await keepRejected(db, refused, { now: pulling.now, from: FROM_ENDPOINT });
    await seeTimes(db, page);
    if (state.full) await keepSeen(db, state.full.pages, ids.concat(idsOf(refused)));
    const done = await ends?.apply();
    const after = await changeShareState(db, pulling.team, {
      cursor: page.next,
      check: counted,
      pulled: state.pulled + steps.length,
      deleted: state.deleted + deletes,
      alive: limit.alive,
      ...(page.warnings ? { warnings: page.warnings } : {}),
      ...(state.full ? { full: { ...state.full, pages: state.full.pages + 1 } } : {}),
      ...done?.state,
    });
    const touched = steps.filter((step) => step.isChanged).map(({ record }) => record.id);
    return { state: after, touched: [...touched, ...(done?.touched ?? [])] };
  });
}

/** Everything comes anew: the state as a full pull begins. */
function beginning(state: ShareState): ShareState {
  const { full = { why: 'differs' as const, pages: 0 } } = state;
  return { ...state, full, check: EMPTY_CHECK, pulled: 0 };
}

function idsOf(refused: readonly { id?: string }[]): string[] {
  return refused.flatMap(({ id }) => id ?? []);
}

type Planned = {
  steps: readonly PullStep[];
  refused: readonly { id?: string; raw: unknown }[];
  sums: PulledPage['sums'];
};

/** The checksum of what the endpoint gave, with this page. */
async function countPage(
  db: ClientsideDatabase,
  state: ShareState,
  { steps, refused, sums }: Planned,
  { seen }: Pulling,
) {
  const gone: Checked[] = [];
  const come: Checked[] = [];
  const count = (id: string, clock: Clock, before: Clock | undefined, sum?: Sum) => {
    // A full pull counts anew: what was given before it does not count.
    const isCounted = before !== undefined && (!state.full || seen.has(id));
    if (isCounted) gone.push({ id, clock: before });
    come.push({ id, clock, sum });
  };
  const kept = await quarantinedClocks(db, [
    ...steps.map(({ remote }) => remote.id),
    ...idsOf(refused),
  ]);
  for (const { before, remote } of steps)
    count(remote.id, latestClock(remote), kept.get(remote.id) ?? before?.s, sums.get(remote));
  for (const { id, raw } of refused) {
    const clock = rawClock(raw);
    if (id && clock) count(id, clock, kept.get(id) ?? (await db.records.get(id))?.s);
  }
  for (const { id } of come) if (state.full) seen.add(id);
  return foldCheck(state.check, { gone, come });
}

/** The clocks of what the endpoint gave last of some records, where that could not be taken. */
async function quarantinedClocks(
  db: ClientsideDatabase,
  ids: readonly string[],
): Promise<Map<string, Clock>> {
  if ((await db.quarantine.limit(1).count()) === 0) return new Map();
  const entries = await db.quarantine.where('id').anyOf(ids).sortBy('n');
  const ours = entries.filter(({ from }) => from === FROM_ENDPOINT);
  return new Map(
    ours.flatMap(({ id, raw }) => {
      const clock = rawClock(raw);
      return id && clock ? [[id, clock] as const] : [];
    }),
  );
}

function rawClock(raw: unknown): Clock | undefined {
  const parsed = storedRecordSchema.safeParse(raw);
  return parsed.success ? latestClock(parsed.data as StoredRecord) : undefined;
}

/** What is written here from now on is later than what was seen; a clock of a far future is not believed. */
async function seeTimes(db: ClientsideDatabase, { records, time }: PulledPage): Promise<void> {
  const clocks = records.map(latestClock).filter((clock) => clockTime(clock) <= time + AHEAD);
  const last = clocks.reduce((a, b) => (a > b ? a : b), '');
  if (last) await seeClock(db, last);
}

async function pause(
  db: ClientsideDatabase,
  { deletes, alive }: { deletes: number; alive?: number | undefined },
  { team, now }: Pulling,
): Promise<ShareState> {
  const detail = `${deletes} of ${alive}`;
  return changeShareState(db, team, { alive, paused: { code: 'many_deletes', detail, at: now } });
}
