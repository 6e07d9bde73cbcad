import type { Span } from '../text/span.js';
import { isDigit, isLetter, isWordSign, superscriptDigit } from './characters.js';

/*
 * Addresses that are written bare in prose. Each function looks around the one sign that gives an address away, over a
 * stretch that is bounded or that the scanner then skips, so that a block stays linear whatever it holds.
 */

/** `https://…`, `doi:10.…`, `mailto:…` around the colon at `colon`. Never throws. */
export function schemeAddress(text: string, colon: number, floor: number): Span | undefined {
  let start = colon;
  while (start > floor && colon - start < 8 && isLetter(text.charCodeAt(start - 1))) start--;
  const scheme = text.slice(start, colon).toLowerCase();
  const rest = text.slice(colon + 1, colon + 4);
  const fits =
    (/^(?:https?|ftp|file)$/.test(scheme) && rest.startsWith('//')) ||
    (scheme === 'doi' && /^\s?10/.test(rest)) ||
    (scheme === 'mailto' && /^\w/.test(rest));
  if (!fits) return undefined;
  return spanOf(text, start, rest.startsWith(' ') ? colon + 2 : colon + 1);
}

const smallW = 119;

/** `www.example.org` around its first full stop. Never throws. */
export function webAddress(text: string, dot: number, floor: number): Span | undefined {
  const start = dot - 3;
  if ((text.charCodeAt(dot - 1) | 32) !== smallW) return undefined;
  if (start < floor || text.slice(start, dot).toLowerCase() !== 'www') return undefined;
  if (start > 0 && isWordSign(text.charCodeAt(start - 1))) return undefined;
  return isWordSign(text.charCodeAt(dot + 1)) ? spanOf(text, start, dot + 1) : undefined;
}

/** `10.1037/pst0000172` around its first slash: a DOI begins with a registrant of four to nine digits (DOI Handbook, 2.2). */
export function bareDoi(text: string, slash: number, floor: number): Span | undefined {
  let start = slash;
  while (start > floor && slash - start < 12 && isDigitOrDot(text.charCodeAt(start - 1))) start--;
  if (!/^10\.\d{4,9}$/.test(text.slice(start, slash))) return undefined;
  return spanOf(text, start, slash + 1);
}

/** `n.falk@clinic.example` around the at-sign. Local parts have 64 signs at most (RFC 5321, 4.5.3.1.1). Never throws. */
export function mailAddress(text: string, at: number, floor: number): Span | undefined {
  let start = at;
  while (start > floor && at - start < 64 && isLocalPart(text.charCodeAt(start - 1))) start--;
  while (start < at && !isWordSign(text.charCodeAt(start))) start++;
  if (start === at) return undefined;
  domain.lastIndex = at + 1;
  return domain.test(text) ? { start, end: domain.lastIndex } : undefined;
}

/** From `start` to where an address that certainly reaches `from` ends: closing punctuation stays outside, as in GFM. */
function spanOf(text: string, start: number, from: number): Span | undefined {
  let end = from;
  let open = 0;
  while (end < text.length && isAddressSign(text.charCodeAt(end))) {
    const code = text.charCodeAt(end);
    if (code === 40) open++;
    if (code === 41 && --open < 0) break;
    end++;
  }
  while (end > from && trailing.includes(text.charAt(end - 1))) end--;
  return end > from ? { start, end } : undefined;
}

const trailing = '?!.,:;*_~\'"&(';
const domain = /[a-z0-9](?:[a-z0-9-]{0,62}\.)+[a-z]{2,24}(?![a-z0-9])/iy;
const stops = '<>"[]{}|\\^`“”‘’«»„…';

function isAddressSign(code: number): boolean {
  return code > 32 && code !== 0xa0 && code < 0xd800
    ? !(code >= 0x2000 && code <= 0x206f) &&
        superscriptDigit(code) < 0 &&
        !stops.includes(String.fromCharCode(code))
    : false;
}

function isDigitOrDot(code: number): boolean {
  return isDigit(code) || code === 46;
}

function isLocalPart(code: number): boolean {
  return isWordSign(code) || code === 46 || code === 95 || code === 37 || code === 43 || code === 45;
}
