import type { DocumentKind, Summary } from '../analysis/analysis.js';
import { padEnd, padStart, shortenPath, widthOf } from './columns.js';
import { coverageOf } from './coverage.js';
import type { Surface } from './format.js';

/** One line of the table of coverage. */
export interface CoverageRow {
  readonly path: string;
  readonly kind: DocumentKind;
  readonly summary: Summary;
  /** Of this document's findings, by weight. */
  readonly errors: number;
  readonly warnings: number;
}

/** Documents that the table shows; of more, those with the lowest coverage. */
const shownRows = 50;

/** Cells that a path has at least: enough for the name of a document. */
const shortestPath = 24;

/** What a narrow terminal goes without, in this order: the findings stand above the table anyway. */
const dispensable = ['kind', 'warnings', 'errors', 'sentences'];

/** The coverage of each document as aligned columns, with a remark when there are too many to show. Lines end in `\n`. */
export function coverageTable(rows: readonly CoverageRow[], { width, palette }: Surface): string {
  const shown = rows.length <= shownRows ? rows : lowest(rows);
  const columns = fitting(columnsOf(shown), (width ?? Infinity) - shortestPath - 2);
  const numbers = columns.map(columnWidth);
  const rest = numbers.reduce((sum, one) => sum + one + 2, 0);
  const longest = Math.max('Document'.length, ...shown.map(({ path }) => widthOf(path)));
  const pathWidth = Math.max(shortestPath, Math.min(longest, (width ?? Infinity) - rest - 2));
  const line = (path: string, cells: readonly string[]): string =>
    `  ${[padEnd(shortenPath(path, pathWidth), pathWidth), ...cells.map((cell, at) => padStart(cell, numbers[at] ?? 0))].join('  ')}`;
  const lines = [
    palette.dim(
      line(
        'Document',
        columns.map(({ title }) => title),
      ),
    ),
    ...shown.map(({ path }, at) =>
      line(
        path,
        columns.map(({ cells }) => cells[at] ?? ''),
      ),
    ),
  ];
  if (shown.length < rows.length) {
    const hidden = String(rows.length - shown.length);
    lines.push(palette.dim(`  … and ${hidden} documents with no lower coverage (--format json lists all)`));
  }
  return lines.map((one) => `${one}\n`).join('');
}

interface Column {
  readonly title: string;
  readonly cells: readonly string[];
}

function columnWidth({ title, cells }: Column): number {
  return Math.max(widthOf(title), ...cells.map(widthOf));
}

/** The columns that have room side by side in so many cells. */
function fitting(columns: readonly Column[], room: number): readonly Column[] {
  let kept = columns;
  for (const title of dispensable) {
    if (kept.reduce((sum, column) => sum + columnWidth(column) + 2, 0) <= room) break;
    kept = kept.filter((column) => column.title !== title);
  }
  return kept;
}

/** Columns of which every cell is 0 are left out, apart from those that everybody looks for. */
function columnsOf(rows: readonly CoverageRow[]): Column[] {
  const numbers = (title: string, pick: (row: CoverageRow) => number): Column => ({
    title,
    cells: rows.map((row) => String(pick(row))),
  });
  const optional = [
    numbers('named', ({ summary }) => summary.named),
    numbers('mixed', ({ summary }) => summary.mixed),
  ].filter(({ cells }) => cells.some((cell) => cell !== '0'));
  const coverage = rows.map(({ summary }) => coverageOf(summary));
  return [
    { title: 'kind', cells: rows.map(({ kind }) => kind) },
    numbers('sentences', ({ summary }) => summary.sentences),
    numbers('sourced', ({ summary }) => summary.sourced),
    numbers('LLM', ({ summary }) => summary.llm),
    ...optional,
    numbers('untagged', ({ summary }) => summary.untagged),
    { title: 'coverage', cells: coverage.map((share) => (share === undefined ? '–' : `${String(share)} %`)) },
    numbers('errors', ({ errors }) => errors),
    numbers('warnings', ({ warnings }) => warnings),
  ];
}

function lowest(rows: readonly CoverageRow[]): CoverageRow[] {
  const share = ({ summary }: CoverageRow): number => coverageOf(summary) ?? 101;
  const kept = new Set([...rows].sort((a, b) => share(a) - share(b)).slice(0, shownRows));
  return rows.filter((row) => kept.has(row));
}
