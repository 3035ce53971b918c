import { useState } from 'react';
import type { JoinTrouble } from '../../components/workspace/sharing/TroubleNote.tsx';
import { ask } from '../../lib/messages/ask.ts';
import { reportOf } from '../../lib/platform/failure.ts';
import type { Joined, Team } from '../../lib/sync/teams.ts';
import { tellDone } from './tell.tsx';

/** Entering a team's key, or making it where nobody has yet. */
export function useTeamKey({ id, joined }: Team & { joined: Joined }) {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<JoinTrouble>();
  const { host } = new URL(joined.endpoint);
  const send = async (key?: string) => {
    setBusy(true);
    setTrouble(undefined);
    try {
      const answer = await ask('team.key', { team: id, key });
      if (!answer.ok) setTrouble({ host, ...answer });
      // One that was made is on the recovery sheet, which comes by itself.
      else if (key !== undefined) tellDone('The key is right. What the team has is being brought.');
    } catch (thrown) {
      setTrouble({ host, code: 'unexpected', detail: reportOf(thrown).advice });
    }
    setBusy(false);
  };
  return {
    busy,
    trouble,
    onEnter: (key: string) => void send(key),
    onMake: () => void send(),
  };
}
