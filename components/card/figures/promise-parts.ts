import type { PromiseView } from '../../../lib/views/client-view.ts';
import type { PartOfNumber } from '../../../lib/views/journey-view.ts';

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

const parts = {
  overdue: 'open, overdue',
  open: 'open, not overdue',
  unconfirmed: 'open, unconfirmed',
  kept: 'kept',
} as const;

/** The arithmetic of the promises: by side and state, leaving out what does not occur. */
export function promiseParts(promises: readonly PromiseView[]): PartOfNumber[] {
  return (['ours', 'client'] as const).flatMap((side) => {
    const counts = countPromises(promises.filter((promise) => promise.side === side));
    return (['overdue', 'open', 'unconfirmed', 'kept'] as const).flatMap((state) =>
      counts[state] === 0
        ? []
        : [
            {
              label: `${side === 'ours' ? 'Ours' : 'The client’s'}, ${parts[state]}`,
              value: `${counts[state]}`,
            },
          ],
    );
  });
}
