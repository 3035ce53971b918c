import { lockOf, signInHosts } from './sign-in-hosts.ts';

/** What this page holds: how to let go of each pattern. */
const held = new Map<string, () => Promise<void>>();

/** Notes host patterns that are about to be asked for to share or to sign in there, and holds them for as long as this page needs them. Begins at once, so that it may be called in a click before the browser is asked. */
export async function holdHosts(patterns: readonly string[]): Promise<void> {
  for (const pattern of patterns) if (!held.has(pattern)) held.set(pattern, hold(pattern));
  await signInHosts.change((all) => [...new Set([...all, ...patterns])]);
}

/** Lets go of all that this page holds; whether there was anything. */
export async function releaseHosts(): Promise<boolean> {
  const releases = [...held.values()];
  held.clear();
  await Promise.all(releases.map((release) => release()));
  return releases.length > 0;
}

/** A lock ends with its page, however that ends. */
function hold(pattern: string): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const waiting = new AbortController();
  const how = { mode: 'shared', signal: waiting.signal } as const;
  const lock = navigator.locks.request(lockOf(pattern), how, () => promise);
  return async () => {
    resolve();
    // What was never granted is not waited for: it stands behind who gives back, who may wait for another page.
    waiting.abort();
    await lock.catch(() => undefined);
  };
}
