import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { selectionRanges } from '../../../core/features/selection-ranges.js';
import { onDocument } from './on-document.js';

/** The stretches around each cursor: word, tag, sentence, block, sections. */
export const selectionRange = onDocument(
  'selectionRange',
  ({ analysis, offsetAt, rangeOf }, params: SelectionRangeParams): SelectionRange[] => {
    const around = selectionRanges(analysis);
    return params.positions.map((position) => {
      const [first, ...wider] = around(offsetAt(position)).map((span) => ({ range: rangeOf(span) }));
      // The protocol has them from the inside out, each in its parent.
      const parent = wider.reduceRight<SelectionRange | undefined>(
        (outer, { range }) => (outer ? { range, parent: outer } : { range }),
        undefined,
      );
      const range = first?.range ?? { start: position, end: position };
      return parent ? { range, parent } : { range };
    });
  },
);
