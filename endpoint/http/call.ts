import type { IncomingMessage } from 'node:http';
import type { Pace } from '../limits/pace.ts';
import type { Issuer } from '../oidc/issuer.ts';
import type { OidcSettings } from '../oidc/oidc-settings.ts';
import type { Store } from '../store/store.ts';
import type { Pass } from '../tokens/token.ts';
import type { Door } from './door.ts';
import type { Metrics } from './metrics.ts';
import type { Waiting } from './waiting.ts';

/** Single sign-on, where the firm has it. */
export type SignOn = { settings: OidcSettings; issuer: Issuer };

/** What a route works with. */
export type House = {
  store: Store;
  waiting: Waiting;
  metrics: Metrics;
  door: Door;
  pace: Pace;
  signOn?: SignOn;
  now: () => number;
};

/** One request to the house as a whole, by whomever. */
export type Visit = { req: IncomingMessage; query: URLSearchParams };

/** One request to a workspace, by the holder of a token of it; the signal aborts when the client goes away. */
export type Call = Visit & { token: Pass; signal: AbortSignal };
