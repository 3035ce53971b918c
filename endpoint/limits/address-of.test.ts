import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { addressOf } from './address-of.ts';

const from = (
  remoteAddress: string | undefined,
  said?: string,
  isBehindProxy = said !== undefined,
) =>
  addressOf(
    {
      socket: { remoteAddress },
      headers: said === undefined ? {} : { 'x-forwarded-for': said },
    } as unknown as IncomingMessage,
    isBehindProxy,
  );

describe('the address of a request', () => {
  it('is an IPv4 address, or the network of an IPv6 one', () => {
    expect(from('192.0.2.7')).toBe('192.0.2.7');
    expect(from('::ffff:192.0.2.7')).toBe('192.0.2.7');
    expect(from('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2');
    expect(from('2001:0DB8:1:2::9')).toBe('2001:db8:1:2');
    expect(from('2001:db8::1')).toBe('2001:db8:0:0');
    expect(from('::1')).toBe('0:0:0:0');
    expect(from(undefined)).toBe('unknown');
  });

  it('is what the proxy says last, and not what the client says, nor anything without a proxy', () => {
    expect(from('127.0.0.1', '198.51.100.1, 192.0.2.7')).toBe('192.0.2.7');
    expect(from('127.0.0.1', '198.51.100.1', false)).toBe('127.0.0.1');
    expect(from('127.0.0.1', 'nonsense\n')).toBe('unknown');
    expect(from('127.0.0.1', '')).toBe('127.0.0.1');
  });
});
