import type { Source } from './source.js';

/** Finds the source that a marker names. The first of several with one id holds; `sources/numbering` tells of the rest. */
export type SourceIndex = ReadonlyMap<string, Source>;

/**
 * Sources by what a marker calls them: `1`, `^norcross`, `@norcross2018`. A plain word finds a frontmatter entry with that
 * `id` too, as numbers may be ids there; a bibliography's entries have keys alone.
 */
export function indexSources(sources: readonly Source[]): SourceIndex {
  const index = new Map<string, Source>();
  const add = (key: string, source: Source): void => {
    if (!index.has(key)) index.set(key, source);
  };
  for (const source of sources.filter((one) => one.origin === 'section')) add(source.id, source);
  for (const source of sources) {
    if (source.origin === 'bibliography') add(`@${source.id}`, source);
    else if (source.origin === 'frontmatter') {
      add(`@${source.id}`, source);
      add(source.id, source);
    } else add(source.id, source);
  }
  return index;
}
