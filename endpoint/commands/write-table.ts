import type { Desk } from './command.ts';

/** Writes rows under their headings, in columns. */
export function writeTable(
  { out }: Desk,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const table = [headings, ...rows];
  const widths = headings.map((_, i) => Math.max(...table.map((row) => row[i]?.length ?? 0)));
  for (const row of table) {
    const cells = row.map((cell, i) => cell.padEnd(widths[i] ?? 0));
    out(`${cells.join('  ').trimEnd()}\n`);
  }
}
