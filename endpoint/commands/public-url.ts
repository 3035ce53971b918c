import { Refused } from './command.ts';

const HERE = 'http://127.0.0.1:8787';
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** The address under which people reach the endpoint: https, or http on this machine, where it may be tried. */
export function publicUrl(given = HERE): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere(url));
  if (!url || !isSafe || url.username || url.password || url.search || url.hash)
    throw new Refused(
      '--url takes the address that people reach: https://clientside.example, with or without a path; http only for this machine.',
    );
  return url.href.replace(/\/+$/, '');
}

function isHere({ hostname }: URL): boolean {
  return LOOPBACK.test(hostname);
}
