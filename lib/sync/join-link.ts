import { isSafeUrl } from './safe-url.ts';

/** What a join link says: the endpoint's address, the workspace in it and the secret that is exchanged once for a token. */
export type JoinLink = { endpoint: string; workspace: string; invite: string };

/** Reads `https://HOST[/base]/join#v1.WORKSPACE.SECRET`; undefined for anything else. */
export function parseJoinLink(text: string): JoinLink | undefined {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  const base = url && isSafeUrl(url) && /^(.*)\/join\/?$/.exec(url.pathname)?.[1];
  const [, name = '', invite = ''] =
    /^#v1\.([^.]{1,200})\.([\w-]{20,200})$/.exec(url?.hash ?? '') ?? [];
  const workspace = decoded(name);
  if (!url || base === undefined || base === false || !workspace) return undefined;
  return { endpoint: url.origin + base, workspace, invite };
}

/** The address of an endpoint as somebody writes it, with `https://` where the scheme is left out; undefined when it is none, or one that would send tokens readable over a network. */
export function parseEndpoint(text: string): string | undefined {
  const written = text.trim();
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `https://${written}`;
  if (!URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  return isSafeUrl(url) ? url.origin + url.pathname.replace(/\/+$/, '') : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
