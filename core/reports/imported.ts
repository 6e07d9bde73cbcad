import type { Imported } from '../importers/import-rendered.js';
import type { Summary } from '../analysis/analysis.js';
import { indexLines, positionAt } from '../text/line-index.js';
import { coverageLine, counted } from './coverage.js';

/** More lines than these are counted, not named. */
const mostLines = 20;

/**
 * What an import did, for a person: the counts of the new document, and the lines in it that have a mark. It holds nothing of
 * the text. `path` is as the user wrote it.
 */
export function importSummary(
  path: string,
  { text, rendered, uncertain }: Imported,
  summary: Summary,
): string {
  if (!rendered)
    return `${path}: this does not look like text copied from a rendered page, or it is tagged markdown already. It is as it was.\n`;
  const index = indexLines(text);
  const lines = [...new Set(uncertain.map(({ start }) => positionAt(index, start, 'utf-16').line + 1))];
  const named = lines.slice(0, mostLines).join(', ');
  const more = lines.length > mostLines ? ` and ${String(lines.length - mostLines)} more` : '';
  const places = `${counted(uncertain.length, 'place')} to look at (line ${named}${more})`;
  return (
    `${path}: imported. ${coverageLine(summary)}\n` +
    (uncertain.length === 0
      ? ''
      : `${places}: each has a comment \`provenote-import\` that asks what to decide, and \`provenote check\` warns until it is removed.\n`)
  );
}
