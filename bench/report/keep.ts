import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from './result.ts';
import { tableOf } from './table.ts';

const folder = fileURLToPath(new URL('../results', import.meta.url));

/** A result as it is kept: with when and on what it was measured, and how many programs wanted the processors when it began. */
export type Kept = Result & { at: string; machine: string; load: number };

/** Programs that want the processors now, as a mean of the last minute; 0 where the system does not tell. */
export function loadNow(): number {
  return loadavg()[0] ?? 0;
}

/** Keeps a result in its own file, and writes the summary of all that are kept. */
export async function keep(result: Result, load: number): Promise<Kept> {
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model ?? 'unknown processor'}, ${process.platform}`;
  const kept = { ...result, at: new Date().toISOString(), machine, load };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${result.bench}.json`), `${JSON.stringify(kept, null, 1)}\n`);
  await writeFile(join(folder, 'summary.md'), await summary());
  return kept;
}

async function summary(): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const all = texts.map((text): Kept => JSON.parse(text));
  return all.map((kept) => `${tableOf(kept)}\n${lineOf(kept)}\n`).join('\n');
}

/** When and where a result was measured, and a warning when other programs were in its way. */
export function lineOf({ at, machine, load }: Kept): string {
  const isBusy = load > cpus().length / 2;
  const warning = `Other programs were running (load ${load.toFixed(1)}): run it again.`;
  return `Measured ${at.slice(0, 10)} on ${machine}.${isBusy ? ` ${warning}` : ''}`;
}
