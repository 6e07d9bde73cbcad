import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importRendered } from '../core/importers/import-rendered.js';
import { compareImport, type Difference, type ImportScore, type UnitScore } from './import-score.js';

/** Imports the rendered text in a folder and compares it with the article beside it; undefined where they are not there. */
export function scoreImport(folder: string): ImportScore | undefined {
  const [page, article] = ['article-rendered.txt', 'article.md'].map((name) => join(folder, name));
  if (page === undefined || article === undefined || !existsSync(page) || !existsSync(article))
    return undefined;
  return compareImport(importRendered(readFileSync(page, 'utf8')).text, readFileSync(article, 'utf8'));
}

/** The score as lines for a terminal: how many units agree, and why the others do not. */
export function renderImport(score: ImportScore): string {
  const { sentences, rows, sources, headings, marks } = score;
  const lines = (
    [
      ['sentences', sentences],
      ['table rows', rows],
      ['sources', sources],
      ['headings', headings],
    ] as const
  ).map(([name, unit]) => lineOf(name, unit));
  return [...lines, `${'marks'.padEnd(12)} ${String(marks)} provenote-import`].join('\n');
}

function lineOf(name: string, { same, different }: UnitScore): string {
  const whys = new Map<Difference, number[]>();
  for (const { why, line } of different) whys.set(why, [...(whys.get(why) ?? []), line]);
  const reasons = [...whys].map(
    ([why, lines]) => `${why} ${String(lines.length)} (line ${lines.join(', ')})`,
  );
  const total = same + different.length;
  const rest = reasons.length === 0 ? '' : `: ${reasons.join('; ')}`;
  return `${name.padEnd(12)} the same ${`${String(same)}/${String(total)}`.padStart(9)}, different ${String(different.length)}${rest}`;
}
