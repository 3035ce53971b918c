import type { Store } from '../store/store.ts';

/** How long the store takes, and what that means for clients. */
export type Pace = {
  /** The same store, timed. */
  watch(store: Store): Store;
  /** The seconds that clients should wait before they come again; undefined while the store is quick. */
  backoff(): number | undefined;
};

/** The share of the latest time in the running mean. */
const WEIGHT = 0.2;
/** After so many milliseconds without work nothing is known of the pace any more. */
const FORGET = 30_000;
const [LEAST, MOST] = [5, 300];

/** Times reads and writes; clients are asked to wait 10 seconds for each second that these take, from `slow` milliseconds on. */
export function makePace(now: () => number, slow = 1000): Pace {
  let [mean, last] = [0, 0];

  const timed =
    <In extends unknown[], Out>(work: (...given: In) => Promise<Out>) =>
    async (...given: In): Promise<Out> => {
      const start = performance.now();
      try {
        return await work(...given);
      } finally {
        const took = performance.now() - start;
        mean = isKnown() ? mean + WEIGHT * (took - mean) : WEIGHT * took;
        last = now();
      }
    };
  const isKnown = () => Math.abs(now() - last) < FORGET;

  return {
    watch: (store) => ({ ...store, push: timed(store.push), changes: timed(store.changes) }),
    backoff: () =>
      isKnown() && mean >= slow
        ? Math.min(MOST, Math.max(LEAST, Math.round(mean / 100)))
        : undefined,
  };
}
