import { useState } from 'react';
import type { CardAct } from '../../../lib/views/card-act.ts';
import { useCard } from '../card-context.ts';

/** What hindered an editor from saving: the field it is about, where it is about one, and what to do. */
export type Hindrance = { field?: string; advice: string };

/** Saves what an editor says; what hinders it is kept beside the fields and nothing typed is lost. */
export function useSubmit(options: {
  /** The editor's key. */
  key: string;
  spot: string;
  /** The fields that can show what hinders them; anything else is said for the whole form. */
  fields: readonly string[];
  forget: () => void;
}) {
  const { run, editing } = useCard();
  const [hindrance, setHindrance] = useState<Hindrance>();
  const [isBusy, setBusy] = useState(false);
  return {
    hindrance,
    isBusy,
    hinder: setHindrance,
    async submit(act: CardAct, said: string) {
      if (isBusy) return;
      setBusy(true);
      setHindrance(undefined);
      const answer = await run(act, { said, spot: options.spot, ownFailure: true });
      setBusy(false);
      if (!answer.ok) {
        const { field = '', advice } = answer;
        return setHindrance(options.fields.includes(field) ? { field, advice } : { advice });
      }
      options.forget();
      editing.finish(options.key);
    },
  };
}
