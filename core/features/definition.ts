import type { Analysis } from '../analysis/analysis.js';
import type { Span } from '../text/span.js';
import { isWrittenHere, sourcesAt, tagAt } from './tags-at.js';

/** Where a marker leads. `origin` is the marker, `target` the whole entry, `selection` what of it to select. */
export interface DefinitionLink {
  readonly origin: Span;
  readonly target: Span;
  readonly selection: Span;
}

/** Where a citation key leads: the entry of a bibliography file. */
export interface FileLink {
  readonly origin: Span;
  /** As the loader of the file calls it. */
  readonly file: string;
  /** The line of the entry, from 1. */
  readonly line: number;
}

/** The entries of bibliography files that the marker under a cursor names. Never throws. */
export function fileDefinitionsAt(analysis: Analysis, offset: number): readonly FileLink[] {
  const tag = tagAt(analysis, offset);
  if (tag?.kind !== 'source') return [];
  return sourcesAt(analysis, tag, offset).flatMap(({ id, origin }) => {
    const entry = origin === 'bibliography' ? analysis.bibliography?.entries.get(id) : undefined;
    return entry && entry.file !== ''
      ? [{ origin: { start: tag.start, end: tag.end }, file: entry.file, line: entry.line }]
      : [];
  });
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
