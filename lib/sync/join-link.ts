import { isSafeUrl } from './safe-url.ts';

/** What a join link says: the endpoint's address, the workspace in it and the secret that is exchanged once for a token. */
export type JoinLink = { endpoint: string; workspace: string; invite: string };

/** Reads `https://HOST[/base]/join#v1.WORKSPACE.SECRET`, also with the blanks, line breaks, brackets and words that an e-mail puts into and around it; undefined for anything else. */
export function parseJoinLink(text: string): JoinLink | undefined {
  const url = joinUrl(text);
  return url && isSafeUrl(url) ? linkOf(url) : undefined;
}

/** Whether a text is a join link that would send its secret readable over a network. */
export function isUnsafeLink(text: string): boolean {
  const url = joinUrl(text);
  return url !== undefined && !isSafeUrl(url) && linkOf(url) !== undefined;
}

/** What can't be in a link: mail programs break long ones with it. */
const BLANKS = /[\s\u200b-\u200d\u2060\ufeff]+/g;

function joinUrl(text: string): URL | undefined {
  const [written = ''] = /https?:\/\/.*/i.exec(text.replaceAll(BLANKS, '')) ?? [];
  const link = written.replace(/[^\w-]+$/, '');
  return URL.canParse(link) ? new URL(link) : undefined;
}

function linkOf(url: URL): JoinLink | undefined {
  const base = /^(.*)\/join\/?$/.exec(url.pathname)?.[1];
  const [, name = '', invite = ''] = /^#v1\.([^.]{1,200})\.([\w-]{20,200})$/.exec(url.hash) ?? [];
  const workspace = decoded(name);
  if (base === undefined || !workspace) return undefined;
  return { endpoint: url.origin + base, workspace, invite };
}

/** The address of an endpoint as somebody writes it, with `https://` where the scheme is left out; undefined when it is none, or one that would send tokens readable over a network. */
export function parseEndpoint(text: string): string | undefined {
  const written = text.trim();
  if (/\s/.test(written)) return undefined;
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
