import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { ask } from '../../lib/messages/ask.ts';
import { reportOf } from '../../lib/platform/failure.ts';
import { countOnlyHere } from '../../lib/store/sharing/only-here.ts';
import type { Joined, Team } from '../../lib/sync/teams.ts';
import { useShowTeam } from './show-team.ts';
import { useDb } from './store-context.ts';
import { tellDone, tellFailure } from './tell.tsx';

/** Leaving a team: what is only here, once that is asked for, and doing it. */
export function useLeave({ id, title, joined }: Team & { joined: Joined }) {
  const db = useDb();
  const { returnToSharing } = useShowTeam();
  const [isOpen, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const unshared = useLiveQuery(
    () => (isOpen ? countOnlyHere(db, joined) : undefined),
    [db, joined, isOpen],
  );
  const leave = async (isKept: boolean) => {
    setBusy(true);
    const goOn = returnToSharing();
    try {
      const answer = await ask('team.leave', { team: id, isKept });
      if (!answer.ok) return tellFailure(answer.detail ?? 'The team could not be left. Try again.');
      tellDone(isKept ? `You have left “${title}”; its copy is here.` : `“${title}” is removed.`);
      setOpen(false);
      goOn(isKept ? id : answer.team);
    } catch (thrown) {
      tellFailure(reportOf(thrown).advice);
    } finally {
      setBusy(false);
    }
  };
  const { signIn, mode } = joined;
  const by = signIn ? ('sign-in' as const) : mode === 'document' ? mode : undefined;
  return {
    open: () => setOpen(true),
    dialog: {
      isOpen,
      title,
      unshared,
      busy,
      ...(by ? { by } : {}),
      onLeave: (isKept: boolean) => void leave(isKept),
      onClose: () => setOpen(false),
    },
  };
}
