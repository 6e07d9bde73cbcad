import { finish, type Sliced } from '../text/sliced.js';
import type { PhiDocument } from './document.js';
import { PhiMemory, type Exact, type Named } from './memory.js';
import type { PhiSpan } from './phi-span.js';
import { readTraits } from './reading.js';
import { lastingValues } from './repeated.js';

/** `searchPhi` without a pause. */
export function detectPhi(document: PhiDocument, memory?: PhiMemory): PhiSpan[] {
  return finish(searchPhi(document, memory));
}

/**
 * All PHI of a document in order, without overlaps. The whole document is searched: headings, tables, frontmatter,
 * code, comments, alt text and link targets too. No span holds text. With the memory of an earlier version of the document
 * only those parts are searched again for which something has changed. Never throws on any text.
 */
export function* searchPhi(document: PhiDocument, memory = new PhiMemory()): Sliced<PhiSpan[]> {
  const parts = yield* memory.partsOf(document);
  const traits = memory.traits.same(readTraits(parts.map(({ read }) => read)));
  const exact: Exact[] = [];
  for (const part of parts) {
    yield;
    exact.push(part.exact(traits, memory.words));
  }
  const values = memory.values.same(lastingValues(exact));
  const named: Named[] = [];
  for (const [at, part] of parts.entries()) {
    yield;
    named.push(part.named(exact[at] as Exact, values));
  }
  const names = memory.names.same(new Set(named.flatMap(({ established }) => [...established])));
  const spans: PhiSpan[] = [];
  for (const [at, part] of parts.entries()) {
    yield;
    spans.push(...part.all(named[at] as Named, names));
  }
  return spans;
}
