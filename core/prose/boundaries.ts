import { isWhiteSpace } from '../text/span.js';
import * as words from './abbreviation.js';
import { isDigit, isLetter, isLower, isUpper } from './characters.js';
import type { Opening } from './opening.js';

/** A stop that may end a sentence, with what is known about the places around it. Offsets count in the block's text. */
export interface Candidate {
  /** The first sign of the run of stops, where it ends, and where the signs that close behind it end. */
  readonly stop: number;
  readonly runEnd: number;
  readonly closed: number;
  /** Where the sentence would end: behind tags, citations, emoji. */
  readonly end: number;
  /** Where its sentence starts. */
  readonly from: number;
  /** A tag or citation stands behind the stop. */
  readonly isTagged: boolean;
  /** What closes behind the stop: a quotation ends in it, or a parenthesis, or nothing. */
  readonly inside: 'quote' | 'round' | 'other' | undefined;
  /** The stop stands right behind a tag or an opaque word, so that no word before it can be an abbreviation. */
  readonly followsMask: boolean;
  /** It is a tag: `slept well [client]. ate little`. */
  readonly followsTag: boolean;
}

/** Whether a sentence ends at a candidate, given how the text goes on. Never throws. */
export function endsSentence(text: string, candidate: Candidate, opening: Opening): boolean {
  const { stop, runEnd, isTagged } = candidate;
  if (opening.kind === 'none') return true;
  if (isLeading(text, candidate)) return false;
  if (opening.kind === 'sign') return opensWithSign(text, opening.start);
  if (!isTagged && isLabel(text, candidate)) return false;
  const isFullStop = runEnd === stop + 1 && text.charCodeAt(stop) === 46;
  if (!isFullStop) return endsAtMark(text, candidate, opening);
  if (candidate.inside !== undefined && opening.kind === 'lower') return isTagged;
  if (candidate.inside === 'quote') return true;
  return endsAtFullStop(text, candidate, opening);
}

/** `... and then`: an ellipsis that opens a sentence ends none. */
function isLeading(text: string, { from, stop }: Candidate): boolean {
  let at = stop;
  while (at > from && isWhiteSpace(text.charCodeAt(at - 1))) at--;
  return at === from;
}

/** `?`, `!`, `…`, `...` and their runs. */
function endsAtMark(
  text: string,
  { stop, runEnd, from, inside, isTagged }: Candidate,
  opening: Opening,
): boolean {
  if (isTagged) return true;
  const isEllipsis = text.charCodeAt(stop) === 46 || text.charCodeAt(stop) === 0x2026;
  const isName = runEnd === stop + 1 && words.isExclaimed(wordBefore(text, stop, 0).toLowerCase());
  if (opening.kind === 'lower')
    return (
      !isEllipsis &&
      inside === undefined &&
      !isName &&
      /\S\s+\S+\s+\S+$/.test(text.slice(Math.max(from, stop - 60), stop))
    );
  if (inside === 'quote' && isSpokenOn(text, opening)) return false;
  if (inside === 'round' && runEnd - stop < 3 && text.charAt(stop - 1) === '(') return false;
  // `I` always has a capital, so behind an ellipsis it tells nothing.
  if (isEllipsis) return opening.kind !== 'digit' && opening.word !== 'i';
  return !isName || opening.isStarter;
}

