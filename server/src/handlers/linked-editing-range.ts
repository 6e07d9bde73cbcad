import type { LinkedEditingRangeParams, LinkedEditingRanges } from 'vscode-languageserver';
import { linkedEditingAt } from '../../../core/features/linked-editing.js';
import { onDocument } from './on-document.js';

/** The places that change together while the name of a source is typed. */
export const linkedEditingRange = onDocument(
  'linkedEditingRange',
  ({ analysis, offsetAt, rangeOf }, params: LinkedEditingRangeParams): LinkedEditingRanges | undefined => {
    const linked = linkedEditingAt(analysis, offsetAt(params.position));
    return linked && { ranges: linked.spans.map(rangeOf), wordPattern: linked.wordPattern };
  },
);
