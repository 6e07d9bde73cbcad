import type { Analysis } from '../analysis/analysis.js';
import type { Tag } from '../prose/tag.js';
import type { Source } from '../sources/source.js';
import { writtenNames } from '../sources/written-names.js';
import { touches, type Span } from '../text/span.js';
import { threadIdAt, threadIds } from './thread-at.js';
import { isWrittenHere, namesAt, tagAt, allTags } from './tags-at.js';

/** A place that means the same as the one under the cursor. `write`: where a source is declared. */
export interface DocumentHighlight extends Span {
  readonly kind: 'read' | 'write';
}

/**
 * All places in the document of what a cursor on a tag or on the number of an entry means: the markers of a source with
 * its entry, all LLM tags, all tags of one named source; on an id of the golden thread, that id. Empty elsewhere. In order of place. Never throws.
 */
export function documentHighlights(analysis: Analysis, offset: number): readonly DocumentHighlight[] {
  const tag = tagAt(analysis, offset);
  if (!tag) {
    const entry = analysis.sources.find(({ idSpan }) => idSpan && touches(idSpan, offset));
    if (entry) return placesOf(analysis, (name) => analysis.sourceIndex.get(name) === entry, [entry]);
    const meant = threadIdAt(analysis, offset);
    return threadIds(analysis).flatMap(({ id, role, start, end }) =>
      id === meant?.id ? [{ kind: role === 'declaration' ? 'write' : 'read', start, end }] : [],
    );
  }
  if (tag.kind !== 'source') return alike(analysis, tag);
  const names = namesAt(analysis.text, tag, offset);
  const meant = names.map((name) => analysis.sourceIndex.get(name));
  const sources = meant.filter((source) => source !== undefined);
  // A name of no source is held against others that are written the same.
  const isMeant = (name: string): boolean => {
    const source = analysis.sourceIndex.get(name);
    return source ? sources.includes(source) : names.includes(name);
  };
  return placesOf(analysis, isMeant, sources.filter(isWrittenHere));
}

function placesOf(
  { citations, text }: Analysis,
  isMeant: (name: string) => boolean,
  sources: readonly Source[],
): DocumentHighlight[] {
  const markers = citations
    .filter(({ tag }) => tag.sources.some(isMeant))
    .flatMap(({ tag }) => writtenNames(text, tag))
    .filter(({ names }) => names.some(isMeant))
    .map(({ start, end }): DocumentHighlight => ({ kind: 'read', start, end }));
  const entries = new Set(sources.map(({ idSpan }) => idSpan));
  const declared = [...entries].flatMap((span): DocumentHighlight[] =>
    span ? [{ kind: 'write', start: span.start, end: span.end }] : [],
  );
  return [...markers, ...declared].sort((a, b) => a.start - b.start);
}

/** Tags that name no source and say the same: those of a named source whatever stands behind its colon. */
function alike(analysis: Analysis, tag: Tag): DocumentHighlight[] {
  return allTags(analysis)
    .filter(({ kind, sources }) => kind === tag.kind && sources.join() === tag.sources.join())
    .map(({ start, end }) => ({ kind: 'read', start, end }));
}
