import type { CodeLens } from 'vscode-languageserver';
import { codeLenses } from '../../../core/features/code-lenses.js';
import { onDocument } from './on-document.js';

/** The counts above headings, unless the editor's settings leave them out. They are to be read; choosing one does nothing. */
export const codeLens = onDocument('codeLens', ({ analysis, rangeOf, settings }): CodeLens[] => {
  if (!settings.codeLens.coverage) return [];
  return codeLenses(analysis).map((lens) => ({
    range: rangeOf(lens),
    command: { title: lens.title, command: '' },
  }));
});
