import { ask } from '../../lib/messages/ask.ts';
import { releaseHosts } from '../../lib/messages/sharing/hold-hosts.ts';

/** Lets go of the hosts that this page asked for to join a team: what no team needs is given back, at the latest when the background starts the next time. */
export async function letGo(): Promise<void> {
  if (await releaseHosts()) await ask('team.letGo', {}).catch(() => undefined);
}