function endsAtFullStop(text: string, candidate: Candidate, opening: Opening): boolean {
  const { stop, from, isTagged, followsMask, followsTag } = candidate;
  const isLow = opening.kind === 'lower';
  if (followsMask) return !isLow || isTagged || followsTag;
  const word = wordBefore(text, stop, from);
  if (isItemLabel(text, from, stop, word)) return false;
  const lower = word.toLowerCase();
  const kind = words.abbreviationClass(word);
  if (words.takesNumber(lower) && isNumberLike(text, opening)) return false;
  switch (kind) {
    case 'never':
      return false;
    case 'title':
      return endsAtTitle(text, candidate, opening, word);
    case 'date':
      return opening.kind !== 'digit' && !isLow && !opening.isDate;
    case 'common':
      return endsAtCommon(text, candidate, opening, lower);
    case 'name':
      return opening.isStarter || (isTagged && !isLow);
    case 'number':
      if (words.isCommon(lower)) return endsAtCommon(text, candidate, opening, lower);
      break;
    case undefined:
      if (isAcronym(word))
        return isLower(word.charCodeAt(0))
          ? endsAtCommon(text, candidate, opening, lower)
          : opening.isStarter || (isTagged && !isLow);
  }
  if (word.length === 1 && isUpper(word.charCodeAt(0)))
    return isTagged ? !isLow : endsAtInitial(text, candidate, opening);
  if (isLow) return isTagged || endsBeforeLower(word);
  return true;
}

