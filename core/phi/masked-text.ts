import type { Span } from '../text/span.js';
import type { PhiSpan } from './phi-span.js';

/**
 * A stretch of a document with every piece of PHI in it, of any confidence, replaced by its category: what a report shows
 * of text that it was asked to show (an ignore comment's reason). Spans count in the same text. Never throws.
 */
export function maskedText(text: string, { start, end }: Span, phi: readonly PhiSpan[]): string {
  let masked = '';
  let at = start;
  for (const span of phi) {
    if (span.end <= at || span.start >= end) continue;
    masked += `${text.slice(at, Math.max(at, span.start))}[${span.category.toUpperCase()}]`;
    at = Math.min(span.end, end);
  }
  return masked + text.slice(at, end);
}
