/** Counters since the start, without anything about people. */
export type Metrics = {
  count(name: string, labels: Record<string, string>, by?: number): void;
  /** All counters and the gauges given, a line each, as Prometheus reads them. */
  text(gauges: Record<string, number>): string;
};

/** Counters that start at nothing. */
export function makeMetrics(): Metrics {
  const counters = new Map<string, number>();
  return {
    count(name, labels, by = 1) {
      const inner = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
      const key = `clientside_${name}_total${inner.length > 0 ? `{${inner.join(',')}}` : ''}`;
      counters.set(key, (counters.get(key) ?? 0) + by);
    },
    text(gauges) {
      const lines = Object.entries(gauges).map(([name, value]) => `clientside_${name} ${value}`);
      for (const [key, value] of [...counters].sort()) lines.push(`${key} ${value}`);
      return `${lines.join('\n')}\n`;
    },
  };
}
