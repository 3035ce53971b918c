import type { How, Workspace } from '../../sync/ask-endpoint.ts';
import { checkKey, sealWorkspace } from '../../sync/seal/seal-workspace.ts';
import { readKey } from '../../sync/seal/written-key.ts';
import { secrets, type Team } from '../../sync/teams.ts';
import { Trouble } from '../../sync/trouble.ts';
import { fetchOf } from './fetch-of.ts';
import { forgetNewKey, markUsed, type NewKey, newKeyAt, noteNewKey } from './new-keys.ts';
import { workspaceOf } from './share-team.ts';

type Asking = Pick<How, 'fetch'>;

/** Seals a workspace that nobody has sealed yet, before anything is sent there; answers the key, which is stored before the workspace knows of it. Fails with a Trouble: `sealed_before`, `not_empty`. */
export async function sealNow(
  workspace: Workspace,
  how: Asking = { fetch: fetchOf() },
): Promise<string> {
  const { written } = await noteNewKey(workspace);
  const sealed = await sealWorkspace(workspace, written, how);
  if (sealed === 'done') return written;
  await forgetNewKey(workspace);
  throw new Trouble({ code: sealed });
}

/** The key to join a workspace with: one that is made now, or the one with which somebody here sealed it when joining was cut short. Fails as `sealNow` does. */
export async function keyToJoin(workspace: Workspace, isToSeal = false): Promise<{ key?: string }> {
  if (isToSeal) return { key: await sealNow(workspace) };
  const noted = await newKeyAt(workspace);
  if (!noted) return {};
  const check = await checkKey(workspace, noted.written, { fetch: fetchOf() });
  if (check === 'right') return { key: noted.written };
  // A workspace that lost everything gets a key that is in use back.
  if (check === 'wrong' || !noted.isUsed) await forgetNewKey(workspace);
  return {};
}

/** Makes the key of a team's workspace and keeps it. Fails as `sealNow` does. */
export async function sealTeam(team: Team): Promise<void> {
  const { key: _none, ...workspace } = await workspaceThat(team);
  const key = await sealNow(workspace, { fetch: fetchOf(team) });
  await keepKey(team, key);
  await markUsed(workspace);
}

/** The key that was made here for a team and that nobody has said is kept. What was cut short when it was made is made up for. */
export async function newKeyOf(team: Team): Promise<NewKey | undefined> {
  const noted = team.joined && (await newKeyAt(team.joined));
  if (!noted || noted.isUsed) return noted;
  const { key, ...workspace } = await workspaceThat(team);
  const check = await checkKey(workspace, noted.written, { fetch: fetchOf(team) });
  if (check === 'wrong') await forgetNewKey(workspace);
  if (check !== 'right') return undefined;
  if (key === undefined) await keepKey(team, noted.written);
  await markUsed(workspace);
  return noted;
}

/** Keeps the key that somebody entered, once it is the right one. Fails with a Trouble: `mistyped_key`, `wrong_key`, `no_key_yet`. */
export async function takeKey(team: Team, key: string): Promise<void> {
  const read = readKey(key);
  if ('wrong' in read) {
    const detail =
      read.wrong === 'length'
        ? 'It has thirteen groups of five letters.'
        : `Look at group ${read.group} once more.`;
    throw new Trouble({ code: 'mistyped_key', detail });
  }
  const { key: _old, ...workspace } = await workspaceThat(team);
  const check = await checkKey(workspace, key, { fetch: fetchOf(team) });
  if (check !== 'right') throw new Trouble({ code: check === 'none' ? 'no_key_yet' : 'wrong_key' });
  await keepKey(team, key);
  // Whoever enters it has it somewhere.
  await forgetNewKey(workspace);
}

async function workspaceThat(team: Team) {
  const workspace = await workspaceOf(team);
  if (!workspace) throw new Trouble({ code: 'not_member' });
  return workspace;
}

async function keepKey({ id }: Team, key: string): Promise<void> {
  await secrets.change((all) => ({ ...all, [id]: { token: '', ...all[id], key } }));
}
