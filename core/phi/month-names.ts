import { fold } from './lexicon-format.js';
import type { TokenList } from './tokens.js';
import { wordSet } from './word-sets.js';

/** Whether a token is a month in English, long or short. */
export function isMonth(tokens: TokenList, index: number): boolean {
  const token = tokens.at(index);
  return token?.kind === 'word' && token.gap <= 2 && wordSet('months').has(tokens.lower(index));
}

/** Whether letters are the name of a month or its short form, in English or a neighbouring language. */
export function isMonthName(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    wordSet('months').has(lower) || wordSet('foreignMonths').has(lower) || wordSet('months').has(fold(lower))
  );
}

/** Whether a token is a month in a neighbouring language. */
export function isForeignMonth(tokens: TokenList, index: number): boolean {
  const token = tokens.at(index);
  if (token?.kind !== 'word' || token.gap !== 1) return false;
  const word = tokens.lower(index);
  return wordSet('foreignMonths').has(word) || (fold(word) !== word && wordSet('months').has(fold(word)));
}

/** `3 IX 2024`: a month in Roman numerals needs its year. */
export function isRomanMonth(tokens: TokenList, index: number): boolean {
  return (
    tokens.at(index)?.capital === true &&
    /^(?:I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})$/.test(tokens.written(index)) &&
    /^(?:19|20)\d\d$/.test(tokens.written(index + 1))
  );
}

const ordinalWords =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|(?:twenty|thirty)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))$/;

/** The index of the last token of an ordinal in words that begins at a token: "twenty-second", "twenty second". */
export function endOfOrdinal(tokens: TokenList, index: number): number | undefined {
  const word = tokens.lower(index);
  if (ordinalWords.test(word)) return index;
  return /^(?:twenty|thirty)$/.test(word) && ordinalWords.test(tokens.lower(index + 1))
    ? index + 1
    : undefined;
}

/** Whether a word in lower case is a month and hardly anything else. */
export function isLongMonth(word: string): boolean {
  if (!wordSet('months').has(word)) return false;
  return word.length > 3 && word !== 'march' && word !== 'mar' && word !== 'dec';
}

/** The index of the last token of a date whose month stands at `month`: a full stop, a comma and a year may follow. */
export function withYear(tokens: TokenList, month: number): number {
  let at = month + 1;
  if (tokens.written(at) === '.' && tokens.at(at)?.gap === 0) at++;
  if (/^(?:[,-]|of|de)$/.test(tokens.lower(at))) at++;
  if (tokens.written(at) === "'" || tokens.written(at) === '’' || tokens.written(at) === '‘') {
    if (/^\d\d$/.test(tokens.written(at + 1))) return at + 1;
  }
  const token = tokens.at(at);
  return token && token.gap <= 2 && /^(?:19|20)\d\d$/.test(tokens.written(at)) ? at : month;
}
