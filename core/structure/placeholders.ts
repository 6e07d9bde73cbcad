import type { Span } from '../text/span.js';

/**
 * What a template leaves to be filled in: `{{title}}`, `{{who does what by when}}`. Words, spaces and a little punctuation:
 * calls of site generators (`{{< figure >}}`, `{{ page.title }}`, `{{ include('x') }}`) are none.
 */
const placeholder = /\{\{[\p{L}\p{N}][\p{L}\p{N} ,:;/’'–-]{0,118}\}\}/gu;

/** The placeholders of a text, in order; offsets count from `base`. Never throws. */
export function findPlaceholders(text: string, base: number): Span[] {
  if (!text.includes('{{')) return [];
  return [...text.matchAll(placeholder)].map((match) => ({
    start: base + match.index,
    end: base + match.index + match[0].length,
  }));
}

/** Those of some placeholders, which are in order, that lie inside a span. */
export function placeholdersIn(placeholders: readonly Span[], span: Span): readonly Span[] {
  let low = 0;
  let high = placeholders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placeholders[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((placeholders[end]?.end ?? Infinity) <= span.end) end++;
  return placeholders.slice(low, end);
}
