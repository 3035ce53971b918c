import { type Figure, isWithin, type Result, ratioOf } from './result.ts';

const HEAD = ['', 'Clientside', 'Peer', 'Ratio', 'Limit', ''];

/** A result as Markdown: title, table, notes. */
export function tableOf({ bench, title, figures, notes }: Result): string {
  const rows = [HEAD, ...figures.map(cellsOf)];
  const widths = HEAD.map((_, column) =>
    Math.max(3, ...rows.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  const [head, ...body] = rows.map(line);
  return [
    `### ${bench}: ${title}`,
    '',
    head,
    rule,
    ...body,
    '',
    ...notes.map((note) => `- ${note}`),
    '',
  ].join('\n');
}

function cellsOf(figure: Figure): string[] {
  const { what, unit, value, spread, peer } = figure;
  const ratio = ratioOf(figure);
  const within = isWithin(figure);
  return [
    what,
    `${amount(value)} ${unit}${spread ? ` (${amount(spread.low)}–${amount(spread.high)}, n ${spread.n})` : ''}`,
    peer ? `${amount(peer.value)} ${unit}, ${peer.name}` : '',
    ratio === undefined ? '' : `${ratio.toPrecision(3)} ×`,
    limitOf(figure),
    within === undefined ? '' : within ? 'within' : 'OVER',
  ];
}

function limitOf({ limit, ratioLimit, unit }: Figure): string {
  const limits = [
    limit === undefined ? '' : `≤ ${amount(limit)} ${unit}`,
    ratioLimit === undefined ? '' : `≤ ${ratioLimit} ×`,
  ];
  return limits.filter(Boolean).join(', ');
}

/** A number as a person reads it: three digits, thousands grouped. */
function amount(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}
