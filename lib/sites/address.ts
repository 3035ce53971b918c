/** An address taken apart once, so that many templates can be held against it. */
export interface Address {
  url: URL;
  /** Decoded path segments without the empty one after a trailing slash; what can't be decoded is empty. */
  path: string[];
  /** Decoded segments of the hash up to its first `?` or `;`. */
  hashPath: () => string[];
  /** The hash as it stands, without `#`. */
  hash: string;
  parameter: Parameters;
  /** The same of a hash that is written like a query. */
  hashParameter: Parameters;
  /** The same of the query behind the path in a hash: `#/clients?id=7`. */
  hashPathParameter: Parameters;
}

/**
 * A parameter by its name in any case; undefined when absent, null when given twice with different values. One that
 * is written like a path, `?task/7`, has its last slash in its name.
 */
export type Parameters = (name: string) => string | null | undefined;

/** More segments than any route has; the rest of a longer path is dropped and can match nothing but `**`. */
const MOST_SEGMENTS = 40;

/** Letters, digits, dots and hyphens, or a bracketed IPv6 address: `*` and `{` are legal in a URL's host. */
export function isPlainHost(hostname: string): boolean {
  if (hostname.length > 253) return false;
  return /^[a-z0-9._-]+$/.test(hostname) || /^\[[0-9a-f:.]+\]$/.test(hostname);
}

/** Text without its percent escapes; empty when an escape is broken. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function segmentsOf(path: string): string[] {
  const raw = path.split('/', MOST_SEGMENTS);
  if (raw.at(-1) === '') raw.pop();
  return raw.map(decoded);
}

function cutPath([name, value]: [string, string]): [string, string] {
  const cut = value === '' ? name.lastIndexOf('/') + 1 : 0;
  return cut > 0 ? [name.slice(0, cut), name.slice(cut)] : [name, value];
}

function parametersIn(query: string): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const pair of new URLSearchParams(query)) {
    const [name, value] = cutPath(pair);
    const key = name.toLowerCase();
    const before = found.get(key);
    found.set(key, before === undefined || before === value ? value : null);
  }
  return found;
}

/** What stands behind the first question mark. */
export function afterMark(text: string): string {
  const at = text.indexOf('?');
  return at < 0 ? '' : text.slice(at + 1);
}

function once<T>(make: () => T): () => T {
  let kept: { value: T } | null = null;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
}

function parametersOf(query: string): Parameters {
  const found = once(() => parametersIn(query));
  return (name) => found().get(name.toLowerCase());
}

/** Takes a web address apart, relative to `base` if given; null for anything that is not http(s) on a plain host. */
export function parseAddress(text: string, base?: string): Address | null {
  if (typeof text !== 'string' || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  if (!isPlainHost(url.hostname)) return null;
  const hash = url.hash.slice(1);
  return {
    url,
    path: segmentsOf(url.pathname.slice(1)),
    hash,
    hashPath: once(() => segmentsOf(hash.split(/[?;]/, 1)[0] ?? '')),
    parameter: parametersOf(url.search),
    hashParameter: parametersOf(hash),
    hashPathParameter: parametersOf(afterMark(hash)),
  };
}
