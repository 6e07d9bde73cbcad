import type { Span } from '../text/span.js';
import type { Field } from './fields.js';
import type { PhiReading } from './reading.js';
import type { Run } from './runs.js';
import { is } from './word-kinds.js';

/**
 * A run without the words that only open its sentence or label it ("Saw Tess", "Mother Annika"); undefined when nothing
 * is left that can be a name.
 */
export function trimmedRun({ tokens, words }: PhiReading, run: Run): Run | undefined {
  let from = 0;
  let to = run.words.length;
  while (from < to) {
    const kind = run.kinds[from] ?? 0;
    const isRelation =
      (kind & (is.kin | is.person | is.provider)) !== 0 && ((kind & is.first) === 0 || (kind & is.kin) !== 0);
    const isPlain = (kind & is.word) !== 0 && (kind & (is.first | is.last)) === 0;
    // "Saw Tess", "Read Safran": an everyday word that opens the sentence and is no common first name.
    const opensOnly =
      tokens.at(run.words[from] ?? 0)?.opens === true &&
      (kind & is.everyday) !== 0 &&
      !((kind & is.first) !== 0 && (kind & is.common) !== 0) &&
      to - from > 1;
    // `**O** Grey`: the letter of a label, not an initial.
    const at = run.words[from] ?? 0;
    const isLetter =
      to - from > 1 &&
      tokens.at(at)?.opens === true &&
      (tokens.at(at)?.end ?? 0) - (tokens.at(at)?.start ?? 0) === 1 &&
      tokens.written(at + 1) !== '.';
    if (!isRelation && !isPlain && !opensOnly && !isLetter) break;
    from++;
  }
  while (to > from) {
    const kind = run.kinds[to - 1] ?? 0;
    if (!((kind & is.word) !== 0 && (kind & (is.first | is.last)) === 0)) break;
    to--;
  }
  if (from === to) return undefined;
  const first = run.words[from] ?? run.first;
  const last = to === run.words.length ? run.last : (run.words[to - 1] ?? run.last);
  if (first === run.first && last === run.last) return run;
  return {
    first,
    last,
    words: run.words.slice(from, to),
    kinds: run.kinds
      .slice(from, to)
      .map((kind, at) => kind | words.of(tokens.lower(run.words[from + at] ?? 0))),
  };
}

/** The part of a field's value that is a name: its first capitalised words, or words that a list of names has. */
export function isNameLikeField({ tokens, words, isLowerCase }: PhiReading, field: Field): Span | undefined {
  let first: number | undefined;
  let last = 0;
  let named = 0;
  for (let index = tokens.indexAt(field.start); index < tokens.length; index++) {
    const token = tokens.at(index);
    if (!token || token.start >= field.end) break;
    if (token.kind === 'mark') {
      const mark = tokens.written(index);
      if (mark === ',' && first !== undefined && !isSurnameFirst({ tokens }, index, named, field)) break;
      // A nickname stands in quotes or brackets.
      if (/[.,"“”'’()-]/.test(mark)) continue;
      break;
    }
    if (token.kind !== 'word') break;
    const kind = words.of(tokens.lower(index));
    if (first === undefined && kind & is.title) continue;
    const isLower = !token.capital;
    const plain = (kind & is.everyday) !== 0 && (kind & (is.first | is.last)) === 0;
    const particle =
      isLower && /^(?:van|von|de|la|der|den|bin|al|da|di|du|del|y|and)$/.test(tokens.lower(index));
    if (
      (kind & is.noise && (kind & is.first) === 0) ||
      (isLower && !isLowerCase && !particle && !(kind & is.first && (kind & is.everyday) === 0)) ||
      plain
    ) {
      if (first === undefined && (plain || kind & is.noise)) return undefined;
      break;
    }
    if (particle && first === undefined) continue;
    if (first === undefined && kind & is.eponym && (kind & is.first) === 0) return undefined;
    first ??= index;
    if (!particle) {
      last = index;
      named++;
    }
    if (named >= 5) break;
  }
  if (first === undefined) return undefined;
  // A sentence ("Client: Rose early today") is no name: an everyday word alone must end its field.
  const kind = words.of(tokens.lower(first));
  const next = tokens.at(last + 1);
  if (named === 1 && kind & is.everyday && next && next.start < field.end && next.kind === 'word')
    return undefined;
  return { start: tokens.at(first)?.start ?? 0, end: tokens.at(last)?.end ?? 0 };
}

/** `STADEN, GREER`: one comma, one or two words before it and no more than two behind it. A list of people has more. */
function isSurnameFirst(
  { tokens }: Pick<PhiReading, 'tokens'>,
  comma: number,
  before: number,
  field: Field,
): boolean {
  if (before > 3 || tokens.at(comma + 1)?.capital !== true) return false;
  let behind = 0;
  for (let at = comma + 1; (tokens.at(at)?.start ?? Infinity) < field.end; at++) {
    if (tokens.at(at)?.kind === 'word') behind++;
    else if (tokens.written(at) === ',' || behind > 2) return false;
    if (tokens.lower(at) === 'and') return false;
  }
  return behind <= 2;
}
