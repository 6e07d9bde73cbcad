import type { Analysis } from '../analysis/analysis.js';
import type { Source } from '../sources/source.js';
import type { Span } from '../text/span.js';
import { entryAt, isWrittenHere, markersOf, sourcesAt, tagAt } from './tags-at.js';

/** Where a source is cited and where it is declared; both in order of place. */
export interface References {
  readonly markers: readonly Span[];
  readonly declarations: readonly Span[];
}

/** The places of the source, or sources, that a cursor on a marker or an entry means; undefined elsewhere. Never throws. */
export function referencesAt(analysis: Analysis, offset: number): References | undefined {
  const sources = meantSources(analysis, offset);
  if (sources.length === 0) return undefined;
  const markers = new Set(sources.flatMap((source) => markersOf(analysis, source)));
  return {
    markers: [...markers].sort((a, b) => a.start - b.start),
    declarations: sources.filter(isWrittenHere).sort((a, b) => a.start - b.start),
  };
}

/** A marker inside an entry counts as a marker, not as the entry around it. */
function meantSources(analysis: Analysis, offset: number): readonly Source[] {
  const tag = tagAt(analysis, offset);
  if (tag?.kind === 'source') return sourcesAt(analysis, tag, offset);
  const entry = entryAt(analysis, offset);
  return entry ? [entry] : [];
}
