import { connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { client } from '../records.fixture.ts';
import { startEndpoint } from './endpoint.fixture.ts';

const { url, store, logged, tokenFor } = await startEndpoint({ arrival: 1200, silence: 800 });
const { member, secret } = await tokenFor('Ann');

function slowly(): Socket {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  return socket.on('error', () => {});
}

/** Writes a byte each so often until the connection is closed; for how long that was, in milliseconds. */
async function drip(socket: Socket, text: string, every: number): Promise<number> {
  const start = performance.now();
  // A connection may be cut off with an error, which `events.once` would take for a failure.
  const closed = new Promise((done) => socket.once('close', done));
  socket.on('readable', () => socket.read());
  const bytes = text[Symbol.iterator]();
  const timer = setInterval(
    () => socket.writable && socket.write(bytes.next().value ?? 'x'),
    every,
  );
  await closed;
  clearInterval(timer);
  return performance.now() - start;
}

const head = `Host: x\r\nAuthorization: Bearer ${secret}\r\n`;

describe('a client that is slow', { timeout: 20_000 }, () => {
  it('with its headers is cut off, byte by byte as they come', async () => {
    const took = await drip(slowly(), `GET /v1/w/team/changes HTTP/1.1\r\nX-Pad: `, 100);
    expect(took).toBeGreaterThan(1000);
    expect(took).toBeLessThan(8000);
  });

  it('with its body is cut off, and holds nobody up', async () => {
    const socket = slowly();
    socket.write(
      `POST /v1/w/team/push HTTP/1.1\r\n${head}Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{`,
    );
    const dripping = drip(socket, '', 100);
    expect((await member.push([client('1', 'A')])).status).toBe(200);
    expect(await dripping).toBeLessThan(8000);
  });

  it('to join is cut off without a token', async () => {
    const socket = slowly();
    socket.write(
      'POST /v1/join HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{',
    );
    expect(await drip(socket, '', 100)).toBeLessThan(8000);
  });

  it('to read what it asked for is let go, and the endpoint with it', async () => {
    const many = Array.from({ length: 80 }, (_, i) => client(`s${i}`, 'x'.repeat(250_000)));
    await store.push('team', many, 'Ann');
    const socket = slowly();
    socket.write(`GET /v1/w/team/snapshot HTTP/1.1\r\n${head}\r\n`);
    await expect
      .poll(() => logged.filter(({ code }) => code === 'broken_off').length, { timeout: 10_000 })
      .toBe(1);
    expect(logged.filter(({ level }) => level === 'error')).toEqual([]);
    expect((await member.get('me')).status).toBe(200);
    socket.destroy();
  });
});
