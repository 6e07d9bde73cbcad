import {
  type DocumentOnTypeFormattingParams,
  type DocumentRangeFormattingParams,
  type TextEdit,
} from 'vscode-languageserver';
import {
  formattingEdits,
  rangeFormattingEdits,
  typedFormattingEdits,
} from '../../../core/features/formatting.js';
import type { TextEdit as Edit } from '../../../core/text/edit.js';
import { onDocument, type DocumentContext } from './on-document.js';

/** Canonical tags in the whole document. Nothing when the settings do not ask for it, whatever the client does. */
export const formatting = onDocument('formatting', (context): TextEdit[] =>
  changesOf(context, () => formattingEdits(context.analysis, context.reanalyze)),
);

/** Canonical tags in the sentences that a range touches. */
export const rangeFormatting = onDocument(
  'rangeFormatting',
  (context, params: DocumentRangeFormattingParams): TextEdit[] =>
    changesOf(context, () => rangeFormattingEdits(context.analysis, context.spanOf(params.range))),
);

/** Canonical tags in what was just ended by typing. */
export const onTypeFormatting = onDocument(
  'onTypeFormatting',
  (context, params: DocumentOnTypeFormattingParams): TextEdit[] =>
    changesOf(context, () =>
      typedFormattingEdits(context.analysis, context.offsetAt(params.position), params.ch),
    ),
);

function changesOf({ rangeOf, settings }: DocumentContext, edits: () => readonly Edit[]): TextEdit[] {
  if (!settings.format.enable) return [];
  return edits().map((edit) => ({ range: rangeOf(edit), newText: edit.text }));
}
