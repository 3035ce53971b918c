import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Result } from './result.ts';
import { tableOf } from './table.ts';

const folder = fileURLToPath(new URL('../results', import.meta.url));

/** A result as it is kept: with when and on what it was measured. */
export type Kept = Result & { at: string; machine: string };

/** Keeps a result in its own file, and writes the summary of all that are kept. */
export async function keep(result: Result): Promise<Kept> {
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model ?? 'unknown processor'}, ${process.platform}`;
  const kept = { ...result, at: new Date().toISOString(), machine };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${result.bench}.json`), `${JSON.stringify(kept, null, 1)}\n`);
  await writeFile(join(folder, 'summary.md'), await summary());
  return kept;
}

async function summary(): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const all = texts.map((text): Kept => JSON.parse(text));
  return all
    .map((kept) => `${tableOf(kept)}\n${kept.at.slice(0, 10)}, ${kept.machine}\n`)
    .join('\n');
}
