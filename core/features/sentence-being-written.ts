import type { Analysis } from '../analysis/analysis.js';
import type { Span } from '../text/span.js';

/**
 * The sentence that somebody writes who types at an offset (UTF-16 code units): the one that the cursor stands in or at the
 * end of, and behind its last word or tag as long as the next one has not begun on the line. Undefined elsewhere. Never throws.
 */
export function sentenceBeingWritten({ sentences, text }: Analysis, offset: number): Span | undefined {
  const found = sentences.findLast(({ start }) => start <= offset);
  if (!found || (offset > found.end && /[^ \t]/.test(text.slice(found.end, offset)))) return undefined;
  return { start: found.start, end: found.end };
}
