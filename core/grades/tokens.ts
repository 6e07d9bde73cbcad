import type { Span } from '../text/span.js';

/** A word, a number or one sign of a sentence. */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'stop';
  readonly text: string;
  readonly lower: string;
  /** For comparison with names: lower case, without a possessive or a plural s. */
  readonly norm: string;
}

/** The words, numbers and signs of a text, in order. Offsets count in it. Never throws. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const sign = signAt(text, at);
    if (sign === 'blank') {
      at++;
      continue;
    }
    const end =
      sign === 'letter' ? wordEnd(text, at) : sign === 'digit' ? numberEnd(text, at) : signEnd(text, at);
    tokens.push(tokenOf(text, at, end, sign));
    at = end;
  }
  return tokens;
}

type Sign = 'letter' | 'digit' | 'blank' | 'stop';
const letter = /\p{L}/u;
const wordSign = /[\p{L}\p{M}\p{N}]/u;

function signAt(text: string, at: number): Sign {
  const code = text.charCodeAt(at);
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 'letter';
    if (code >= 48 && code <= 57) return 'digit';
    if (code === 32 || (code >= 9 && code <= 13)) return 'blank';
    // ".28": a number without its zero
    return code === 46 && isDigit(text.charCodeAt(at + 1)) && !isDigit(text.charCodeAt(at - 1))
      ? 'digit'
      : 'stop';
  }
  const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return letter.test(sign) ? 'letter' : /\s/.test(sign) ? 'blank' : 'stop';
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The end of a word, with what follows one apostrophe: "therapist’s". */
function wordEnd(text: string, from: number): number {
  const end = lettersEnd(text, from);
  const code = text.charCodeAt(end);
  if ((code === 39 || code === 8217) && signAt(text, end + 1) === 'letter') {
    let at = end + 1;
    while (at < text.length && signAt(text, at) === 'letter') at += signEnd(text, at) - at;
    return at;
  }
  return end;
}

function lettersEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code)) at++;
    else if (code >= 128 && wordSign.test(String.fromCodePoint(text.codePointAt(at) ?? 0)))
      at = signEnd(text, at);
    else break;
  }
  return at;
}

/** The end of a number, with separators that a digit follows, or of an ordinal: "2nd". */
function numberEnd(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) at++;
    else if ((code === 46 || code === 44) && isDigit(text.charCodeAt(at + 1))) at += 2;
    else break;
  }
  return /^(?:st|nd|rd|th)(?![\p{L}\p{N}])/u.test(text.slice(at, at + 3)) ? at + 2 : at;
}

/** The end of one sign, which takes two code units outside the basic plane. */
function signEnd(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

function tokenOf(text: string, start: number, end: number, sign: Sign): Token {
  const found = text.slice(start, end);
  if (found === '&') return { kind: 'word', text: found, lower: 'and', norm: 'and', start, end };
  const lower = found.toLowerCase();
  const kind = sign === 'letter' ? 'word' : sign === 'digit' ? 'number' : 'stop';
  return { kind, text: found, lower, norm: kind === 'word' ? normal(lower) : lower, start, end };
}

function normal(lower: string): string {
  const apostrophe = lower.lastIndexOf("'") >= 0 || lower.lastIndexOf('’') >= 0;
  const bare = apostrophe ? lower.replace(/['’]s?$/, '') : lower;
  if (bare.length < 4 || !bare.endsWith('s')) return bare;
  const before = bare.charAt(bare.length - 2);
  return before === 's' || before === 'u' || before === 'i' ? bare : bare.slice(0, -1);
}

const longestRead = 2000;

/**
 * A sentence with its markup and tags replaced by as many blanks, so that words stand as they are read and offsets
 * stay. `tags` count in the sentence. Of a sentence longer than any that people write only the first part is read, so that
 * no text takes long.
 */
export function readable(text: string, tags: readonly Span[]): string {
  let result = text.length > longestRead ? text.slice(0, longestRead) : text;
  for (const { start, end } of tags)
    if (end <= result.length) result = result.slice(0, start) + ' '.repeat(end - start) + result.slice(end);
  if (!markup.test(result)) return result;
  return result
    .replace(/<!--[^]*?-->|<\/?[a-z][^>]*>/gi, blank)
    .replace(/\]\([^)\s]*\)|!?\[(?=[^\]]*\]\()/g, blank)
    .replace(/[*`~]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, blank)
    .replace(/["“”„«»]/g, ' ');
}

/** Some sign of all that is replaced; most sentences have none. */
const markup = /[<[\]*`~_"“”„«»]/;

function blank(found: string): string {
  return ' '.repeat(found.length);
}
