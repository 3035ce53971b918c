import type { Workspace } from '../../sync/ask-endpoint.ts';
import { basicAuthorization } from '../../sync/document/basic-authorization.ts';
import { probeDocument } from '../../sync/document/probe-document.ts';
import { exchangeInvite, greet, type Me, readMe } from '../../sync/enter-workspace.ts';
import { type JoinLink, parseEndpoint, parseJoinLink } from '../../sync/join-link.ts';
import type { SignInBy } from '../../sync/sign-in/signed-in.ts';
import type { Joined, Secret } from '../../sync/teams.ts';
import { Trouble } from '../../sync/trouble.ts';
import type { Found } from '../../views/team-view.ts';
import type { WayIn } from './way-in.ts';

type Member = { workspace: Workspace; signIn?: SignInBy; renewal?: Secret['renewal'] };
type Way = { link: JoinLink } | Member | { document: string; token: string };
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
  const { encrypted, ...me } = await whoIn(way);
  const { role, label, expires, records } = me;
  const known = {
    role,
    label,
    // Who signed in has a token for minutes, which is renewed.
    ...(expires === undefined || way.signIn ? {} : { expires }),
    ...(records === undefined ? {} : { records }),
  };
  return { ok: true, endpoint, workspace, me: known, ...(encrypted ? { isSealed: true } : {}) };
}

/** Goes in: an invite becomes a token. Fails with a Trouble. */
export async function enterWorkspace(
  entrance: WayIn,
  who: { name: string; nonce: string },
): Promise<{ joined: Joined } & Secret> {
  const way = wayOf(entrance);
  if ('document' in way) {
    const { document: endpoint, token } = way;
    const workspace = fileName(endpoint);
    const joined = { mode: 'document', endpoint, workspace, role: 'editor', label: who.name };
    return { joined: joined as Joined, token };
  }
  if ('link' in way) {
    const { endpoint } = way.link;
    const { token, workspace, role, label } = await exchangeInvite(how, way.link, who);
    return { joined: { endpoint, workspace, role, label }, token };
  }
  const { signIn, renewal } = way;
  const { endpoint, workspace, token } = way.workspace;
  const { role, label } = await whoIn(way);
  const joined = { endpoint, workspace, role, label, ...(signIn ? { signIn } : {}) };
  return { joined, token, ...(renewal ? { renewal } : {}) };
}

/** Who we are; somebody who signed in well and is not let in is told that in words of its own. */
function whoIn({ workspace, signIn }: Member): Promise<Me> {
  return readMe(how, workspace).catch((thrown) => {
    const isOut = signIn && thrown instanceof Trouble && thrown.facts.code === 'not_member';
    throw isOut ? new Trouble({ code: 'not_in_group' }, thrown) : thrown;
  });
}

async function findDocument({ document, token }: { document: string; token: string }) {
  const headers: Record<string, string> = token ? { authorization: token } : {};
  const probe = await probeDocument(document, headers, how);
  if (!probe.ok) throw new Trouble({ code: 'document_refused', detail: probe.words });
  const { isNew, isSealed, records } = probe;
  const found: Found = {
    ok: true,
    endpoint: document,
    workspace: fileName(document),
    me: { role: 'editor', label: '', records },
    document: isNew ? 'new' : 'there',
    ...(isSealed ? { isSealed } : {}),
  };
  return found;
}

function wayOf(entrance: WayIn): Way {
  if ('link' in entrance) {
    const link = parseJoinLink(entrance.link);
    if (!link) throw new Trouble({ code: 'bad_link' });
    return { link };
  }
  const document = 'document' in entrance;
  const address = parseEndpoint(document ? entrance.document : entrance.endpoint);
  if (!address) throw new Trouble({ code: 'bad_address' });
  if (document) {
    const { user, password } = entrance;
    return { document: address, token: user || password ? basicAuthorization(user, password) : '' };
  }
  const { workspace } = entrance;
  if ('signed' in entrance) {
    const { by: signIn, pass } = entrance.signed;
    const { token, renewal } = pass;
    return { workspace: { endpoint: address, workspace, token }, signIn, renewal };
  }
  return { workspace: { endpoint: address, workspace, token: entrance.token.trim() } };
}

/** The last part of an address without its ending: what people call the team. */
function fileName(address: string): string {
  const [last = ''] = new URL(address).pathname.split('/').filter(Boolean).slice(-1);
  const plain = URL.canParse(`x:${last}`) ? decodeURIComponent(last) : last;
  return plain.replace(/\.json$/i, '').slice(0, 200) || new URL(address).host;
}
