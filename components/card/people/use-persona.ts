import { useEffect, useState } from 'react';
import type { PersonaView } from '../../../lib/views/person-view.ts';
import { useCard } from '../card-context.ts';
import { useLatest } from '../use-latest.ts';

/** A persona in full as it is being read: still asked for, there, or refused with a way to ask again. */
export type PersonaReading =
  | { state: 'asking' }
  | { state: 'there'; persona: PersonaView }
  | { state: 'failed'; again: () => void };

/** Asks for a persona of the library in full. */
export function usePersona(id: string): PersonaReading {
  const { actions } = useCard();
  const ask = useLatest(actions.persona);
  const [attempt, setAttempt] = useState(0);
  const [reading, setReading] = useState<PersonaReading>({ state: 'asking' });
  // Each new attempt asks again, though it is not used inside.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the attempt is the trigger
  useEffect(() => {
    let isLatest = true;
    const again = () => setAttempt((count) => count + 1);
    ask(id).then(
      (persona) => isLatest && setReading({ state: 'there', persona }),
      () => isLatest && setReading({ state: 'failed', again }),
    );
    return () => {
      isLatest = false;
    };
  }, [ask, id, attempt]);
  return reading;
}
