import type { IncomingMessage } from 'node:http';
import { isIPv4, isIPv6 } from 'node:net';

/** Where a request is from, as one who counts sees it: an IPv4 address, or the /64 of an IPv6 one, which is one customer’s. Behind a proxy it is what the proxy says last. */
export function addressOf(req: IncomingMessage, isBehindProxy: boolean): string {
  const said = [req.headers['x-forwarded-for'] ?? []].flat().join(',').split(',').at(-1)?.trim();
  const address = (isBehindProxy && said) || (req.socket.remoteAddress ?? '');
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1] ?? address;
  if (isIPv4(mapped)) return mapped;
  return isIPv6(address) ? networkOf(address) : 'unknown';
}

/** The first four groups of an IPv6 address, written out. */
function networkOf(address: string): string {
  const [head = [], tail = []] = address
    .split('::')
    .map((half) => half.split(':').filter((group) => group !== ''));
  const gap = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  const groups = [...head, ...gap, ...tail].slice(0, 4);
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}
