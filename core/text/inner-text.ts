import type { Span } from './span.js';

/**
 * A text taken out of a larger one by leaving pieces away (a block's inner markdown without its container marks),
 * and the way back. Segment i holds the inner offsets from `inner[i]` on, which stand at `outer[i]` on outside.
 */
export interface InnerText {
  readonly text: string;
  readonly inner: readonly number[];
  readonly outer: readonly number[];
}

/** The inner text of one span, with the given gaps (in order, apart from each other, inside the span) left out. */
export function innerTextOf(text: string, span: Span, gaps: readonly Span[]): InnerText {
  if (gaps.length === 0) return { text: text.slice(span.start, span.end), inner: [0], outer: [span.start] };
  const inner: number[] = [];
  const outer: number[] = [];
  let result = '';
  let from = span.start;
  for (const gap of [...gaps, { start: span.end, end: span.end }]) {
    if (gap.start > from || inner.length === 0) {
      inner.push(result.length);
      outer.push(from);
      result += text.slice(from, gap.start);
    }
    from = Math.max(from, gap.end);
  }
  return { text: result, inner, outer };
}

/** A part of an inner text, with its own way back; `part` counts in the inner text. */
export function partOf(inner: InnerText, part: Span): InnerText {
  const inners = [0];
  const outers = [outerStart(inner, part.start)];
  inner.inner.forEach((at, index) => {
    if (at > part.start && at < part.end) {
      inners.push(at - part.start);
      outers.push(inner.outer[index] ?? 0);
    }
  });
  return { text: inner.text.slice(part.start, part.end), inner: inners, outer: outers };
}

/** Where the character at an inner offset stands outside. */
export function outerStart(map: InnerText, offset: number): number {
  const at = segmentOf(map, offset);
  return (map.outer[at] ?? 0) + offset - (map.inner[at] ?? 0);
}

/** Where an inner offset that ends a span stands outside: behind the character before it, not before the next one. */
export function outerEnd(map: InnerText, offset: number): number {
  return offset === 0 ? outerStart(map, 0) : outerStart(map, offset - 1) + 1;
}

/** An inner span as it stands outside; gaps between its ends are covered by it. */
export function outerSpan(map: InnerText, span: Span): Span {
  const start = outerStart(map, span.start);
  return { start, end: span.end > span.start ? outerEnd(map, span.end) : start };
}

function segmentOf(map: InnerText, offset: number): number {
  let low = 0;
  let high = map.inner.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map.inner[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
