import type { ClientView, PromiseView } from '../../../lib/views/client-view.ts';
import type { PartOfNumber } from '../../../lib/views/journey-view.ts';
import { countPromises } from './count-promises.ts';

/** The figures of a client, by the names that they have on screen. */
export type FigureName = 'Coverage' | 'Journey' | 'Client health' | 'Promises';

/** What a figure of a client rests on, line by line; never empty. */
export function partsOf(name: FigureName, client: ClientView): readonly PartOfNumber[] {
  const parts = {
    Coverage: client.coverage.arithmetic,
    Journey: client.journey?.arithmetic ?? [],
    'Client health': client.health.arithmetic,
    Promises: promiseParts(client.promises),
  }[name];
  return parts.length > 0 ? parts : [{ label: 'Nothing measured yet', value: '–' }];
}

const states = {
  overdue: 'open, overdue',
  open: 'open, not overdue',
  unconfirmed: 'open, unconfirmed',
  kept: 'kept',
} as const;

/** The promises by side and state, leaving out what does not occur. */
function promiseParts(promises: readonly PromiseView[]): PartOfNumber[] {
  return (['ours', 'client'] as const).flatMap((side) => {
    const counts = countPromises(promises.filter((promise) => promise.side === side));
    return (['overdue', 'open', 'unconfirmed', 'kept'] as const)
      .filter((state) => counts[state] > 0)
      .map((state) => ({
        label: `${side === 'ours' ? 'Ours' : 'The client’s'}, ${states[state]}`,
        value: `${counts[state]}`,
      }));
  });
}
