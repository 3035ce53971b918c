import type { Workspace } from '../../sync/ask-endpoint.ts';
import { exchangeInvite, greet, readMe } from '../../sync/enter-workspace.ts';
import { type JoinLink, parseEndpoint, parseJoinLink } from '../../sync/join-link.ts';
import type { Joined } from '../../sync/teams.ts';
import { Trouble } from '../../sync/trouble.ts';
import type { Entrance, Found } from '../../views/team-view.ts';

type Way = { link: JoinLink } | { workspace: Workspace };
const how = { fetch: (...request: Parameters<typeof fetch>) => fetch(...request) };

/** What is behind an entrance, without using up an invite; fails with a Trouble. */
export async function findWorkspace(entrance: Entrance): Promise<Found> {
  const way = wayOf(entrance);
  if ('link' in way) {
    const { endpoint, workspace } = way.link;
    await greet(how, endpoint);
    return { ok: true, endpoint, workspace };
  }
  const { endpoint, workspace } = way.workspace;
  const { role, label, expires, records } = await readMe(how, way.workspace);
  const me = {
    role,
    label,
    ...(expires ? { expires } : {}),
    ...(records === undefined ? {} : { records }),
  };
  return { ok: true, endpoint, workspace, me };
}

/** Goes in: an invite becomes a token. Fails with a Trouble. */
export async function enterWorkspace(
  entrance: Entrance,
  who: { name: string; nonce: string },
): Promise<{ joined: Joined; token: string }> {
  const way = wayOf(entrance);
  if ('link' in way) {
    const { endpoint } = way.link;
    const { token, workspace, role, label } = await exchangeInvite(how, way.link, who);
    return { joined: { endpoint, workspace, role, label }, token };
  }
  const { endpoint, workspace, token } = way.workspace;
  const { role, label } = await readMe(how, way.workspace);
  return { joined: { endpoint, workspace, role, label }, token };
}

function wayOf(entrance: Entrance): Way {
  if ('link' in entrance) {
    const link = parseJoinLink(entrance.link);
    if (!link) throw new Trouble({ code: 'bad_link' });
    return { link };
  }
  const endpoint = parseEndpoint(entrance.endpoint);
  if (!endpoint) throw new Trouble({ code: 'bad_address' });
  return { workspace: { endpoint, workspace: entrance.workspace, token: entrance.token.trim() } };
}
