import { padEnd, printable, widthOf, wrap } from './columns.js';
import type { Surface } from './format.js';

/** Cells that a column has at least when the table is too wide for the terminal. */
const narrowest = 12;

/**
 * A table for terminals: aligned columns under a dimmed head. Where it is too wide, its widest columns are wrapped; a
 * word that is wider than its column is cut behind a slash or not at all. Columns without any content are left out. Lines end in `\n`.
 */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { width, palette }: Surface,
): string {
  const used = head.map((_, at) => rows.some((row) => (row[at] ?? '') !== ''));
  const safe = rows.map((row) => row.filter((_, at) => used[at]).map(printable));
  const titles = head.filter((_, at) => used[at]).map(printable);
  const widths = titles.map((title, at) =>
    Math.max(widthOf(title), ...safe.map((row) => widthOf(row[at] ?? ''))),
  );
  const gaps = 2 * widths.length;
  while (width !== undefined && sum(widths) + gaps > width) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= narrowest) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  const lines = (cells: readonly string[]): string[] => {
    const wrapped = cells.map((cell, at) => wrap(breakable(cell, widths[at] ?? 0), widths[at] ?? 0));
    const height = Math.max(...wrapped.map((one) => one.length));
    return Array.from({ length: height }, (_, line) =>
      `  ${wrapped.map((one, at) => padEnd(one[line] ?? '', widths[at] ?? 0)).join('  ')}`.trimEnd(),
    );
  };
  return [...lines(titles).map((line) => palette.dim(line)), ...safe.flatMap(lines)]
    .map((line) => `${line}\n`)
    .join('');
}

/** The text with a place to break in words that are too wide: "Congruence/ genuineness". */
function breakable(text: string, width: number): string {
  return text
    .split(' ')
    .map((word) => (widthOf(word) > width ? word.replace(/\/(?=.)/g, '/ ') : word))
    .join(' ');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
