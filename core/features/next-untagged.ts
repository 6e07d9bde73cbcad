import type { Analysis } from '../analysis/analysis.js';
import type { Span } from '../text/span.js';

/**
 * The next sentence without a tag that starts behind a cursor; past the last one it goes on from the top. Undefined when
 * every sentence has its tag. Never throws.
 */
export function nextUntagged(analysis: Analysis, offset: number): Span | undefined {
  const untagged = analysis.sentences.filter((sentence) => sentence.provenance === 'none');
  const next = untagged.find((sentence) => sentence.start > offset) ?? untagged[0];
  return next && { start: next.start, end: next.end };
}
