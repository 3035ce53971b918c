import { StoreUnavailable } from '../store.ts';

/** Lets who comes with the same name wait for those before, at most `patience` milliseconds. */
export function makeTurns(patience: number) {
  const lasts = new Map<string, Promise<void>>();

  return async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const came = performance.now();
    const before = lasts.get(name);
    const { promise, resolve } = Promise.withResolvers<void>();
    lasts.set(name, promise);
    try {
      await before;
      if (performance.now() - came > patience)
        throw new StoreUnavailable('Too many are writing to the workspace.', 2, undefined);
      return await work();
    } finally {
      resolve();
      if (lasts.get(name) === promise) lasts.delete(name);
    }
  };
}
