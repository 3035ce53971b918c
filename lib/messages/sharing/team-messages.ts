import { reportOf } from '../../platform/failure.ts';
import { allowDeletes } from '../../sync/allow-deletes.ts';
import { namedTeam, teams } from '../../sync/teams.ts';
import { Trouble } from '../../sync/trouble.ts';
import type { Handlers } from '../answer.ts';
import { registerGranted } from '../registration.ts';
import { storeOf } from '../store.ts';
import { chooseTeam, joinTeam, leaveTeam } from './change-teams.ts';
import { enterWorkspace, findWorkspace } from './find-workspace.ts';
import { giveBackHosts } from './give-back-hosts.ts';
import { inTurn } from './in-turn.ts';
import { forgetNewKey, markUsed } from './new-keys.ts';
import { shareTeam, workspaceAs, workspaceOf } from './share-team.ts';
import { keyToJoin, newKeyOf, sealTeam, takeKey } from './team-key.ts';
import { teamToJoin } from './team-to-join.ts';
import { waitForTeams } from './wait-for-teams.ts';

const DONE = { ok: true } as const;

/** The messages of our own pages about teams. */
export const teamMessages: Pick<Handlers, Extract<keyof Handlers, `team.${string}`>> = {
  'team.try': ({ entrance }) => orTrouble(() => findWorkspace(entrance)),

  'team.join': ({ entrance, name, nonce, isToSeal, ...wish }) =>
    orTrouble(async () => {
      const entered = await enterWorkspace(entrance, { name, nonce });
      const { team, key } = await inTurn(async () => {
        // What is refused makes no key.
        teamToJoin(await teams.read(), entered.joined, wish);
        // Before anything can be sent there.
        const key = await keyToJoin(workspaceAs(entered), isToSeal);
        return { team: await joinTeam({ ...entered, ...key }, wish), key };
      });
      // It is joined: what fails from here on is made up for later.
      await Promise.allSettled([key.key && markUsed(entered.joined), registerGranted()]);
      // Who joins sees at once what comes; nobody waits for the last page.
      void shareTeam(team, { isAsked: true }).catch(() => undefined);
      return { ok: true as const, team: team.id };
    }),

  'team.key': ({ team: id, key: written }) =>
    orTrouble(async () => {
      const team = namedTeam(await teams.read(), id);
      await (written === undefined ? sealTeam(team) : takeKey(team, written));
      void shareTeam(team, { isAsked: true }).catch(() => undefined);
      return { ok: true as const, team: team.id };
    }),

  'team.sheet': async ({ team: id }) => {
    const found = await newKeyOf(namedTeam(await teams.read(), id));
    return found ? { sheet: { written: found.written, at: found.at } } : {};
  },

  'team.kept': async ({ team: id }) => {
    const { joined } = namedTeam(await teams.read(), id);
    if (joined) await forgetNewKey(joined);
    return DONE;
  },

  'team.leave': ({ team, isKept }) =>
    orTrouble(async () => {
      const left = namedTeam(await teams.read(), team);
      const after = await inTurn(() => leaveTeam(left, isKept));
      if (left.joined) await forgetNewKey(left.joined);
      await registerGranted();
      return { ok: true as const, team: after.id };
    }),

  'team.letGo': async () => {
    await giveBackHosts();
    return DONE;
  },

  'team.choose': ({ team }) =>
    orTrouble(async () => ({ ok: true as const, team: (await chooseTeam(team)).id })),

  'team.share': async ({ team, isDeleteAllowed }) => {
    const chosen = namedTeam(await teams.read(), team);
    const workspace = await workspaceOf(chosen);
    if (workspace && isDeleteAllowed) await allowDeletes(await storeOf(chosen), workspace);
    await shareTeam(chosen, { isAsked: true });
    return DONE;
  },

  'team.wait': async () => ({ again: await waitForTeams() }),
};

async function orTrouble<T>(
  work: () => Promise<T>,
): Promise<T | { ok: false; code: string; detail?: string }> {
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof Trouble))
      return { ok: false, code: 'unexpected', detail: reportOf(thrown).advice };
    const { code, detail } = thrown.facts;
    return { ok: false, code, ...(detail ? { detail } : {}) };
  }
}
