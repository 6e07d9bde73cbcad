import type { DocumentKind } from '../analysis/analysis.js';
import type { PhiCategory } from '../phi/phi-span.js';
import type { Replacement } from '../phi/replacements/replacement.js';
import { indexLines } from '../text/line-index.js';
import { printable } from './columns.js';
import { counted } from './coverage.js';
import type { Surface } from './format.js';
import { placeOf, type Place } from './located.js';
import { textTable } from './text-table.js';

/** One replacement as reports show it. Places count in the old text, of which nothing is in it. */
export interface LocatedReplacement {
  readonly category: PhiCategory;
  readonly replacement: string;
  readonly start: Place;
  readonly end: Place;
}

/** What became of one document. */
export interface DeidentifiedFile {
  readonly path: string;
  readonly kind: DocumentKind;
  readonly written: boolean;
  /** The new text; left out when it went into the file. */
  readonly text?: string;
  readonly replacements: readonly LocatedReplacement[];
}

/** The replacements with lines and columns in the old text; quotation marks set around them are none. */
export function locateReplacements(text: string, replacements: readonly Replacement[]): LocatedReplacement[] {
  const lines = indexLines(text);
  return replacements
    .filter(({ start, end }) => end > start)
    .map(({ category, replacement, start, end }) => ({
      category,
      replacement: replacement.trim(),
      start: placeOf(lines, start),
      end: placeOf(lines, end),
    }));
}

/** The table of replacements of a document: place in the old text, category, replacement. */
export function deidentifiedTable(
  { path, replacements }: DeidentifiedFile,
  state: 'written' | 'printed' | 'failed',
  surface: Surface,
): string {
  const { palette } = surface;
  const sum = counted(replacements.length, 'place');
  const name = palette.bold(printable(path));
  if (replacements.length === 0) return `${name}: nothing to replace\n\n`;
  const done = { written: 'replaced', printed: 'replaced in the text above', failed: 'not replaced' }[state];
  const rows = replacements.map(({ start, category, replacement }) => [
    `${String(start.line)}:${String(start.column)}`,
    category,
    replacement,
  ]);
  return `${name}: ${sum} ${done}\n${textTable(['place', 'category', 'replacement'], rows, surface)}\n`;
}

/** One line for the end of a run: how many replacements of each category, and what no program can promise. */
export function deidentifiedSum(files: readonly DeidentifiedFile[]): string {
  const counts = categoryCounts(files);
  const all = counts.reduce((sum, [, count]) => sum + count, 0);
  const each = counts.map(([category, count]) => `${String(count)} ${category}`).join(', ');
  const sum = all === 0 ? '' : `: ${each}`;
  return (
    `${counted(all, 'place')} in ${counted(files.length, 'document')}${sum}.\n` +
    'Read it through before you share it: a name that no rule knows stays, and so does a story that tells who it is.\n'
  );
}

/** The report of a run as JSON. */
export function deidentifiedJson(files: readonly DeidentifiedFile[]): string {
  const counts = categoryCounts(files);
  const replacements = counts.reduce((sum, [, count]) => sum + count, 0);
  const totals = { files: files.length, replacements, categories: Object.fromEntries(counts) };
  return `${JSON.stringify({ version: 1, files, totals }, null, 2)}\n`;
}

function categoryCounts(files: readonly DeidentifiedFile[]): [PhiCategory, number][] {
  const counts = new Map<PhiCategory, number>();
  for (const { replacements } of files)
    for (const { category } of replacements) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
