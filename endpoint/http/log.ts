/** Takes one event; its members are of our own choosing, never what a client sent. */
export type Log = (event: Record<string, string | number>) => void;

/** Writes each event as one line of JSON. */
export function jsonLog(out: { write(text: string): unknown }, now: () => number): Log {
  return (event) =>
    out.write(`${JSON.stringify({ time: new Date(now()).toISOString(), ...event })}\n`);
}

/** What may be said of an error in a log: its name and where it was thrown, not its message, which may hold data. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...places.map((line) => line.trim())].join(' | ');
}
