import { isDigit, isLetter, isLower, isUpper, isWordSign } from '../prose/characters.js';
import { isAbbreviation } from '../prose/abbreviation.js';
import { wordBefore } from '../prose/boundaries.js';
import { isWhiteSpace, type Span } from '../text/span.js';

/** Signs that may be a tag that lost its brackets: `1`, `23`, `1, 2`, `1–3`, `LLM`, `LLM1`, `1LLM`. */
export interface MarkerToken extends Span {
  /** The parts that stood in brackets of their own, as far as letters and digits tell. */
  readonly pieces: readonly string[];
  /** `stop`: right behind the end of a sentence; `word`: behind a word or a closing sign; `glued`: no space before it. */
  readonly before: 'stop' | 'word' | 'glued' | 'nothing';
  /** `stop`: the sentence ends behind it; `end`: the text does; `clause`: a comma or bracket; `capital`: a new beginning. */
  readonly after: 'stop' | 'end' | 'clause' | 'capital' | 'inside';
  /** Behind what closes the sentence, where `after` is `stop`; else the token's end. */
  readonly sentenceEnd: number;
}

/** The tokens of one block's text in order, those left out that are parts of words and numbers (`PHQ-9`, `.05`). Never throws. */
export function findMarkerTokens(text: string): MarkerToken[] {
  const tokens: MarkerToken[] = [];
  let from = 0;
  for (const match of text.matchAll(/LLM|\d+/g)) {
    if (match.index < from) continue;
    const pieces = [match[0]];
    let end = match.index + match[0].length;
    for (;;) {
      const next = pieceAt(text, end, pieces.at(-1) ?? '');
      if (next === undefined) break;
      if (next.joins) pieces.push(`${pieces.pop() ?? ''}${next.text}`);
      else pieces.push(next.text);
      end += next.text.length;
    }
    from = end;
    const before = beforeOf(text, match.index, match[0] === 'LLM');
    const after = before && afterOf(text, end);
    if (before && after) tokens.push({ start: match.index, end, pieces, before, ...after });
  }
  return tokens;
}

/** What goes on right behind a piece: `1` of `LLM1`, `, 2` of `1, 2`. */
function pieceAt(text: string, at: number, last: string): { text: string; joins: boolean } | undefined {
  const isNumber = last !== 'LLM';
  if (text.startsWith('LLM', at)) return { text: 'LLM', joins: false };
  if (!isNumber && isDigit(text.charCodeAt(at))) {
    digits.lastIndex = at;
    return { text: digits.exec(text)?.[0] ?? '', joins: false };
  }
  if (!isNumber || last.length > 40) return undefined;
  listed.lastIndex = at;
  const more = listed.exec(text)?.[0];
  return more === undefined ? undefined : { text: more, joins: true };
}
const digits = /\d+/y;
/** Three digits right behind a comma are thousands (`1,819`). */
const listed = /(?:, ?|;|[–-])(?!(?<=\d,)\d{3}(?!\d))\d{1,3}(?![\d.]\d|[\p{L}%])/uy;

function beforeOf(text: string, start: number, isLlm: boolean): MarkerToken['before'] | undefined {
  if (start === 0) return 'nothing';
  const sign = text.charCodeAt(start - 1);
  if (isWhiteSpace(sign)) {
    let at = start - 1;
    while (at > 0 && isWhiteSpace(text.charCodeAt(at - 1))) at--;
    if (at === 0) return 'nothing';
    return endsInStop(text, at) ? 'stop' : 'word';
  }
  if (closers.includes(text.charAt(start - 1))) return endsInStop(text, start) ? 'stop' : 'word';
  if (isStop(text.charAt(start - 1))) {
    // `.05`, `v2.1`, `3.5`: the stop of a number, or of a word that is none.
    const isEnd = isLower(text.charCodeAt(start - 2)) || closers.includes(text.charAt(start - 2));
    return isEnd && endsInStop(text, start) ? 'stop' : undefined;
  }
  if (!isLower(sign)) return undefined;
  const word = wordBefore(text, start, Math.max(0, start - 40));
  return isLlm || /^\p{Ll}{4,}$/u.test(word) ? 'glued' : undefined;
}

/** Whether a stop that ends a sentence stands right before an offset, closing signs between them passed over. */
function endsInStop(text: string, end: number): boolean {
  let at = end;
  while (at > 0 && closers.includes(text.charAt(at - 1))) at--;
  if (at === 0 || !isStop(text.charAt(at - 1))) return false;
  if (text.charAt(at - 1) !== '.') return true;
  const word = wordBefore(text, at - 1, Math.max(0, at - 40));
  return !isAbbreviation(word) && !/^\p{L}$|\.\p{L}$/u.test(word);
}

function afterOf(text: string, end: number): Pick<MarkerToken, 'after' | 'sentenceEnd'> | undefined {
  const sentenceEnd = end;
  if (end >= text.length) return { after: 'end', sentenceEnd };
  const sign = text.charAt(end);
  if (isWordSign(text.charCodeAt(end)) || "%°'’_/@\\".includes(sign)) return undefined;
  if ('-‑'.includes(sign) || (',:;'.includes(sign) && isDigit(text.charCodeAt(end + 1)))) return undefined;
  const stopped = stopEnd(text, end);
  if (stopped !== undefined) return { after: 'stop', sentenceEnd: stopped };
  if (',;:)]–—'.includes(sign)) return { after: 'clause', sentenceEnd };
  let at = end;
  while (at < text.length && isWhiteSpace(text.charCodeAt(at))) at++;
  if (at === text.length) return { after: 'end', sentenceEnd };
  if (at === end) return undefined;
  if ('–—)'.includes(text.charAt(at))) return { after: 'clause', sentenceEnd };
  return { after: opens(text, at) ? 'capital' : 'inside', sentenceEnd };
}

/** Where a sentence ends whose stop stands right behind an offset, closing signs included. */
function stopEnd(text: string, from: number): number | undefined {
  let at = from;
  while (at < text.length && quotes.includes(text.charAt(at))) at++;
  if (text.charAt(at) === ' ' && isStop(text.charAt(at + 1))) at++;
  const stop = at;
  while (at < text.length && isStop(text.charAt(at))) at++;
  if (at === stop) return undefined;
  while (at < text.length && closers.includes(text.charAt(at))) at++;
  return at === text.length || isWhiteSpace(text.charCodeAt(at)) ? at : undefined;
}

/** Whether a new sentence or cell can begin at an offset: a capital, or one behind an opening sign. */
function opens(text: string, at: number): boolean {
  const first = openers.includes(text.charAt(at)) ? at + 1 : at;
  return isUpper(text.charCodeAt(first)) || (first > at && isLetter(text.charCodeAt(first)));
}

function isStop(sign: string): boolean {
  return sign !== '' && '.?!…'.includes(sign);
}

const quotes = '"\'”’»';
const closers = `${quotes})]`;
const openers = '"\'“‘«([';
