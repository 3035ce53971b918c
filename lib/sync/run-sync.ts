import type { ClientsideDatabase } from '../store/database.ts';
import { countWaiting } from '../store/sharing/outbox.ts';
import { retryQuarantine } from '../store/sharing/retry-quarantine.ts';
import {
  changeShareState,
  type Pause,
  readShareState,
  type ShareState,
} from '../store/sharing/share-state.ts';
import { changeStatus, readShareStatus, type ShareStatus } from '../store/sharing/share-status.ts';
import { startFullPull } from '../store/sharing/start-full-pull.ts';
import type { Line, Workspace } from './ask-endpoint.ts';
import type { Carrier } from './carrier.ts';
import { carrierOf } from './carrier-of.ts';
import type { tryFirst } from './document/try-first.ts';
import { pullAll } from './pull.ts';
import { pushAll } from './push.ts';
import { type Envelope, openEnvelope } from './seal/envelope.ts';
import { isUnsendable, Trouble } from './trouble.ts';
import { isTooEarly, pass, waitUntil } from './wait-until.ts';
import { withSyncLock } from './with-sync-lock.ts';

/** What a run is given: this build's version, and seams for tests. */
export type SyncOptions = {
  build: string;
  /** The names under which the person writes, here and on other devices: what they overwrite is no conflict. */
  names?: readonly string[];
  /** A person asks: no wait and no pause holds it. */
  isAsked?: boolean;
  fetch?: typeof fetch;
  now?: () => number;
  random?: () => number;
  /** Lets so many milliseconds pass. */
  wait?: (milliseconds: number) => Promise<void>;
  signal?: AbortSignal;
  /** Tries the server of a document that was not tried yet; without it nothing is shared by one. */
  tryFirst?: typeof tryFirst;
  /** Is told the ids of records that a pull has changed here, after each commit. */
  onTouched?: (ids: readonly string[]) => void;
};

/** How long a pause lasts before it is looked whether it is still so, in milliseconds; what a person must decide waits for that person. */
const PAUSE = 60 * 60_000;
/** How often it is pushed again what a pull has queued. */
const ROUNDS = 3;

type Run = Required<Omit<SyncOptions, 'signal' | 'isAsked'>> & {
  db: ClientsideDatabase;
  line: Line;
  carrier: Carrier;
};

/** Shares with a workspace: sends until nothing waits, then pulls until there is no more; one run at a time. What stops it is in the status, and nothing is lost. Fails only where the store does. */
export async function runSync(
  db: ClientsideDatabase,
  workspace: Workspace,
  options: SyncOptions,
): Promise<ShareStatus> {
  const { isAsked = false, signal, build } = options;
  const { now = Date.now, random = Math.random, wait = pass } = options;
  const { onTouched = () => {}, names = [], tryFirst = refuseUntried } = options;
  const line: Line = { workspace, fetch: options.fetch ?? fetch.bind(globalThis), signal };
  const seams = { now, random, wait };
  const carrier = carrierOf(line, seams);
  const given = { build, names, onTouched, tryFirst };
  const run: Run = { ...seams, ...given, fetch: line.fetch, db, line, carrier };
  let status: ShareStatus | undefined;
  // A run that nobody asked for may be held up: it does not do for one that somebody did.
  await withSyncLock(db.name, isAsked ? 'asked' : 'next', async () => {
    const [state, waiting] = await Promise.all([readWhenDue(run, isAsked), countWaiting(db)]);
    if (state) status = await share(run, { state, waiting });
  });
  return status ?? readShareStatus(db, workspace);
}

async function refuseUntried(): Promise<void> {
  throw new Trouble({ code: 'document_refused' });
}

/** The state of sharing when it is time to share; what a person asks for begins without pause and without wait. */
async function readWhenDue(
  { db, line, carrier, now }: Run,
  isAsked: boolean,
): Promise<ShareState | undefined> {
  const { workspace } = line;
  let state = await readShareState(db, workspace);
  const { paused, retryAt, cursor, full } = state;
  if (cursor === '' && full?.pages === 0) state = await startFullPull(db, workspace, full.why);
  const isOver = paused && !ASKED.has(paused.code) && Math.abs(now() - paused.at) >= PAUSE;
  if (isAsked || isOver)
    state = await changeShareState(db, workspace, { paused: undefined, retryAt: undefined });
  const isHeld = paused && !isOver && !isHalf(paused.code, carrier);
  return isAsked || (!isHeld && !isTooEarly(now(), retryAt)) ? state : undefined;
}

