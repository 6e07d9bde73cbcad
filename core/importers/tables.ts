import { wordBefore } from '../prose/boundaries.js';
import { renderedPage } from '../tables/generated/rendered-page.js';
import { mayBeRow, readItem } from './line-shapes.js';
import type { Group } from './lines.js';
import type { TableLine } from './part.js';
import { endsTagged } from './read-markers.js';

/** A table at the head of some lines. */
export interface RenderedTable {
  readonly head: TableLine;
  readonly rows: readonly TableLine[];
  /** How many of the lines it takes. */
  readonly lines: number;
}

/**
 * Reads a table that begins with the line `at` of a group. Its cells stand apart by tabs, or run together with one space
 * between them: then a cell begins with each capital that opens no name, and a row is set apart when it has as many as the
 * head. What cannot be told stays in one piece, with a doubt. Undefined where the lines are none. Never throws.
 */
export function readTable(group: Group, at: number): RenderedTable | undefined {
  return tabbedTable(group, at) ?? joinedTable(group, at);
}

/** Cells apart by tabs or wide gaps, as browsers copy them. */
function tabbedTable(group: Group, at: number): RenderedTable | undefined {
  const cells: string[][] = [];
  for (let line = group[at]; line; line = group[at + cells.length]) {
    const parts = line.raw.includes('\t') ? line.raw.split('\t') : line.text.split(/\s{3,}/);
    if (parts.length < 2 || readItem(line.text)) break;
    cells.push(parts.map((cell) => cell.trim()));
  }
  const [head, ...rows] = cells;
  if (!head || rows.length === 0) return undefined;
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const lineOf = (row: readonly string[]): TableLine => ({ cells: padded(row, width), doubt: undefined });
  return { head: lineOf(head), rows: rows.map(lineOf), lines: cells.length };
}

function joinedTable(group: Group, at: number): RenderedTable | undefined {
  const head = group[at]?.text ?? '';
  if (!mayBeRow(head) || endsTagged(head)) return undefined;
  const rows: string[] = [];
  for (let line = group[at + 1]; line && mayBeRow(line.text); line = group[at + 1 + rows.length])
    rows.push(line.text);
  const known = knownHeads.get(keyOf(head));
  if (rows.length < (known ? 1 : 2)) return undefined;
  const starts = rows.map(cellStarts);
  const headCells = known ?? cut(head, cellStarts(head));
  const width = headCells.length;
  const fitting = starts.filter((row) => row.length === width - 1).length;
  const isTable = known !== undefined || (width > 1 && fitting * 2 >= rows.length);
  const lineCount = rows.length + 1;
  if (isTable) {
    const body = rows.map((row, index) => {
      const own = starts[index] ?? [];
      if (own.length === width - 1) return { cells: cut(row, own), doubt: undefined };
      return { cells: padded([row], width), doubt: { about: 'row' as const } };
    });
    return { head: { cells: headCells, doubt: undefined }, rows: body, lines: lineCount };
  }
  // Lines of which each but the first has its tag are rows, whatever their cells are.
  if (!rows.every(endsTagged)) return undefined;
  return {
    head: { cells: [head], doubt: { about: 'table' } },
    rows: rows.map((row) => ({ cells: [row], doubt: undefined })),
    lines: lineCount,
  };
}

/** Where cells but the first begin: at capitals that neither open a name nor follow a word that goes on. */
function cellStarts(row: string): number[] {
  const starts: number[] = [];
  for (const match of row.matchAll(/(?<=\s)["“‘(]?\p{Lu}/gu)) {
    const at = match.index;
    const letter = at + match[0].length - 1;
    const before = wordBefore(row, at, Math.max(0, at - 40)).toLowerCase();
    const word = /^[\p{L}\p{N}'’-]+/u.exec(row.slice(letter, letter + 40))?.[0] ?? '';
    if (/^(?:I|LLM)$/.test(word) || goesOn.test(row.slice(Math.max(0, at - 3), at)) || linking.has(before))
      continue;
    starts.push(at);
  }
  return starts;
}

function cut(row: string, starts: readonly number[]): string[] {
  return [0, ...starts].map((start, at) => row.slice(start, starts[at] ?? row.length).trim());
}

function padded(cells: readonly string[], width: number): string[] {
  return [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')];
}

function keyOf(head: string): string {
  return head.toLowerCase().replace(/\s+/g, ' ');
}

const goesOn = /[,&/:;–—(-]\s+$/;
/** A cell ends in none of these. */
const linking = new Set(
  'a an the of to in on at by for with from and or nor as into per via than that this its their his her dr mr mrs ms prof'.split(
    ' ',
  ),
);
const knownHeads: ReadonlyMap<string, readonly string[]> = new Map(
  renderedPage.tableHeads.map((head) => [keyOf(head.replaceAll('|', ' ')), head.split('|')]),
);
