import { EMPTY_CHECK } from '../../record/checksum.ts';
import { AHEAD, type Clock, clockTime } from '../../record/clock.ts';
import { latestClock } from '../../record/stored-record.ts';
import { seeClock } from '../clock-keeper.ts';
import { latestCredible } from '../credible-time.ts';
import type { ClientsideDatabase } from '../database.ts';
import { countDeletions } from '../erase/count-deletions.ts';
import { keepsAnyHere } from '../locality.ts';
import { dropRejected, keepRejected, type Room } from '../quarantine.ts';
import { removedStarters } from '../removed-starters.ts';
import { newRevision, revisionOf } from '../revision.ts';
import { transact } from '../transact.ts';
import { countPage, quarantinedClocks } from './count-page.ts';
import { endPull } from './end-pull.ts';
import { keepOverwritten } from './keep-overwritten.ts';
import { FROM_ENDPOINT, keepPulled } from './keep-pulled.ts';
import { planPull } from './plan-pull.ts';
import type { PulledPage } from './pulled-page.ts';
import { rowsHere } from './rows-here.ts';
import { keepSeen } from './seen-ids.ts';
import {
  changeShareState,
  keepShareState,
  readShareState,
  type ShareState,
  type Team,
} from './share-state.ts';
import { isSoleSource, type SoleSource } from './sole-source.ts';
import { refusesDeletes } from './too-many-deletes.ts';

/**
 * How much is kept of what an endpoint gives and can't be taken: two full pages, and as much as two such pages weigh. A fault of
 * an honest one spoils some records; more is a flood, and the endpoint has it anyway.
 */
const ROOM: Room = { records: 2000, size: 8 * 1024 * 1024 };

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
  /** The mark of the page before, where this pull brought all that is here; the page's own takes its place. */
  sole?: SoleSource;
  /** Is told when the rows are on their way to the disk, and there is time for something else. */
  onWriting?: () => void;
};

/** Takes one page and its cursor in one transaction: merges what fits, keeps what lost in the history and what does not fit in quarantine. */
export async function takePage(
  db: ClientsideDatabase,
  page: PulledPage,
  pulling: Pulling,
): Promise<Taken> {
  const mark = newRevision();
  const { sole = {} } = pulling;
  let isSole = false;
  const taken = await transact(
    db,
    async () => {
      const ids = [...page.records.map(({ id }) => id), ...idsOf(page.rejected)];
      const [kept, revision, quarantined, keepsAny] = await Promise.all([
        readShareState(db, pulling.team),
        revisionOf(db),
        quarantinedClocks(db, ids),
        keepsAnyHere(db),
      ]);
      const state = page.isWhole ? beginning(kept) : kept;
      isSole = await isSoleSource(db, state, sole, revision);
      return take(db, page, pulling, { kept, state, isSole, quarantined, keepsAny });
    },
    mark,
  );
  sole.revision = isSole ? mark : undefined;
  return taken;
}

/** What there was before a page: the state as it is kept, and as the pull goes on from; whether the pull brought all that is here, what it brought that could not be taken, and whether any record must stay here. */
type Before = {
  kept: ShareState;
  state: ShareState;
  isSole: boolean;
  quarantined: ReadonlyMap<string, Clock>;
  keepsAny: boolean;
};

async function take(
  db: ClientsideDatabase,
  page: PulledPage,
  pulling: Pulling,
  { kept, state, isSole, quarantined, keepsAny }: Before,
): Promise<Taken> {
  const ids = page.records.map(({ id }) => id);
  const rows = await rowsHere(db, ids, isSole ? pulling.seen : undefined);
  const removed = await removedStarters(db, rows);
  const { steps, rejected } = planPull(page.records, rows, { ...pulling, removed });
  const refused = [...page.rejected, ...rejected];
  const planned = { steps, refused, made: page.made, quarantined };
  const counted = await countPage(db, state, planned, pulling.seen);
  const ends = page.more ? undefined : await endPull(db, state, pulling.seen, isSole);
  const deletes = (await countDeletions(db, steps)) + (ends?.deletes ?? 0);
  const limit = await refusesDeletes(db, state, deletes);
  if (limit.isRefused)
    return { state: await pause(db, limit, pulling), touched: [], isRefused: true };
  await Promise.all([
    keepPulled(db, steps, { made: page.made, keepsAny, onWriting: pulling.onWriting }),
    seeTimes(db, page, pulling.now),
    state.full && keepSeen(db, state.full.pages, ids.concat(idsOf(refused))),
  ]);
  await keepOverwritten(db, steps, pulling);
  await dropRejected(db, idsOf(refused), FROM_ENDPOINT);
  const source = { now: pulling.now, from: FROM_ENDPOINT, room: ROOM };
  const unkept = await keepRejected(db, refused, source);
  const done = await ends?.apply();
  const after: ShareState = {
    ...kept,
    cursor: page.next,
    check: counted,
    pulled: state.pulled + steps.length,
    deleted: state.deleted + deletes,
    alive: limit.alive,
    isOverfull: unkept > 0 || state.isOverfull ? true : undefined,
    ...(page.warnings ? { warnings: page.warnings } : {}),
    ...(state.full ? { full: { ...state.full, pages: state.full.pages + 1 } } : {}),
    ...done?.state,
  };
  await keepShareState(db, after);
  const touched = steps.filter((step) => step.isChanged).map(({ record }) => record.id);
  return { state: after, touched: [...touched, ...(done?.touched ?? [])] };
}

/** Everything comes anew: the state as a full pull begins. */
function beginning(state: ShareState): ShareState {
  const { full = { why: 'differs' as const, pages: 0 } } = state;
  return { ...state, full, check: EMPTY_CHECK, pulled: 0, isOverfull: undefined };
}

function idsOf(refused: readonly { id?: string }[]): string[] {
  return refused.flatMap(({ id }) => id ?? []);
}

/** What is written here from now on is later than what was seen; a clock of a far future is not believed, whatever time the endpoint says it is. */
async function seeTimes(
  db: ClientsideDatabase,
  { records, time }: PulledPage,
  now: number,
): Promise<void> {
  const furthest = Math.min(time + AHEAD, latestCredible(now));
  const clocks = records.map(latestClock).filter((clock) => clockTime(clock) <= furthest);
  const last = clocks.reduce((a, b) => (a > b ? a : b), '');
  if (last) await seeClock(db, last, now);
}

async function pause(
  db: ClientsideDatabase,
  { deletes, alive }: { deletes: number; alive?: number | undefined },
  { team, now }: Pulling,
): Promise<ShareState> {
  const detail = `${deletes} of ${alive}`;
  return changeShareState(db, team, { alive, paused: { code: 'many_deletes', detail, at: now } });
}
