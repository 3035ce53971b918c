import { awayOf } from './away.ts';

/** Takes one event; its members are of our own choosing, never what a client sent. */
export type Log = (event: Record<string, string | number>) => void;

/** Writes each event as one line of JSON. */
export function jsonLog(out: { write(text: string): unknown }, now: () => number): Log {
  return (event) =>
    out.write(`${JSON.stringify({ time: new Date(now()).toISOString(), ...event })}\n`);
}

/** Logs why an answer failed: a warning with its cause for what is outside, an error with its trace for a fault of ours. */
export function logFailure(log: Log, error: unknown): void {
  const away = awayOf(error);
  log(away ? { level: 'warn', cause: away.cause } : { level: 'error', trace: traceOf(error) });
}

/** What may be said of an error in a log: its name and where it was thrown, not its message, which may hold data. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...places.map((line) => line.trim())].join(' | ');
}
