import type { Span } from '../text/span.js';

/**
 * One token of a document. `word`: letters with inner hyphens and apostrophes, initials (`K.D.`) included; `code`: a run
 * of letters and digits with at least one digit or underscore; `address`: an e-mail address or a link; `mark`: one other sign.
 */
export interface Token extends Span {
  readonly kind: 'word' | 'code' | 'address' | 'mark';
  /** What stands between it and the token before: nothing, white space, a line end, a blank line. */
  readonly gap: 0 | 1 | 2 | 3;
  /** It begins with a capital letter. */
  readonly capital: boolean;
  /** It has two letters or more and all of them are capitals. */
  readonly shouted: boolean;
  /** It is the first word of a sentence, line, cell or quotation, where a capital letter says nothing. */
  readonly opens: boolean;
}

/** The tokens of a text in order, with cheap access to their words. Offsets are UTF-16 code units into `text`. */
export class TokenList {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Indexes of the tokens that can be or begin PHI by their form: codes and words with a capital letter. */
  readonly notable: readonly number[];
  /** Indexes of the codes, and of words with a capital letter inside that are no capitals throughout (`JayBird`, `mid-May`). */
  readonly irregular: readonly number[];
  readonly #lower: (string | undefined)[];

  constructor(
    text: string,
    tokens: readonly Token[],
    notable: readonly number[],
    irregular: readonly number[],
  ) {
    this.text = text;
    this.tokens = tokens;
    this.notable = notable;
    this.irregular = irregular;
    this.#lower = new Array<string | undefined>(tokens.length).fill(undefined);
  }

  get length(): number {
    return this.tokens.length;
  }

  at(index: number): Token | undefined {
    return index < 0 ? undefined : this.tokens[index];
  }

  /** A token as written; empty outside the list. */
  written(index: number): string {
    const token = index < 0 ? undefined : this.tokens[index];
    return token ? this.text.slice(token.start, token.end) : '';
  }

  /** A token in lower case with straight apostrophes; empty outside the list. */
  lower(index: number): string {
    if (index < 0 || index >= this.tokens.length) return '';
    const known = this.#lower[index];
    if (known !== undefined) return known;
    let lower = this.written(index).toLowerCase();
    if (lower.includes('’')) lower = lower.replaceAll('’', "'");
    this.#lower[index] = lower;
    return lower;
  }

  /** The index of the first token that ends after an offset; the length of the list when none does. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.tokens[middle]?.end ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The tokens of a text, read in one pass. `addresses` (in order) become one token each. Never throws. */
export function tokenize(text: string, addresses: readonly Span[]): TokenList {
  const tokens: Token[] = [];
  const notable: number[] = [];
  const irregular: number[] = [];
  const { length } = text;
  let at = 0;
  let gap: Token['gap'] = 3;
  let address = 0;
  let addressStart = addresses[0]?.start ?? length;
  let lineStart = 0;
  let opens = true;
  let bracket = -1;
  let openedBefore = false;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 9 || code === 0xa0) {
      if (gap === 0) gap = 1;
      at++;
      continue;
    }
    if (at >= addressStart) {
      const { end } = addresses[address] ?? { end: at };
      address++;
      addressStart = addresses[address]?.start ?? length;
      if (end <= at) continue;
      tokens.push(newToken('address', at, end, gap, false, false, opens));
      at = end;
      gap = 0;
      opens = false;
      continue;
    }
    if (isLetterOrDigit(code)) {
      const plain = code >= 97 && code <= 122 ? endOfPlainWord(text, at, addressStart) : 0;
      if (plain > 0) {
        tokens.push(newToken('word', at, plain, gap, false, false, opens));
        at = plain;
      } else {
        const run = readRun(text, at, addressStart);
        if (run.kind === 'code' || run.capitals > 0) notable.push(tokens.length);
        if (run.kind === 'code' || (run.capitals > (run.capital ? 1 : 0) && !run.shouted))
          irregular.push(tokens.length);
        tokens.push(newToken(run.kind, at, run.end, gap, run.capital, run.shouted, opens));
        at = run.end;
      }
      gap = 0;
      opens = false;
      continue;
    }
    if (code === 10 || code === 13) {
      if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
      // After a short line the next one is no continuation of its sentence: a list of fields, an address, a heading.
      if (gap >= 2 || at - lineStart < 60) opens = true;
      gap = gap >= 2 ? 3 : 2;
      at++;
      lineStart = at;
      continue;
    }
    if (isNoise(code)) {
      at++;
      continue;
    }
    tokens.push(newToken('mark', at, at + 1, gap, false, false, false));
    if (code === 91) {
      bracket = at;
      openedBefore = opens;
    }
    // A tag behind a full stop (`longer.[1] Ratings`) is no part of the next sentence.
    opens = code === 93 && at - bracket < 40 ? openedBefore : opensAfter(code, opens, tokens, text);
    at++;
    gap = 0;
  }
  return new TokenList(text, tokens, notable, irregular);
}

