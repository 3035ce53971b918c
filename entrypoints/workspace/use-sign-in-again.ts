import { ask } from '../../lib/messages/ask.ts';
import { patternsOf } from '../../lib/messages/sharing/endpoint-pattern.ts';
import type { Joined, Team } from '../../lib/sync/teams.ts';
import { useSignIn } from './use-sign-in.ts';

/** Signing in anew to a team whose sign-in has ended; what waits is shared then. */
export function useSignInAgain({ id: team, joined }: Team & { joined: Joined }) {
  const { endpoint, workspace, signIn: by } = joined;
  const { busy, trouble, signIn } = useSignIn(async (signed) => {
    const entrance = { endpoint, workspace, signed };
    const nonce = crypto.randomUUID();
    const answer = await ask('team.join', { entrance, name: '', nonce, team });
    return answer.ok ? undefined : { ...answer, host: new URL(endpoint).host };
  });
  return {
    busy,
    trouble,
    signIn: () => {
      if (by) signIn(endpoint, by.issuer, patternsOf(joined));
    },
  };
}
