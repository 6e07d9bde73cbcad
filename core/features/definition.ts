import type { Analysis } from '../analysis/analysis.js';
import type { Span } from '../text/span.js';
import { isWrittenHere, sourcesAt, tagAt } from './tags-at.js';

/** Where a marker leads. `origin` is the marker, `target` the whole entry, `selection` what of it to select. */
export interface DefinitionLink {
  readonly origin: Span;
  readonly target: Span;
  readonly selection: Span;
}

/** The source entries that the marker under a cursor names, in its order; none where no marker stands. Never throws. */
export function definitionsAt(analysis: Analysis, offset: number): readonly DefinitionLink[] {
  const tag = tagAt(analysis, offset);
  if (tag?.kind !== 'source') return [];
  return sourcesAt(analysis, tag, offset)
    .filter(isWrittenHere)
    .map(({ start, end, idSpan }) => ({
      origin: { start: tag.start, end: tag.end },
      target: { start, end },
      selection: idSpan && idSpan.start >= start && idSpan.end <= end ? idSpan : { start, end },
    }));
}
