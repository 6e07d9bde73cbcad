import type { PhiDocument } from '../document.js';
import type { PhiSpan } from '../phi-span.js';
import { isInside } from '../reading.js';
import { findCitations } from '../citations.js';
import { is, WordKinds } from '../word-kinds.js';
import { findWritten } from './written.js';
import { parseName } from './person-name.js';

/**
 * Uses of the names of a run that detection has left, since it knows one document at a time: whole words, case aside. A
 * word that means something else ("Grace", "Dallas") counts only where it owns something, an eponym ("Beck") never, and what
 * cites or lists literature stays. `spans` are those that are replaced anyway, one list a document, in order.
 */
export function findNameUses(
  documents: readonly PhiDocument[],
  spans: readonly (readonly PhiSpan[])[],
): PhiSpan[][] {
  const wanted = wantedNames(documents, spans);
  if (wanted.size === 0) return documents.map(() => []);
  return documents.map((document, at) => {
    const { text } = document;
    const taken = [...(spans[at] ?? []), ...findWritten(text)].sort((a, b) => a.start - b.start);
    const cited = [...document.sources, ...findCitations(text)];
    const found: PhiSpan[] = [];
    for (const { index, 0: word } of text.matchAll(/\p{L}[\p{L}\p{M}'’-]*/gu)) {
      const bare = word.replace(/['’]s?$/, '');
      // What owns something is somebody: "Doe's".
      const isOwner = bare !== word && /^\p{Lu}/u.test(word);
      const use = wanted.get(bare.toLowerCase());
      if (use === undefined || (use === 'owner' && !isOwner) || isInside(taken, index)) continue;
      if (cited.some(({ start, end }) => start <= index && index < end)) continue;
      found.push({
        start: index,
        end: index + bare.length,
        category: 'name',
        confidence: 'medium',
        reason: 'repeated',
      });
    }
    return found;
  });
}

const neverAlone =
  is.noise |
  is.function |
  is.eponym |
  is.region |
  is.orgNoun |
  is.medicine |
  is.kin |
  is.person |
  is.instrument;

/** The words of names, in lower case: those that mean nothing else, and those that count before a possessive alone. */
function wantedNames(
  documents: readonly PhiDocument[],
  spans: readonly (readonly PhiSpan[])[],
): ReadonlyMap<string, 'always' | 'owner'> {
  const kinds = new WordKinds();
  const wanted = new Map<string, 'always' | 'owner'>();
  documents.forEach(({ text }, at) => {
    for (const { start, end, category } of spans[at] ?? []) {
      if (category !== 'name') continue;
      for (const word of parseName(text.slice(start, end)).words) {
        const kind = kinds.of(word);
        if (word.length < 3 || (kind & neverAlone) !== 0) continue;
        const isPlace = (kind & is.place) !== 0 && (kind & is.first) === 0;
        wanted.set(word, (kind & (is.word | is.everyday)) !== 0 || isPlace ? 'owner' : 'always');
      }
    }
  });
  return wanted;
}
