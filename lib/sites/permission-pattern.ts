import { parseAddress } from './address.ts';

/**
 * The narrowest match pattern that covers the site of a page: its scheme and exact host, and its port where the
 * browser knows ports in patterns (Firefox does not); null for anything that is not a web page on a plain host.
 */
export function permissionPattern(url: string, browser: 'chrome' | 'firefox'): string | null {
  const page = parseAddress(url)?.url;
  if (!page) return null;
  return `${page.protocol}//${browser === 'chrome' ? page.host : page.hostname}/*`;
}
