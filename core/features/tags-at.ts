import type { Analysis } from '../analysis/analysis.js';
import type { Tag } from '../prose/tag.js';
import type { Source } from '../sources/source.js';
import { writtenNames } from '../sources/written-names.js';
import { touches } from '../text/span.js';

/** The tag that a cursor touches: a marker anywhere in the document, or any tag of a sentence. Never throws. */
export function tagAt(analysis: Analysis, offset: number): Tag | undefined {
  const marker = analysis.citations.find(({ tag }) => touches(tag, offset));
  if (marker) return marker.tag;
  for (const sentence of analysis.sentences) {
    const tag = sentence.tags.find((one) => touches(one, offset));
    if (tag) return tag;
  }
  return undefined;
}

/**
 * What a cursor on a marker means: the one number, range or key that it touches, or all of the marker where it touches
 * none (brackets, commas) or the marker names only one. Names are as in `Tag.sources`. Never throws.
 */
export function namesAt(text: string, tag: Tag, offset: number): readonly string[] {
  return writtenNames(text, tag).find((written) => touches(written, offset))?.names ?? tag.sources;
}

/** The sources that a cursor on a marker means, in its order, each once; names of no source are left out. Never throws. */
export function sourcesAt(analysis: Analysis, tag: Tag, offset: number): readonly Source[] {
  const sources = namesAt(analysis.text, tag, offset).map((name) => analysis.sourceIndex.get(name));
  return [...new Set(sources.filter((source) => source !== undefined))];
}

/** The markers that name a source, in order of place. Never throws. */
export function markersOf(analysis: Analysis, source: Source): readonly Tag[] {
  return analysis.citations
    .filter(({ tag }) => tag.sources.some((name) => analysis.sourceIndex.get(name) === source))
    .map(({ tag }) => tag);
}

/** All tags of a document in order of place, each once: markers wherever they stand, other tags where they close a sentence. */
export function allTags({ citations, sentences }: Analysis): readonly Tag[] {
  const others = sentences.flatMap(({ tags }) => tags.filter(({ kind }) => kind !== 'source'));
  return [...citations.map(({ tag }) => tag), ...others].sort((a, b) => a.start - b.start);
}

/** The source whose entry in this document a cursor touches; entries of a bibliography file have no place here. */
export function entryAt(analysis: Analysis, offset: number): Source | undefined {
  return analysis.sources.find((source) => isWrittenHere(source) && touches(source, offset));
}

/** Whether a source's offsets mean a place in this document. */
export function isWrittenHere(source: Source): boolean {
  return source.origin !== 'bibliography' && source.end > source.start;
}
