/** A value and its weight in a mean. */
export type Weighted = { value: number; weight: number };

/** Σ weight·value / Σ weight, or null of nothing; weights too small for a computer to add count as equal. */
export function weightedMean(items: readonly Weighted[]): number | null {
  if (items.length === 0) return null;
  const total = items.reduce((sum, item) => sum + item.weight, 0);
  if (total === 0) return mean(items.map((item) => item.value));
  return settle(items.reduce((sum, item) => sum + item.value * (item.weight / total), 0));
}

/** The plain mean, or null of nothing. */
export function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return settle(values.reduce((sum, value) => sum + value, 0) / values.length);
}

/** The mean of some weights, or null of none; not rounded, so that what has faded far still weighs as much as its like. */
export function meanWeight(weights: readonly number[]): number | null {
  if (weights.length === 0) return null;
  return weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
}

/** Rounds to nine decimals, so that the noise of floating point decides no tie and no threshold. */
export function settle(value: number): number {
  // Adding 0 turns -0 into 0.
  return Math.round(value * 1e9) / 1e9 + 0;
}
