import type { BumpGroup, BumpItem } from '../features/bump-edition.js';
import { elementName } from '../grades/wording.js';
import type { GradeTables } from '../tables/grade-tables.js';
import { printable } from './columns.js';
import { counted } from './coverage.js';
import type { Place } from './located.js';
import type { Palette } from './palette.js';

/** What a plan says of one document. Names places, elements and grades, and quotes no text. */
export interface BumpFile {
  readonly path: string;
  readonly items: readonly (Omit<BumpItem, 'at' | 'edits'> & { readonly start: Place })[];
  /** The safe items were written. */
  readonly written: boolean;
  readonly problem?: string;
}

const titles: Readonly<Record<BumpGroup, string>> = {
  safe: 'Safe: grade and marker can be replaced as they stand',
  person: 'Needs a person',
  history: 'Left alone: speaks of the older edition',
};

/** The plan over many documents, in its three groups. */
export function renderBump(
  files: readonly BumpFile[],
  edition: string,
  tables: GradeTables,
  palette: Palette,
): string {
  const lines: string[] = [];
  for (const group of ['safe', 'person', 'history'] as const) {
    const own = files
      .map((file) => ({ ...file, items: file.items.filter((item) => item.group === group) }))
      .filter(({ items }) => items.length > 0);
    if (own.length === 0) continue;
    lines.push(palette.bold(titles[group]), '');
    for (const { path, items, written } of own) {
      lines.push(
        `  ${palette.underline(printable(path))}${group === 'safe' && written ? palette.green('  written') : ''}`,
      );
      for (const { start, element, from, to, reason } of items)
        lines.push(
          `    ${palette.dim(`${String(start.line)}:${String(start.column)}`)}  ${elementName(tables, element)}: ${from} → ${to}  ${palette.dim(`(${reason})`)}`,
        );
    }
    lines.push('');
  }
  for (const { path, problem } of files)
    if (problem !== undefined) lines.push(`${palette.red('✖')} ${printable(path)}: ${problem}`);
  const count = (group: BumpGroup): number =>
    files.reduce((sum, { items }) => sum + items.filter((item) => item.group === group).length, 0);
  const written = files.filter(({ written: done }) => done).length;
  const total = count('safe') + count('person') + count('history');
  if (total === 0)
    return `${lines.join('\n')}No claim of an older edition has another grade in ${edition}.\n`;
  lines.push(
    `${counted(total, 'claim')} of older editions with another grade in ${edition}: ${String(count('safe'))} safe, ${String(count('person'))} for a person, ${String(count('history'))} left alone.`,
  );
  if (written > 0) lines.push(`${counted(written, 'document')} written.`);
  else if (count('safe') > 0) lines.push('Nothing was written; `--write` applies the safe ones.');
  return `${lines.join('\n')}\n`;
}
