/** A bucket of permissions for each key: full at first, filled again at an even rate, in memory alone. */
export type Buckets = {
  /** Takes one from a key’s bucket; where it is empty, the whole seconds until it is not. */
  take(key: string): number | undefined;
  size(): number;
};

/** So many keys are remembered; beyond that, whoever was idle longest starts with a full bucket again. */
const MOST = 10_000;

type Bucket = { left: number; at: number };

/** Buckets that hold a minute’s worth; 0 a minute is no limit. */
export function makeBuckets(perMinute: number, now: () => number): Buckets {
  const buckets = new Map<string, Bucket>();
  const rate = perMinute / 60_000;

  const filled = (key: string): Bucket => {
    const time = now();
    const bucket = buckets.get(key) ?? { left: perMinute, at: time };
    // A clock that was set back fills nothing.
    const gained = Math.max(0, time - bucket.at) * rate;
    return { left: Math.min(perMinute, bucket.left + gained), at: time };
  };

  return {
    take(key) {
      if (perMinute === 0) return undefined;
      const { left, at } = filled(key);
      // Last in the map is who came last.
      buckets.delete(key);
      buckets.set(key, { left: left < 1 ? left : left - 1, at });
      if (buckets.size > MOST) buckets.delete(buckets.keys().next().value ?? '');
      return left < 1 ? Math.ceil((1 - left) / rate / 1000) : undefined;
    },
    size: () => buckets.size,
  };
}
