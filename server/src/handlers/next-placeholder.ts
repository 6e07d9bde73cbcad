import { nextPlaceholder as nextPlaceholderAt } from '../../../core/features/places-to-fill.js';
import type { NextPlaceholderParams, RangeResult } from '../protocol/messages.js';
import { onDocument } from './on-document.js';

/** The next place of a template that is left to fill, behind a selection. */
export const nextPlaceholder = onDocument(
  'nextPlaceholder',
  ({ analysis, rangeOf, spanOf }, params: NextPlaceholderParams): RangeResult | undefined => {
    const span = nextPlaceholderAt(analysis, spanOf(params.range));
    return span && rangeOf(span);
  },
);
