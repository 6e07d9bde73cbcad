import type { PhiSpan } from './phi-span.js';
import { isInside, type PhiReading } from './reading.js';
import { is } from './word-kinds.js';

/**
 * Later (and earlier) uses of names that the document has established: bare, possessive, shortened, in lower case. A
 * word that anybody uses ("rose", "hope") counts only with a capital letter, and at the head of a sentence only before a verb.
 */
export function* findRepeats(
  reading: PhiReading,
  found: readonly PhiSpan[],
  settled: readonly PhiSpan[],
): Generator<PhiSpan> {
  const { tokens, words, citations } = reading;
  const sure = new Map<string, PhiSpan['confidence']>();
  for (const span of found) {
    if (span.confidence === 'low') continue;
    for (let index = tokens.indexAt(span.start); (tokens.at(index)?.start ?? Infinity) < span.end; index++) {
      const token = tokens.at(index);
      if (
        token?.kind === 'word' &&
        token.end - token.start >= 2 &&
        /^\p{L}{2}/u.test(tokens.written(index))
      ) {
        const word = tokens.lower(index);
        if (word.length >= 3 || word.length === 2) sure.set(word, span.confidence);
      }
    }
  }
  if (sure.size === 0) return;
  const taken = [...found, ...settled]
    .filter(({ confidence }) => confidence !== 'low')
    .sort((a, b) => a.start - b.start);
  const lengths = new Set([...sure.keys()].map(({ length }) => length));
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens.at(index);
    if (token?.kind !== 'word' || !lengths.has(token.end - token.start)) continue;
    if (!token.capital && token.end - token.start < 4) continue;
    const word = tokens.lower(index);
    if (!sure.has(word) || isInside(citations, token.start) || isInside(taken, token.start)) continue;
    const kind = words.of(word);
    if (kind & is.noise && kind & (is.region | is.medicine)) continue;
    if ((kind & is.word) !== 0) {
      if (!token.capital || token.shouted) continue;
      const next = tokens.lower(index + 1);
      if (token.opens && (kind & is.everyday) !== 0 && !(words.of(next) & is.saying)) continue;
    }
    if (!token.capital && (kind & is.everyday) !== 0) continue;
    if (words.of(tokens.lower(index + 1)) & is.instrument && kind & is.eponym) continue;
    yield { start: token.start, end: token.end, category: 'name', confidence: 'medium', reason: 'repeated' };
  }
}
