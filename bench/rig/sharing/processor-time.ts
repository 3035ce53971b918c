import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of one tick of Linux's counters. */
const TICK = 10;

/** Processor time that all processes below this one have used, in milliseconds: browsers and servers, and nothing of other programs; undefined where the system does not tell it this way. */
export function processorTime(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const all = new Map(readdirSync('/proc').flatMap(readProcess));
  const isOurs = (pid: number): boolean => {
    const parent = all.get(pid)?.parent ?? 0;
    return parent === process.pid || (parent > 1 && isOurs(parent));
  };
  return [...all].reduce((sum, [pid, { ms }]) => sum + (isOurs(pid) ? ms : 0), 0);
}

function readProcess(name: string): [number, { parent: number; ms: number }][] {
  if (!/^\d+$/.test(name)) return [];
  try {
    const text = readFileSync(`/proc/${name}/stat`, 'utf8');
    // The program's name, in brackets, may hold anything; after it: state, parent, … user and system ticks.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ms = (Number(fields[11]) + Number(fields[12])) * TICK;
    return [[Number(name), { parent: Number(fields[1]), ms }]];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}
