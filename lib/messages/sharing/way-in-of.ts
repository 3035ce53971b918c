import type { Workspace } from '../../sync/ask-endpoint.ts';
import { basicAuthorization } from '../../sync/document/basic-authorization.ts';
import { isUnsafeLink, type JoinLink, parseEndpoint, parseJoinLink } from '../../sync/join-link.ts';
import type { SignInBy } from '../../sync/sign-in/signed-in.ts';
import type { Secret } from '../../sync/teams.ts';
import { Trouble } from '../../sync/trouble.ts';
import type { WayIn } from './way-in.ts';

/** A workspace of an endpoint with what lets us in. */
export type KnownWorkspace = { workspace: Workspace; secret: Secret; signIn?: SignInBy };

/** An entrance, read: an invite, a workspace with what lets us in, or the address of a document with that. */
export type Way = { link: JoinLink } | KnownWorkspace | { document: string; secret: Secret };

/** Reads an entrance; fails with a Trouble, `bad_link` or `bad_address`. */
export function wayOf(entrance: WayIn): Way {
  if ('link' in entrance) {
    const link = parseJoinLink(entrance.link);
    if (!link)
      throw new Trouble({ code: isUnsafeLink(entrance.link) ? 'bad_address' : 'bad_link' });
    return { link };
  }
  if ('document' in entrance) {
    const { user, password } = entrance;
    const token = user || password ? basicAuthorization(user, password) : '';
    return { document: addressOf(entrance.document), secret: { token } };
  }
  const endpoint = addressOf(entrance.endpoint);
  const { workspace } = entrance;
  if ('signed' in entrance) {
    const { by: signIn, pass } = entrance.signed;
    return { workspace: { endpoint, workspace, token: pass.token }, secret: pass, signIn };
  }
  const token = entrance.token.trim();
  return { workspace: { endpoint, workspace, token }, secret: { token } };
}

function addressOf(text: string): string {
  const address = parseEndpoint(text);
  if (!address) throw new Trouble({ code: 'bad_address' });
  return address;
}
