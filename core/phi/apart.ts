import type { PhiConfidence, PhiSpan } from './phi-span.js';

const ranks: Readonly<Record<PhiConfidence, number>> = { high: 0, medium: 1, low: 2 };

/** Of spans that overlap the surer one stays, of equally sure ones the first detector's, unless another holds it whole. */
export function apart(spans: readonly PhiSpan[]): PhiSpan[] {
  const kept: PhiSpan[] = [];
  const order = spans
    .map((span, index) => ({ span, index }))
    .sort(
      (a, b) =>
        a.span.start - b.span.start ||
        ranks[a.span.confidence] - ranks[b.span.confidence] ||
        a.index - b.index,
    );
  for (const { span } of order) {
    const last = kept.at(-1);
    if (!last || last.end <= span.start) kept.push(span);
    else if (isBetter(span, last)) {
      kept.pop();
      kept.push(span);
    }
  }
  return kept;
}

function isBetter(span: PhiSpan, other: PhiSpan): boolean {
  const byRank = ranks[span.confidence] - ranks[other.confidence];
  if (byRank !== 0) return byRank < 0;
  return span.end - span.start > 2 * (other.end - other.start);
}
