import { nextUntagged as nextUntaggedAfter } from '../../../core/features/next-untagged.js';
import type { NextUntaggedParams, NextUntaggedResult } from '../protocol/messages.js';
import { onDocument } from './on-document.js';

/** The next sentence without a tag behind a cursor. */
export const nextUntagged = onDocument(
  'nextUntagged',
  ({ analysis, offsetAt, rangeOf }, params: NextUntaggedParams): NextUntaggedResult | undefined => {
    const span = nextUntaggedAfter(analysis, offsetAt(params.position));
    return span && rangeOf(span);
  },
);
