import { createTwoFilesPatch } from 'diff';
import { printable } from './columns.js';
import type { Palette } from './palette.js';

/**
 * What a change does to a text, as a unified diff with three lines around each change, in colours for a terminal. It holds text of
 * the document, so it is for who asked to see that. Never throws.
 */
export function textDiff(path: string, before: string, after: string, palette: Palette): string {
  const patch = createTwoFilesPatch(path, path, before, after, '', '', { context: 3 });
  return patch
    .split('\n')
    .filter((line, at) => at > 0 && !line.startsWith('\\ No newline'))
    .map((line) => {
      const shown = printable(line);
      if (/^(?:---|\+\+\+)/.test(line)) return palette.bold(shown.trimEnd());
      if (line.startsWith('@@')) return palette.blue(shown);
      if (line.startsWith('-')) return palette.red(shown);
      return line.startsWith('+') ? palette.green(shown) : shown;
    })
    .join('\n');
}
