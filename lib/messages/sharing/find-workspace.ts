import { exchangeInvite, greet, type Me, readMe } from '../../sync/enter-workspace.ts';
import type { Joined, Secret } from '../../sync/teams.ts';
import { Trouble } from '../../sync/trouble.ts';
import type { Found } from '../../views/team-view.ts';
import { enterDocument, findDocument } from './find-document.ts';
import type { WayIn } from './way-in.ts';
import { type KnownWorkspace, wayOf } from './way-in-of.ts';

const how = { fetch: (...request: Parameters<typeof fetch>) => fetch(...request) };

/** What is behind an entrance, without using up an invite; a document that is not there yet is made. Fails with a Trouble. */
export async function findWorkspace(entrance: WayIn): Promise<Found> {
  const way = wayOf(entrance);
  if ('document' in way) return findDocument(way);
  if ('link' in way) {
    const { endpoint, workspace } = way.link;
    await greet(how, endpoint);
    return { ok: true, endpoint, workspace };
  }
  const { endpoint, workspace } = way.workspace;
  const { role, label, expires, records, encrypted } = await whoIn(way);
  const me = {
    role,
    label,
    // Who signed in has a token for minutes, which is renewed.
    ...(expires && !way.signIn ? { expires } : {}),
    ...(records === undefined ? {} : { records }),
  };
  return { ok: true, endpoint, workspace, me, ...(encrypted ? { isSealed: true } : {}) };
}

/** Goes in: an invite becomes a token. Fails with a Trouble. */
export async function enterWorkspace(
  entrance: WayIn,
  who: { name: string; nonce: string },
): Promise<{ joined: Joined } & Secret> {
  const way = wayOf(entrance);
  if ('document' in way) return enterDocument(way, who.name);
  if ('link' in way) {
    const { endpoint } = way.link;
    const { token, workspace, role, label } = await exchangeInvite(how, way.link, who);
    return { joined: { endpoint, workspace, role, label }, token };
  }
  const { signIn, secret } = way;
  const { endpoint, workspace } = way.workspace;
  const { role, label } = await whoIn(way);
  const joined = { endpoint, workspace, role, label, ...(signIn ? { signIn } : {}) };
  return { joined, ...secret };
}

/** Who we are; somebody who signed in well and is not let in is told that in words of its own. */
function whoIn({ workspace, signIn }: KnownWorkspace): Promise<Me> {
  return readMe(how, workspace).catch((thrown) => {
    const isOut = signIn && thrown instanceof Trouble && thrown.facts.code === 'not_member';
    throw isOut ? new Trouble({ code: 'not_in_group' }, thrown) : thrown;
  });
}
