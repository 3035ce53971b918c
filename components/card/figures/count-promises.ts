import type { PromiseView } from '../../../lib/views/client-view.ts';

/** How many promises are in each state. */
export function countPromises(
  promises: readonly PromiseView[],
): Record<PromiseView['state'], number> {
  const counts = { open: 0, overdue: 0, kept: 0, unconfirmed: 0 };
  for (const { state } of promises) counts[state] += 1;
  return counts;
}

/** How many promises are not kept yet, which is what "open" means wherever they are counted. */
export function countOpen(promises: readonly PromiseView[]): number {
  return promises.length - countPromises(promises).kept;
}
