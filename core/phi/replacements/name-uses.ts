import type { PhiDocument } from '../document.js';
import type { PhiSpan } from '../phi-span.js';
import { isInside } from '../reading.js';
import { findCitations } from '../citations.js';
import { is, WordKinds } from '../word-kinds.js';
import { findWritten } from './written.js';
import { parseName } from './person-name.js';

/**
 * Uses of the names of a run that detection has left, since it knows one document at a time: whole words, case aside. A
 * word that means something else ("Grace", "Beck", "Dallas") counts only as part of the whole name, and what cites or
 * lists literature stays. `spans` are those that are replaced anyway, one list a document, in order.
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
      if (!wanted.has(bare.toLowerCase()) || isInside(taken, index)) continue;
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

const meansElse =
  is.word | is.everyday | is.noise | is.eponym | is.region | is.place | is.orgNoun | is.medicine | is.kin;

/** The words of names that mean nothing else, in lower case. */
function wantedNames(
  documents: readonly PhiDocument[],
  spans: readonly (readonly PhiSpan[])[],
): ReadonlySet<string> {
  const kinds = new WordKinds();
  const wanted = new Set<string>();
  documents.forEach(({ text }, at) => {
    for (const { start, end, category } of spans[at] ?? []) {
      if (category !== 'name') continue;
      for (const word of parseName(text.slice(start, end)).words)
        if (word.length >= 3 && (kinds.of(word) & meansElse) === 0) wanted.add(word);
    }
  });
  return wanted;
}
