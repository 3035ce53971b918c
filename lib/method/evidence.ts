import { defaults, type FreshnessSort, type MethodConstants } from './defaults.ts';
import { type Freshness, freshnessOf } from './freshness.ts';

/** Something that was learned at a moment. */
export type Dated = { id: string; at: number };

/** One thing that a number rests on, with its freshness. */
export type Source = Dated & Freshness;

/** What a number rests on: how many sources, which, from when to when; stale when every one of them is. */
export type Evidence = {
  n: number;
  sources: string[];
  oldest: number | null;
  newest: number | null;
  stale: boolean;
};

/** A dated thing as a source, with its freshness at `now`. */
export function sourceOf(
  dated: Dated,
  sort: FreshnessSort,
  now: number,
  constants: MethodConstants = defaults,
): Source {
  return { id: dated.id, at: dated.at, ...freshnessOf(dated.at, sort, now, constants) };
}

/** What these sources are together; nothing at all is not stale, it is unmeasured. */
export function evidenceOf(sources: readonly Source[]): Evidence {
  const moments = sources.map((source) => source.at);
  const ids = new Set(sources.map((source) => source.id));
  return {
    n: ids.size,
    sources: [...ids].sort(),
    oldest: moments.length ? Math.min(...moments) : null,
    newest: moments.length ? Math.max(...moments) : null,
    stale: sources.length > 0 && sources.every((source) => source.state === 'stale'),
  };
}

/** The evidence of a number that rests on others: their sources together, each counted once; what has no date does not keep it from being stale. */
export function joinEvidence(parts: readonly Evidence[]): Evidence {
  const dated = parts.filter((part) => part.newest !== null);
  const ids = new Set(parts.flatMap((part) => part.sources));
  const oldest = dated.flatMap((part) => part.oldest ?? []);
  const newest = dated.flatMap((part) => part.newest ?? []);
  return {
    n: ids.size,
    sources: [...ids].sort(),
    oldest: oldest.length ? Math.min(...oldest) : null,
    newest: newest.length ? Math.max(...newest) : null,
    stale: dated.length > 0 && dated.every((part) => part.stale),
  };
}
