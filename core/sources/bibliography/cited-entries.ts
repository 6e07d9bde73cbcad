import type { Tag } from '../../prose/tag.js';
import type { Source } from '../source.js';
import type { Bibliography } from './bibliography.js';

/**
 * The works of a bibliography that markers name, in the order of their first citation. A bibliography is shared by many
 * documents: what this one does not cite is none of its sources.
 */
export function citedEntries(tags: readonly Tag[], bibliography: Bibliography | undefined): Source[] {
  if (!bibliography) return [];
  const cited = new Set<Source>();
  for (const tag of tags) {
    for (const name of tag.sources) {
      const entry = name.startsWith('@') ? bibliography.entries.get(name.slice(1)) : undefined;
      if (entry) cited.add(entry.source);
    }
  }
  return [...cited];
}