/** Units, degrees, `etc.`, charting: the capital or sign behind them decides, and where they stand. */
function endsAtCommon(
  text: string,
  { from, stop, isTagged }: Candidate,
  opening: Opening,
  lower: string,
): boolean {
  if (opening.kind === 'lower') return false;
  if (isTagged) return true;
  if (opening.isDate) return false;
  if (opening.kind === 'digit')
    return (
      lower === 'etc' ||
      ((lower === 'in' || lower === 'am') && !isDigit(text.charCodeAt(stop - lower.length - 2)))
    );
  const before = text.slice(Math.max(from, stop - 40), stop);
  // `Cont. Zoloft`, `Rev. Zoloft`: an abbreviation that stands alone is no sentence.
  if (stop - from < 40 && /^[\s*_"“‘([•-]*[\p{L}.]+$/u.test(before)) return false;
  // `At 5 p.m. Dr. Oakes called`: a time that opens its sentence does not end it.
  const opensWithTime =
    words.isTimeOfDay(lower) &&
    stop - from < 40 &&
    /^\s*(?:At|By|In|From|Since|Until|Around|Before|After|On)\s(?:\S+\s){0,6}\S+$/.test(before);
  return opening.isStarter || !opensWithTime;
}

/** `Dr. Osei` goes on; `Main St. She` and `the dr. He` do not. */
function endsAtTitle(
  text: string,
  { stop, from, isTagged }: Candidate,
  opening: Opening,
  word: string,
): boolean {
  if (opening.kind === 'lower') return false;
  if (isTagged) return true;
  const lower = word.toLowerCase();
  if (words.isCommon(lower) && isDigit(text.charCodeAt(stop - word.length - 2)))
    return opening.kind !== 'digit';
  if (!opening.isStarter) return false;
  if (isLower(word.charCodeAt(0))) return true;
  const previous = wordBefore(text, stop - word.length - 1, from);
  return words.isNameSuffix(lower) && isUpper(previous.charCodeAt(0));
}

/** A capital with a stop is an initial before a name, and an end behind `plan` or before a word that opens sentences. */
function endsAtInitial(text: string, { stop, from }: Candidate, opening: Opening): boolean {
  if (opening.kind === 'lower') return false;
  if (opening.kind !== 'capital') return true;
  if (opening.isStarter) return true;
  const previous = wordBefore(text, stop - 2, from);
  if (text.charAt(stop - 1) === 'I' && !isUpper(previous.charCodeAt(0)) && previous !== '') return true;
  return words.isLabelNoun(previous.toLowerCase()) && !isInitialAt(text, opening.start);
}

function isInitialAt(text: string, at: number): boolean {
  return isUpper(text.charCodeAt(at)) && text.charCodeAt(at + 1) === 46;
}

/** Untidy prose goes on in lower case; only a word that cannot well be an unknown abbreviation ends a sentence there. */
function endsBeforeLower(word: string): boolean {
  return word.length > 3 ? !/^[IVX]+$/.test(word) : /\d{3}|\.\d|[%)]$/.test(word) || words.isShortWord(word);
}

/** `No. 7`, `Fig. S2`, `Vol. II`, `Ch. 3`. */
function isNumberLike(text: string, opening: Opening): boolean {
  return (
    opening.kind === 'digit' ||
    /^(?:[A-Z]{1,2}-?\d|[IVX]+\b)/.test(text.slice(opening.start, opening.start + 6))
  );
}

/** `U.S`, `e.g`, `J.R.R`: letters with stops between them. */
function isAcronym(word: string): boolean {
  return word.charCodeAt(1) === 46 && /^(?:\p{L}\.)+\p{L}$/u.test(word);
}

/** `1.`, `a.`, `iv.`, `Step 2.` in emphasis: the label of what follows, where it opens its sentence. */
function isItemLabel(text: string, from: number, stop: number, word: string): boolean {
  if (word.length > 4 || stop - from >= 24) return false;
  if (!/^(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})$/.test(word)) return false;
  return /^[\s*_(•⁃-]*$/.test(text.slice(from, stop - word.length));
}

/**
 * `**Limits.** The trials …`: a short run in emphasis that opens a sentence is its label. A run with a verb or pronoun is
 * a sentence of its own.
 */
function isLabel(text: string, { from, stop, closed }: Candidate): boolean {
  if (stop - from > 80 || closed <= stop + 1) return false;
  const match = label.exec(text.slice(from, closed));
  const inner = match?.[2];
  return inner !== undefined && inner.split(/\s+/).length <= 6 && !clauses.test(inner);
}
const label =
  /^[\s•✓✔⁃-]*(\*{1,3}|_{1,3}|<(?:b|strong|em|i)>)([^*_<>]{1,60}?)[.?!]+["”’)]*(?:\1|<\/(?:b|strong|em|i)>)$/i;
const clauses =
  /\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|can|could|may|might|must|should|will|would|he|she|it|they|we|you|I|not|predicts?|matters?|helps?|works?)\b/;

/** `“Stop?” I asked`, `“Why?” Ms. Alder wondered`: the sentence goes on with who said it. */
function isSpokenOn(text: string, { start, kind }: Opening): boolean {
  if (kind !== 'capital') return false;
  const following = text.slice(start, start + 60).match(speaker);
  return following?.[1] !== undefined && words.isSaying(following[1]);
}
const speaker =
  /^(?:I|(?:The\s\p{Ll}+|\p{Lu}[\p{L}'’-]*\.?)(?:\s\p{Lu}[\p{L}'’-]*\.?){0,2})\s(?:\p{Ll}+ly\s)?(\p{Ll}+)\b/u;

/** A sign that is neither opening mark nor word: bullets and symbols open, dashes and operators go on. */
function opensWithSign(text: string, at: number): boolean {
  if (!goesOn.includes(text.charAt(at))) return true;
  let next = at;
  while (next < at + 3 && '—–-'.includes(text.charAt(next))) next++;
  if (next === at) return false;
  while (next < at + 5 && isWhiteSpace(text.charCodeAt(next))) next++;
  return isUpper(text.charCodeAt(next)) || isDigit(text.charCodeAt(next));
}
const goesOn = '—–-,;:/&=<>+%|)]}\\^.?!…×*';

/** The word right before an offset, from the start of its sentence on: letters, digits, inner stops and apostrophes. */
export function wordBefore(text: string, offset: number, from: number): string {
  let end = offset;
  while (end > from && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > from && end - start < 32 && isWordPart(text.charCodeAt(start - 1))) start--;
  while (start < end && "'’.-/,".includes(text.charAt(start))) start++;
  return text.slice(start, end);
}

function isWordPart(code: number): boolean {
  return (
    isLetter(code) ||
    isDigit(code) ||
    code === 46 ||
    code === 39 ||
    code === 0x2019 ||
    (code > 43 && code < 48) ||
    code === 0xb0 ||
    code === 0xa7 ||
    code === 38
  );
}
