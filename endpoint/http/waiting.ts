import type { Head } from '../store/store.ts';

/** Those who wait for a change of a workspace. */
export type Waiting = {
  /** Resolves when the workspace is no longer at `head`, the time (milliseconds) is over, or the client is gone. */
  forChange(ws: string, head: Head, time: number, signal: AbortSignal): Promise<void>;
  /** Tells that a workspace may have changed. */
  wake(ws: string): void;
  /** Lets all go, and nobody wait any more. */
  stop(): void;
  size(): number;
};

/** How often it is looked whether another process changed something, in milliseconds. */
const LOOK = 1000;

type Waiter = { ws: string; head: Head; go: () => void };

/** A waiting room over whatever tells where a workspace stands. */
export function makeWaiting(headOf: (ws: string) => Promise<Head | undefined>): Waiting {
  const waiters = new Set<Waiter>();
  let isStopped = false;
  const look = (some: Iterable<Waiter>) => letGo([...some], headOf);
  const timer = setInterval(() => look(waiters), LOOK).unref();

  return {
    async forChange(ws, head, time, signal) {
      if (isStopped || signal.aborted) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      const waiter = { ws, head, go: () => resolve() };
      const over = setTimeout(waiter.go, time);
      signal.addEventListener('abort', waiter.go);
      waiters.add(waiter);
      // A change may have come since the head was read.
      await look([waiter]);
      await promise;
      waiters.delete(waiter);
      signal.removeEventListener('abort', waiter.go);
      clearTimeout(over);
    },
    wake: (ws) => void look([...waiters].filter((waiter) => waiter.ws === ws)),
    stop() {
      isStopped = true;
      clearInterval(timer);
      for (const { go } of waiters) go();
    },
    size: () => waiters.size,
  };
}

/** Lets those go whose workspace has changed, asking once for each; a store that fails now is asked again later. */
async function letGo(
  waiters: readonly Waiter[],
  headOf: (ws: string) => Promise<Head | undefined>,
): Promise<void> {
  const heads = new Map<string, Promise<Head | undefined>>();
  for (const { ws } of waiters)
    if (!heads.has(ws))
      heads.set(
        ws,
        Promise.resolve(headOf(ws)).catch(() => undefined),
      );
  for (const { ws, head, go } of waiters) {
    const found = await heads.get(ws);
    if (found && (found.seq !== head.seq || found.epoch !== head.epoch)) go();
  }
}
