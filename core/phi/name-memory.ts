import type { PhiSpan } from './phi-span.js';
import { isInside, type PhiReading } from './reading.js';
import { is } from './word-kinds.js';

/**
 * Names that stand in one list with established ones: "Dempsey and Kit argued", "our founders Kovač, Becker and Vaz". An
 * unknown word or a family name counts, an everyday word does not.
 */
export function findJoined(
  reading: PhiReading,
  found: readonly PhiSpan[],
  settled: readonly PhiSpan[],
): PhiSpan[] {
  const { tokens, citations, runs } = reading;
  const sure = found.filter(({ confidence }) => confidence !== 'low').sort((a, b) => a.start - b.start);
  if (sure.length === 0) return [];
  const joined: PhiSpan[] = [];
  const starts = new Set<number>();
  const isSure = (index: number): boolean => {
    const start = tokens.at(index)?.start ?? -1;
    return starts.has(start) || isInside(sure, start);
  };
  const visit = (run: (typeof runs)[number]): void => {
    const start = tokens.at(run.first)?.start ?? 0;
    const kind = run.kinds[0] ?? 0;
    if (isSure(run.first) || (kind & (is.word | is.eponym)) !== 0 || tokens.at(run.first)?.shouted) return;
    if (isInside(citations, start) || isInside(settled, start)) return;
    const after = joiner(tokens.lower(run.last + 1))
      ? nextName(tokens.lower(run.last + 2), run.last + 2)
      : undefined;
    const before = joiner(tokens.lower(run.first - 1))
      ? tokens.lower(run.first - 2) === ','
        ? run.first - 3
        : run.first - 2
      : undefined;
    // A comma parts clauses too: beside one only a known family name counts.
    const isLast = (kind & is.last) !== 0;
    const joinsAfter = after !== undefined && isSure(after) && (isLast || tokens.lower(run.last + 1) !== ',');
    const joinsBefore =
      before !== undefined && isSure(before) && (isLast || tokens.lower(run.first - 1) !== ',');
    if (!joinsAfter && !joinsBefore) return;
    for (const index of run.words) starts.add(tokens.at(index)?.start ?? -1);
    joined.push({
      start,
      end: tokens.at(run.last)?.end ?? start,
      category: 'name',
      confidence: 'medium',
      reason: 'repeated',
    });
  };
  for (const run of runs) visit(run);
  for (const run of runs.toReversed()) visit(run);
  return joined;
}

function joiner(word: string): boolean {
  return word === 'and' || word === '&' || word === ',';
}

function nextName(word: string, index: number): number {
  return word === 'and' ? index + 1 : index;
}

/** The words of the names that stand in a part of a document for sure, in lower case. Never throws. */
export function establishedNames({ tokens }: PhiReading, found: readonly PhiSpan[]): ReadonlySet<string> {
  const sure = new Set<string>();
  for (const span of found) {
    if (span.confidence === 'low') continue;
    for (let index = tokens.indexAt(span.start); (tokens.at(index)?.start ?? Infinity) < span.end; index++) {
      const token = tokens.at(index);
      if (token?.kind === 'word' && token.end - token.start >= 2 && /^\p{L}{2}/u.test(tokens.written(index)))
        sure.add(tokens.lower(index));
    }
  }
  return sure;
}

/**
 * Later (and earlier) uses of the names that the document has established: bare, possessive, shortened, in lower case. A
 * word that anybody uses ("rose", "hope") counts only with a capital letter, and at the head of a sentence only before a verb.
 */
export function* findRepeats(
  reading: PhiReading,
  found: readonly PhiSpan[],
  settled: readonly PhiSpan[],
  sure: ReadonlySet<string>,
): Generator<PhiSpan> {
  const { tokens, words, citations } = reading;
  if (sure.size === 0) return;
  const taken = [...found, ...settled]
    .filter(({ confidence }) => confidence !== 'low')
    .sort((a, b) => a.start - b.start);
  const lengths = new Set([...sure].map(({ length }) => length));
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
      const acts = (words.of(next) & is.saying) !== 0 || /^(?:to|and|also|again|still|then|,|\()$/.test(next);
      if (token.opens && (kind & is.everyday) !== 0 && !acts) continue;
    }
    if (!token.capital && (kind & is.everyday) !== 0) continue;
    if (words.of(tokens.lower(index + 1)) & is.instrument && kind & is.eponym) continue;
    yield { start: token.start, end: token.end, category: 'name', confidence: 'medium', reason: 'repeated' };
  }
}