/** What is not looked at again before somebody asks: a server that was refused is not tried on people's data each hour. */
const ASKED: ReadonlySet<string> = new Set(['many_deletes', 'document_refused']);

/** Whether a pause holds one direction alone. */
function isHalf(code: string, { pullsFirst }: Carrier): boolean {
  return isUnsendable(code) || (code === 'many_deletes' && !pullsFirst);
}

/** What was just read, and need not be read again: the state of sharing, and how many records wait. */
type Known = { state: ShareState; waiting: number };

async function share(run: Run, known: Known): Promise<ShareStatus | undefined> {
  const { db, line, now } = run;
  const { state } = known;
  try {
    if (run.carrier.pullsFirst && !state.isProbed) await run.tryFirst(db, line, run.wait);
    const envelope = await openEnvelope(run);
    const stamp = run.build + envelope.stamp;
    const taking = { now: now(), names: run.names };
    const retrying = { ...envelope, taking };
    const isRetried = state.build !== stamp;
    if (isRetried) run.onTouched(await retryQuarantine(db, line.workspace, stamp, retrying));
    // What was not kept must come again to be tried again.
    if (isRetried && state.isOverfull) await startFullPull(db, line.workspace, 'differs');
    const backoff = await rounds({ ...run, envelope }, state.paused, isRetried ? undefined : known);
    const { random } = run;
    const retryAt = backoff ? waitUntil(now(), 1, { retryAfter: backoff, random }) : undefined;
    return await changeStatus(db, line.workspace, ({ paused }) => ({
      ...(!paused || isUnsendable(paused.code) ? { sharedAt: now() } : {}),
      failures: 0,
      trouble: undefined,
      retryAt,
    }));
  } catch (thrown) {
    if (!(thrown instanceof Trouble)) throw thrown;
    await note(run, thrown);
    return undefined;
  }
}

type Opened = Run & { envelope: Envelope };

/** Pushes and pulls, and again where the pull has queued something: what a restored endpoint had lost. */
async function rounds(
  run: Opened,
  first: Pause | undefined,
  before: Known | undefined,
): Promise<number | undefined> {
  const { db, carrier, onTouched } = run;
  let backoff: number | undefined;
  let known = before;
  let paused = first;
  const pull = async () => {
    const end = await pullAll(run, onTouched, known?.state);
    known = undefined;
    backoff = end.backoff ?? backoff;
    return end.isNews;
  };
  if (carrier.pullsFirst) await pull();
  for (let round = 0; round < ROUNDS; round += 1) {
    const isSendable = !paused || !isUnsendable(paused.code);
    const isSending = isSendable && (known?.waiting ?? (await countWaiting(db))) > 0;
    // What a document has was just taken in; without a push it has nothing new.
    if (carrier.pullsFirst && !isSending) break;
    if (isSending) {
      known = undefined;
      backoff = (await pushed(run)) ?? backoff;
    }
    const isNews = paused?.code !== 'many_deletes' && (await pull());
    // What is written meanwhile asks for a run of its own.
    if (paused || !(isSending || isNews) || (await countWaiting(db)) === 0) break;
    ({ paused } = await readShareState(db, run.line.workspace));
  }
  return backoff;
}

/** Who can't send goes on and pulls. */
async function pushed(run: Opened): Promise<number | undefined> {
  try {
    const refresh = () => pullAll(run, run.onTouched);
    const pullAnew = () => startFullPull(run.db, run.line.workspace, 'differs');
    return await pushAll({ ...run, refresh, pullAnew }, run.onTouched);
  } catch (thrown) {
    if (!(thrown instanceof Trouble) || !isUnsendable(thrown.facts.code)) throw thrown;
    await note(run, thrown);
    return undefined;
  }
}

/** Keeps what went wrong: a pause until a person does something, or a time to try again. */
async function note({ db, line, now, random }: Run, trouble: Trouble): Promise<void> {
  if (line.signal?.aborted) return;
  const { code, detail, retryAfter } = trouble.facts;
  const at = now();
  if (trouble.isLasting) {
    const paused = { code, ...(detail ? { detail } : {}), at };
    await changeShareState(db, line.workspace, { paused, trouble: undefined, retryAt: undefined });
    return;
  }
  const { failures } = await readShareState(db, line.workspace);
  const retryAt = waitUntil(at, failures + 1, { retryAfter, random });
  await changeShareState(db, line.workspace, { failures: failures + 1, trouble: code, retryAt });
}