function newToken(
  kind: Token['kind'],
  start: number,
  end: number,
  gap: Token['gap'],
  capital: boolean,
  shouted: boolean,
  opens: boolean,
): Token {
  return { kind, start, end, gap, capital, shouted, opens };
}

/** The end of a word of lower-case ASCII letters alone; 0 when it goes on with another sign that may belong to it. */
function endOfPlainWord(text: string, start: number, limit: number): number {
  let at = start + 1;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) {
      at++;
      continue;
    }
    // White space, comma, closing marks: nothing that a run could go on with.
    if (code === 32 || code === 44 || code === 10 || code === 13 || code === 41 || code === 59) return at;
    if (code === 46) return text.charCodeAt(at + 1) <= 32 || at + 1 >= limit ? at : 0;
    return 0;
  }
  return at;
}

/** Whether a word after this mark opens a sentence, a line, a cell or a quotation. */
function opensAfter(code: number, before: boolean, tokens: readonly Token[], text: string): boolean {
  switch (code) {
    case 46: // .
      return !afterAbbreviation(tokens, text);
    case 33: // !
    case 63: // ?
    case 58: // :
    case 124: // |
    case 34: // "
    case 0x201c: // “
    case 0x2022: // •
    case 0x2026: // …
      return true;
    default:
      // Marks at the head of a line (list marks, brackets) leave its first word the first.
      return before;
  }
}

function afterAbbreviation(tokens: readonly Token[], text: string): boolean {
  const word = tokens.at(-2);
  if (!word || tokens.at(-1)?.gap !== 0) return false;
  const length = word.end - word.start;
  if (length === 1 && word.capital) return true;
  return length <= 4 && abbreviations.has(text.slice(word.start, word.end).toLowerCase());
}

const abbreviations = new Set(
  'ref acct lic reg ins conf atty ser rec med exp est dob ph ext sgt cpl capt maj col rev hon gov sen mr mrs ms dr drs fr rev st jr sr prof sgt lt col capt gen vs no nos al ed eds pp vol approx apt ave tel ext pt dept'.split(
    ' ',
  ),
);

/** Marks of markdown that stand inside or around words without meaning for them. */
function isNoise(code: number): boolean {
  return (
    code === 42 || code === 96 || code === 35 || code === 126 || code === 95 || code === 0xfeff || code === 0
  );
}

interface Run extends Pick<Token, 'kind' | 'end' | 'capital' | 'shouted'> {
  readonly capitals: number;
}

