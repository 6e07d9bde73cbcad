import type { PhiDocument } from './document.js';
import { PhiMemory, type Exact, type Named } from './memory.js';
import type { PhiSpan } from './phi-span.js';
import { readTraits } from './reading.js';
import { lastingValues } from './repeated.js';

/**
 * All PHI of a document in order, without overlaps. The whole document is searched: headings, tables, frontmatter,
 * code, comments, alt text and link targets too. No span holds text. With the memory of an earlier version of the document
 * only those parts are searched again for which something has changed. Never throws on any text.
 */
export function detectPhi(document: PhiDocument, memory = new PhiMemory()): PhiSpan[] {
  const parts = memory.partsOf(document);
  const traits = memory.traits.same(readTraits(parts.map(({ read }) => read)));
  const exact = parts.map((part) => part.exact(traits, memory.words));
  const values = memory.values.same(lastingValues(exact));
  const named = parts.map((part, at) => part.named(exact[at] as Exact, values));
  const names = memory.names.same(new Set(named.flatMap(({ established }) => [...established])));
  return parts.flatMap((part, at) => part.all(named[at] as Named, names));
}
