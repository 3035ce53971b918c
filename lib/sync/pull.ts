import type { Check } from '../record/checksum.ts';
import type { ClientsideDatabase } from '../store/database.ts';
import { type PulledPage, parsePage } from '../store/sharing/pulled-page.ts';
import { readSeen } from '../store/sharing/seen-ids.ts';
import { changeShareState, readShareState, type ShareState } from '../store/sharing/share-state.ts';
import type { SoleSource } from '../store/sharing/sole-source.ts';
import { startFullPull } from '../store/sharing/start-full-pull.ts';
import { takePage } from '../store/sharing/take-page.ts';
import type { Line } from './ask-endpoint.ts';
import type { Carrier } from './carrier.ts';
import type { Envelope } from './seal/envelope.ts';
import { Trouble } from './trouble.ts';

/** How often in one run everything is pulled anew. */
const FULL_PULLS = 3;
/** How long checksums may differ, after everything was pulled, before it is all pulled again, in milliseconds. */
const DAY = 24 * 60 * 60_000;

type Pulling = {
  db: ClientsideDatabase;
  line: Line;
  carrier: Carrier;
  envelope: Envelope;
  now: () => number;
  names?: readonly string[];
};
type Touched = (ids: readonly string[]) => void;

/** What a pull did: the seconds that the endpoint wants to be left alone, and whether there was anything new. */
export type PullEnd = { backoff: number | undefined; isNews: boolean };

/** Pulls what changed, page by page, until there is no more; each page and its cursor are one transaction. Whoever has just read the state of sharing hands it on. Fails with a Trouble. */
export async function pullAll(
  pulling: Pulling,
  touched: Touched,
  state?: ShareState,
): Promise<PullEnd> {
  const { db, line } = pulling;
  for (let restarts = 0; ; restarts += 1) {
    try {
      const { backoff, isNews, check } = await pullPages(
        pulling,
        touched,
        restarts ? undefined : state,
      );
      const isWhole = await compare(pulling, check);
      if (isWhole || restarts >= FULL_PULLS) return { backoff, isNews: isNews || restarts > 0 };
      await startFullPull(db, line.workspace, 'differs');
      await changeShareState(db, line.workspace, { differsAt: pulling.now() });
    } catch (thrown) {
      const code = thrown instanceof Trouble ? thrown.facts.code : '';
      if ((code !== 'epoch_changed' && code !== 'resync') || restarts >= FULL_PULLS) throw thrown;
      await startFullPull(db, line.workspace, code === 'resync' ? 'resync' : 'restored');
    }
  }
}

type Parsed = { page: PulledPage | undefined; backoff: number | undefined };
type Pulled = PullEnd & { check?: Check | undefined };

async function pullPages(pulling: Pulling, touched: Touched, state?: ShareState): Promise<Pulled> {
  const { db, line, envelope, now, names } = pulling;
  const team = line.workspace;
  const first = state ?? (await readShareState(db, team));
  const seen = first.full ? await readSeen(db) : new Set<string>();
  const sole: SoleSource = {};
  if (first.cursor === '') await envelope.beforeFullPull();
  const { isSealed } = envelope;
  let fetching = fetchParsed(pulling, first.cursor);
  for (let isNews = false; ; isNews = true) {
    const { page, backoff } = await fetching;
    if (!page) return { backoff, isNews };
    // The next page comes while this one is prepared, and is parsed while this one is written: before that it would hold it up.
    const { promise: writing, resolve: onWriting } = Promise.withResolvers<void>();
    if (page.more) fetching = unheard(fetchParsed(pulling, page.next, writing));
    const taking = { team, now: now(), seen, sole, names, isSealed, onWriting };
    const taken = await takePage(db, page, taking);
    if (taken.isRefused)
      throw new Trouble({ code: 'many_deletes', detail: taken.state.paused?.detail });
    if (taken.touched.length > 0) touched(taken.touched);
    if (!page.more) return { backoff, isNews: true, check: page.check };
  }
}

/** Fetches a page, and parses it once there is time for that. */
async function fetchParsed(
  { carrier, envelope }: Pulling,
  since: string,
  whenFree?: Promise<void>,
): Promise<Parsed> {
  const { page, backoff } = await carrier.pull(since);
  await whenFree;
  return { page: page && parsePage(await envelope.open(page)), backoff };
}

/** A promise that may fail before anybody waits for it. */
function unheard<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

/** Whether we have what the endpoint has; where a full pull did not help it is let be for a day. */
async function compare({ db, line, now }: Pulling, check: Check | undefined): Promise<boolean> {
  if (!check) return true;
  const team = line.workspace;
  const state: ShareState = await readShareState(db, team);
  const isSame = state.check.count === check.count && state.check.xor === check.xor;
  if (isSame) {
    if (state.differsAt) await changeShareState(db, team, { differsAt: undefined });
    return true;
  }
  return state.differsAt !== undefined && Math.abs(now() - state.differsAt) < DAY;
}