/** The run of letters and digits that starts at `start`. */
function readRun(text: string, start: number, limit: number): Run {
  let at = start;
  let letters = 0;
  let capitals = 0;
  let digits = 0;
  let underscores = 0;
  let extensions = 0;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) letters++;
    else if (code >= 48 && code <= 57) digits++;
    else if (code >= 65 && code <= 90) {
      letters++;
      capitals++;
    } else if (code > 127 ? isLetterOrDigit(code) : false) {
      letters++;
      if (isCapital(text.charAt(at))) capitals++;
    } else if (code === 95 && isLetterOrDigit(text.charCodeAt(at + 1))) underscores++;
    else {
      if (!joins(text, at, code, start, digits + underscores)) break;
      if (code === 46 && at - start > 1 && fileExtension.test(text.slice(at + 1, at + 6))) extensions++;
    }
    at++;
  }
  if (text.charCodeAt(at - 1) === 95) underscores = 0;
  const kind = digits + underscores + extensions > 0 ? 'code' : 'word';
  let end = at;
  if (kind === 'word') {
    end = withoutPossessive(text, start, at);
    // Initials keep their last full stop: `K.D.`
    if (text.charCodeAt(end) === 46 && end - start >= 3 && text.charCodeAt(end - 2) === 46) end++;
  }
  return {
    kind,
    end,
    capital: isCapitalCode(text.charCodeAt(start), text, start),
    shouted: letters > 1 && capitals === letters,
    capitals,
  };
}

/** Whether a sign between two letters or digits belongs to their run. */
function joins(text: string, at: number, code: number, start: number, codeSigns: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (!isLetterOrDigit(next)) return false;
  switch (code) {
    case 39: // '
    case 0x2019: // ’
    case 45: // -
    case 0x2010:
    case 0x2011:
      return true;
    case 46: // .
      if (isDigit(next) && codeSigns > 0) return true;
      if (isDigit(next)) return false;
      // `K.D.`, `p.m.`, and the extension of a file's name.
      return (
        at - start === 1 ||
        text.charCodeAt(at - 2) === 46 ||
        (codeSigns > 0 && !isCapital(text.charAt(at + 1))) ||
        fileExtension.test(text.slice(at + 1, at + 6))
      );
    case 47: // /
    case 58: // :
      // `f/u`, `y/o`, `c/o`
      if (codeSigns === 0 && code === 47 && at - start === 1)
        return !isLetterOrDigit(text.charCodeAt(at + 2));
      return codeSigns > 0
        ? isDigit(next) || isDigit(text.charCodeAt(at - 1))
        : isCapital(text.charAt(start)) &&
            (at - start <= 3 || (at - start <= 8 && isParted(text, start, at)));
    default:
      return false;
  }
}

/** `ABC/SSP/2209`: a stroke stands in the run already. */
function isParted(text: string, start: number, end: number): boolean {
  return text.slice(start, end).includes('/');
}

const fileExtension = /^(?:jpe?g|png|gif|heic|heif|tiff?|bmp|webp|dcm|mp4|mov|avi|wav|m4a|mp3|pdf|docx?)\b/i;

function withoutPossessive(text: string, start: number, end: number): number {
  const sign = text.charCodeAt(end - 2);
  const isS = (text.charCodeAt(end - 1) | 32) === 115;
  return isS && (sign === 39 || sign === 0x2019) && end - start > 3 ? end - 2 : end;
}

/** Whether a UTF-16 code unit is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a UTF-16 code unit is a letter or digit; all but ASCII and its neighbours by Unicode's letters. */
export function isLetterOrDigit(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code < 0xc0) return false;
  if (code < 0x250) return code !== 0xd7 && code !== 0xf7;
  return code < 0x2000 || (code >= 0x3040 && code < 0xd800) ? letter.test(String.fromCharCode(code)) : false;
}

const letter = /[\p{L}\p{M}]/u;

function isCapitalCode(code: number, text: string, at: number): boolean {
  return code < 128 ? code >= 65 && code <= 90 : isCapital(text.charAt(at));
}

function isCapital(sign: string): boolean {
  return sign !== sign.toLowerCase() && sign === sign.toUpperCase();
}
