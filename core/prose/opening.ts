import { isWhiteSpace } from '../text/span.js';
import { isDate, isStarter } from './abbreviation.js';
import { isDigit, isLetter, isLower, isUpper } from './characters.js';
import type { Cursor, Mask } from './masks.js';

/**
 * How the text goes on behind a possible end of a sentence: with a capitalised word, a word in lower case, a digit, an
 * opaque word (code, an address, a bare citation key), a sign that opens nothing, or not at all.
 */
export interface Opening {
  readonly kind: 'capital' | 'lower' | 'digit' | 'word' | 'sign' | 'none';
  /** The first word in lower case, at most 24 code units of it. */
  readonly word: string;
  /** Where the first word starts, behind quotation marks and markup. */
  readonly start: number;
  /** Whether the first word, as written, opens sentences and no names. */
  readonly isStarter: boolean;
  readonly isDate: boolean;
}

const openers = '"\'“‘«„([{*_~¿¡•✓✔→';
const longestWord = 24;
const mostOpeners = 16;

/** The opening at an offset where no white space stands. `masks` is asked for this offset and later ones. Never throws. */
export function openingAt(text: string, offset: number, masks: Cursor<Mask>): Opening {
  let at = offset;
  for (let seen = 0; seen < mostOpeners; seen++) {
    const mask = masks.at(at);
    if (mask) {
      if (mask.kind === 'html' || mask.kind === 'comment') at = mask.end;
      else return plain('word', at);
    } else if (isLetter(text.charCodeAt(at))) break;
    else if (openers.includes(text.charAt(at)) && at < text.length) at++;
    else if (at > offset && isWhiteSpace(text.charCodeAt(at))) at++;
    else if (text.startsWith('. . . ', at)) at += 6;
    else if (isLeadingEllipsis(text, at)) at += 3;
    else break;
  }
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return plain('none', at);
  if (isDigit(code)) return plain('digit', at);
  if (!isLetter(code)) return plain(opensNumber(text, at) ? 'digit' : 'sign', at);
  let end = at + 1;
  while (end - at < longestWord && isWordPart(text.charCodeAt(end))) end++;
  const written = text.slice(at, end);
  const word = (written.includes('’') ? written.replaceAll('’', "'") : written).toLowerCase();
  const isInitial = end === at + 1 && text.charCodeAt(end) === 46;
  if (isLower(code)) {
    const isName = /^[a-z]{1,3}[A-Z]/.test(written) || word === 'i' || word.startsWith("i'");
    return { kind: isName ? 'capital' : 'lower', word, start: at, isStarter: isName, isDate: false };
  }
  const isAcronym = end - at > 1 && isUpper(text.charCodeAt(at + 1));
  return {
    kind: 'capital',
    word,
    start: at,
    isStarter:
      !isInitial && ((!isAcronym && isStarter(word)) || (end - at < 3 && text.charCodeAt(end) === 58)),
    isDate: isDate(word),
  };
}

function plain(kind: Opening['kind'], start: number): Opening {
  return { kind, word: '', start, isStarter: false, isDate: false };
}

/** `$5`, `#3`, `~40`, `≥3`, `.28`, `-2`: a number with its sign. */
function opensNumber(text: string, at: number): boolean {
  return '$€£#~≈±≥≤'.includes(text.charAt(at)) && isDigit(text.charCodeAt(at + 1));
}

function isLeadingEllipsis(text: string, at: number): boolean {
  return text.startsWith('...', at);
}

function isWordPart(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 39 || code === 0x2019;
}
