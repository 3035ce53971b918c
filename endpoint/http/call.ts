import type { IncomingMessage } from 'node:http';
import type { Store } from '../store/store.ts';
import type { Token } from '../tokens/token.ts';
import type { Metrics } from './metrics.ts';
import type { Waiting } from './waiting.ts';

/** What a route works with. */
export type House = { store: Store; waiting: Waiting; metrics: Metrics; now: () => number };

/** One request to the house as a whole, by whomever. */
export type Visit = { req: IncomingMessage; query: URLSearchParams };

/** One request to a workspace, by the holder of a token of it; the signal aborts when the client goes away. */
export type Call = Visit & { token: Token; signal: AbortSignal };
