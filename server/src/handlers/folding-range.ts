import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';
import { foldingRanges, type FoldingRange as Fold } from '../../../core/features/folding-ranges.js';
import { onDocument } from './on-document.js';

/** What can be folded, by lines, as many as the client takes. */
export const foldingRange = onDocument('foldingRange', ({ analysis, client, rangeOf }): FoldingRange[] =>
  foldingRanges(analysis)
    .slice(0, client.mostFolds)
    .map((fold) => {
      const { start, end } = rangeOf(fold);
      const kind = kindOf(fold);
      return { startLine: start.line, endLine: end.line, ...(kind === undefined ? {} : { kind }) };
    }),
);

/** Sections and blocks are no kind of the protocol. */
function kindOf({ kind }: Fold): FoldingRangeKind | undefined {
  if (kind === 'comment') return FoldingRangeKind.Comment;
  return kind === 'region' ? FoldingRangeKind.Region : undefined;
}
