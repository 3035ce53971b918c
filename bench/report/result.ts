import type { Middle } from './statistics.ts';

/** One line of a table: what was measured, beside a peer in the same run, against a limit. */
export type Figure = {
  what: string;
  unit: string;
  value: number;
  /** Quartiles and number of runs, where there were several. */
  spread?: { low: number; high: number; n: number };
  peer?: { name: string; value: number };
  /** The most that `value` may be, in its unit. */
  limit?: number;
  /** The most that `value` may be, in values of the peer. */
  ratioLimit?: number;
};

/** What one benchmark found. */
export type Result = {
  bench: string;
  title: string;
  figures: Figure[];
  /** How it was measured, and what to know before quoting it. */
  notes: string[];
};

/** A figure from the runs of one thing. */
export function figure(
  what: string,
  unit: string,
  { median, low, high, n }: Middle,
  more: Pick<Figure, 'peer' | 'limit' | 'ratioLimit'> = {},
): Figure {
  return { what, unit, value: median, spread: { low, high, n }, ...more };
}

/** How many times the peer's value ours is; undefined without a peer. */
export function ratioOf({ value, peer }: Figure): number | undefined {
  return peer ? value / peer.value : undefined;
}

/** Whether a figure keeps its limits; undefined when it has none. */
export function isWithin(figure: Figure): boolean | undefined {
  const { value, limit, ratioLimit } = figure;
  if (limit === undefined && ratioLimit === undefined) return undefined;
  const ratio = ratioOf(figure) ?? 0;
  return value <= (limit ?? value) && ratio <= (ratioLimit ?? ratio);
}
