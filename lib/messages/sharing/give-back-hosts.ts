import { removeHost } from '../../platform/permissions.ts';
import { teams } from '../../sync/teams.ts';
import { patternOfSites } from '../site-patterns.ts';
import { patternsOf } from './endpoint-pattern.ts';
import { lockOf, signInHosts } from './sign-in-hosts.ts';

/** Gives the hosts back that were asked for to share and that nothing needs: no team, no site, no page in which somebody is joining. */
export function giveBackHosts(): Promise<void> {
  return giveBackUnused({ ifAvailable: true });
}

/** The same, as soon as the pages that need them have gone. Call at each start of the background and when a tab has gone, since a page may end in any way. */
export function giveBackWhenFree(): Promise<void> {
  return giveBackUnused({});
}

async function giveBackUnused(how: LockOptions): Promise<void> {
  const asked = await signInHosts.read();
  await Promise.all(asked.map((pattern) => giveBack(pattern, how)));
}

function giveBack(pattern: string, how: LockOptions): Promise<void> {
  const name = lockOf(pattern);
  return navigator.locks.request(name, how, async (lock) => {
    if (!lock || (await isUsed(pattern)) || (await isAwaited(name))) return;
    // Noted until it is given back: in between no card may start there.
    if (!(await patternOfSites(pattern))) await removeHost(pattern);
    await signInHosts.change((all) => all.filter((one) => one !== pattern));
  });
}

/** Whether a team has it. */
async function isUsed(pattern: string): Promise<boolean> {
  const { teams: all } = await teams.read();
  return all.some(({ joined }) => joined && patternsOf(joined).includes(pattern));
}

/** Whether one more page needs it by now. */
async function isAwaited(name: string): Promise<boolean> {
  const { pending = [] } = await navigator.locks.query();
  return pending.some((one) => one.name === name && one.mode === 'shared');
}
