import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { inlayHints } from '../../../core/features/inlay-hints.js';
import { onDocument } from './on-document.js';

/** Editions and later grades behind the grades of a range, unless the editor's settings leave them out. */
export const inlayHint = onDocument(
  'inlayHint',
  ({ analysis, rangeOf, settings, spanOf }, params: InlayHintParams): InlayHint[] => {
    if (!settings.inlayHints.grades) return [];
    return inlayHints(analysis, spanOf(params.range)).map(({ label, offset, tooltip }) => ({
      position: rangeOf({ start: offset, end: offset }).start,
      label,
      tooltip,
      paddingLeft: true,
    }));
  },
);
