import { once } from 'node:events';
import { createServer } from 'node:http';
import { makePace } from '../limits/pace.ts';
import type { Store } from '../store/store.ts';
import { answer } from './answer.ts';
import type { House, SignOn } from './call.ts';
import type { Log } from './log.ts';
import { type DoorOptions, makeDoor } from './make-door.ts';
import { makeMetrics } from './metrics.ts';
import { makeWaiting } from './waiting.ts';

/** Where a server listens and how patient it is, in milliseconds. */
export type ServeOptions = DoorOptions & {
  host: string;
  /** 0 takes a free one. */
  port: number;
  log: Log;
  now?: () => number;
  /** From how many milliseconds on the store is slow, and clients are asked to come less often. */
  slow?: number;
  /** Single sign-on, where the firm has it. */
  signOn?: SignOn;
  /** How long a request may take to arrive. */
  arrival?: number;
  /** How long a connection may be silent; longer than the longest wait for a change. */
  silence?: number;
  /** How long requests may go on once it is told to stop. */
  grace?: number;
};

/** A server that listens; `stop` lets what has begun come to its end. */
export type Served = { url: string; stop: () => Promise<void> };

/** Serves a store over HTTP; rejects when it can't listen there. */
export async function serve(kept: Store, options: ServeOptions): Promise<Served> {
  const { host, port, log, now = Date.now, arrival = 90_000, silence = 60_000 } = options;
  const pace = makePace(now, options.slow);
  const store = pace.watch(kept);
  const waiting = makeWaiting((ws) => store.head(ws));
  const house: House = {
    store,
    waiting,
    metrics: makeMetrics(),
    door: makeDoor(options, now),
    pace,
    signOn: options.signOn,
    now,
  };
  const times = {
    requestTimeout: arrival,
    headersTimeout: Math.min(arrival, 10_000),
    connectionsCheckingInterval: Math.min(arrival, 5000),
  };
  const server = createServer({ ...times, keepAliveTimeout: 65_000 }, (req, res) => {
    res.on('error', () => res.destroy());
    void answer(house, log, req, res);
  });
  server.setTimeout(silence);
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  const real = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${real}`,
    async stop() {
      waiting.stop();
      const end = setTimeout(() => server.closeAllConnections(), options.grace ?? 10_000);
      // A connection that was busy is kept alive by its client once it is not.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      if (server.listening) await once(server.close(), 'close');
      clearInterval(idle);
      clearTimeout(end);
    },
  };
}
