import type { How, Workspace } from '../../sync/ask-endpoint.ts';
import { tryDocument } from '../../sync/document/try-document.ts';
import { checkKey, makeKey, sealWorkspace } from '../../sync/seal/seal-workspace.ts';
import { readKey } from '../../sync/seal/written-key.ts';
import { secrets, type Team } from '../../sync/teams.ts';
import { Trouble } from '../../sync/trouble.ts';
import { storeOf } from '../store.ts';
import { fetchOf } from './fetch-of.ts';
import { workspaceOf } from './share-team.ts';

/** Seals a workspace that nobody has sealed yet, before anything is sent there; answers the key as it is written. Fails with a Trouble: `sealed_before`, `not_empty`. */
export async function sealNow(
  workspace: Workspace,
  how: Pick<How, 'fetch'> = { fetch: fetchOf() },
): Promise<string> {
  const key = makeKey();
  const sealed = await sealWorkspace(workspace, key, how);
  if (sealed !== 'done') throw new Trouble({ code: sealed });
  return key;
}

/** Makes the key of a team's workspace and keeps it; answers it as it is written. Fails as `sealNow` does. */
export async function sealTeam(team: Team): Promise<string> {
  const { key: _none, ...workspace } = await workspaceThat(team);
  const key = await sealNow(workspace, { fetch: fetchOf(team) });
  await keepKey(team, key);
  return key;
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
}

/** Remembers that the server of a team's document was found to be good; fails with a Trouble where it is not. */
export async function probeTeam(team: Team): Promise<void> {
  if (team.joined?.mode !== 'document') return;
  const probe = await tryDocument(await storeOf(team), await workspaceThat(team));
  if (!probe.ok) throw new Trouble({ code: 'document_refused', detail: probe.words });
}

async function workspaceThat(team: Team) {
  const workspace = await workspaceOf(team);
  if (!workspace) throw new Trouble({ code: 'not_member' });
  return workspace;
}

async function keepKey({ id }: Team, key: string): Promise<void> {
  await secrets.change((all) => ({ ...all, [id]: { token: '', ...all[id], key } }));
}
