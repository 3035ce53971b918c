import type { ClientsideDatabase } from '../store/database.ts';
import { countWaiting } from '../store/sharing/outbox.ts';
import { retryQuarantine } from '../store/sharing/retry-quarantine.ts';
import { changeShareState, readShareState } from '../store/sharing/share-state.ts';
import { readShareStatus, type ShareStatus } from '../store/sharing/share-status.ts';
import { startFullPull } from '../store/sharing/start-full-pull.ts';
import type { Line, Workspace } from './ask-endpoint.ts';
import { pullAll } from './pull.ts';
import { pushAll } from './push.ts';
import { Trouble } from './trouble.ts';
import { isTooEarly, waitUntil } from './wait-until.ts';
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
  signal?: AbortSignal;
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
};

/** Shares with a workspace: sends until nothing waits, then pulls until there is no more; one run at a time. What stops it is in the status, and nothing is lost. Fails only where the store does. */
export async function runSync(
  db: ClientsideDatabase,
  workspace: Workspace,
  options: SyncOptions,
): Promise<ShareStatus> {
  const { isAsked = false, signal, build } = options;
  const { now = Date.now, random = Math.random, onTouched = () => {}, names = [] } = options;
  const line: Line = { workspace, fetch: options.fetch ?? fetch.bind(globalThis), signal };
  const run: Run = { build, names, now, random, onTouched, fetch: line.fetch, db, line };
  await withSyncLock(db.name, async () => {
    if (await mayRun(run, isAsked)) await share(run);
  });
  return readShareStatus(db, workspace);
}

/** Whether it is time; what a person asks for begins without pause and without wait. */
async function mayRun({ db, line, now }: Run, isAsked: boolean): Promise<boolean> {
  const { workspace } = line;
  const { paused, retryAt, cursor, full } = await readShareState(db, workspace);
  if (cursor === '' && full?.pages === 0) await startFullPull(db, workspace, full.why);
  const isOver = paused && paused.code !== 'many_deletes' && Math.abs(now() - paused.at) >= PAUSE;
  if (isAsked || isOver)
    await changeShareState(db, workspace, { paused: undefined, retryAt: undefined });
  if (isAsked) return true;
  const isHeld = paused && !isOver && !isHalf(paused.code);
  return !isHeld && !isTooEarly(now(), retryAt);
}

/** Whether a pause holds one direction alone. */
function isHalf(code: string): boolean {
  return code === 'read_only' || code === 'many_deletes';
}

async function share(run: Run): Promise<void> {
  const { db, line, now } = run;
  try {
    const { build } = await readShareState(db, line.workspace);
    if (build !== run.build)
      run.onTouched(
        await retryQuarantine(db, line.workspace, run.build, { now: now(), names: run.names }),
      );
    const backoff = await rounds(run);
    const { paused } = await readShareState(db, line.workspace);
    await changeShareState(db, line.workspace, {
      ...(!paused || paused.code === 'read_only' ? { sharedAt: now() } : {}),
      failures: 0,
      trouble: undefined,
      retryAt: backoff
        ? waitUntil(now(), 1, { retryAfter: backoff, random: run.random })
        : undefined,
    });
  } catch (thrown) {
    if (!(thrown instanceof Trouble)) throw thrown;
    await note(run, thrown);
  }
}

/** Pushes and pulls, and again where the pull has queued something: what a restored endpoint had lost. */
async function rounds(run: Run): Promise<number | undefined> {
  let backoff: number | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { paused } = await readShareState(run.db, run.line.workspace);
    if (paused?.code !== 'read_only') backoff = (await pushed(run)) ?? backoff;
    if (paused?.code !== 'many_deletes') backoff = (await pullAll(run, run.onTouched)) ?? backoff;
    if (paused || (await countWaiting(run.db)) === 0) break;
  }
  return backoff;
}

/** Who may only read can still pull. */
async function pushed(run: Run): Promise<number | undefined> {
  try {
    return await pushAll(run, run.onTouched);
  } catch (thrown) {
    if (!(thrown instanceof Trouble) || thrown.facts.code !== 'read_only') throw thrown;
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
