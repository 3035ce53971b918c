import type { BenchOptions } from './options.ts';
import type { Result } from './report/result.ts';

type Bench = (options: BenchOptions) => Promise<Result>;

/** Every benchmark by its name; each is loaded when it runs. */
export const benches: Record<string, () => Promise<Bench>> = {
  sizes: async () => (await import('./sizes.ts')).benchSizes,
  'first-card': async () => (await import('./first-card.ts')).benchFirstCard,
  'next-card': async () => (await import('./next-card.ts')).benchNextCard,
  'page-cost': async () => (await import('./page-cost.ts')).benchPageCost,
  lookup: async () => (await import('./lookup.ts')).benchLookup,
  recognise: async () => (await import('./recognise.ts')).benchRecognise,
  endpoint: async () => (await import('./endpoint.ts')).benchEndpoint,
  sharing: async () => (await import('./sharing.ts')).benchSharing,
  'sharing-growth': async () => (await import('./sharing-growth.ts')).benchSharingGrowth,
  'store-size': async () => (await import('./store-size.ts')).benchStoreSize,
};
