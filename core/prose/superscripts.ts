import { isDigit, isLetter, isWordSign, superscriptDigit } from './characters.js';
import { numbersOf } from './markers.js';

/** `<sup>1,2</sup>` at `start`, also with brackets or a link inside; undefined for powers, ordinals and text. Never throws. */
export function superscriptMarker(
  text: string,
  start: number,
): { readonly end: number; readonly sources: readonly string[] } | undefined {
  opening.lastIndex = start;
  if (!opening.test(text)) return undefined;
  const from = opening.lastIndex;
  const close = text.slice(from, from + 160).search(/<\/sup\s*>/i);
  if (close < 0) return undefined;
  const inner = text.slice(from, from + close).replace(/<[^<>]*>|\]\([^()\s]*\)/g, '');
  const sources = numbersOf(inner.replace(/[[\]]/g, '').trim());
  if (!sources || isPower(text, start, sources)) return undefined;
  return { end: text.indexOf('>', from + close) + 1, sources };
}

/** The run of Unicode superscripts at `start` and the sources it names, none if it is a power, an ion or an isotope. */
export function unicodeMarker(
  text: string,
  start: number,
): { readonly end: number; readonly sources: readonly string[] } {
  let end = start;
  let list = '';
  for (;;) {
    const digit = superscriptDigit(text.charCodeAt(end));
    if (digit >= 0) {
      list += digit;
      end++;
    } else if (superscriptDigit(text.charCodeAt(end + 1)) >= 0 && separators.includes(text.charAt(end))) {
      list += text.charAt(end) === '⁻' ? '-' : text.charAt(end).replace(/[˒‚]/, ',');
      end++;
    } else break;
  }
  const sources = numbersOf(list);
  const before = text.charCodeAt(start - 1);
  const isNone =
    start === 0 ||
    before === superscriptMinus ||
    before === superscriptPlus ||
    (end < text.length && superscriptSigns.includes(text.charAt(end))) ||
    !sources ||
    isPower(text, start, sources) ||
    (isLetter(text.charCodeAt(end)) && !isWordSign(before) && !'.!?”"’)'.includes(text.charAt(start - 1)));
  return { end, sources: isNone ? [] : sources };
}

const opening = /<sup(?:\s[^<>]{0,80})?>/iy;
const separators = ',⁻–˒‚-';
const superscriptMinus = 0x207b;
const superscriptPlus = 0x207a;
const superscriptSigns = '⁺⁻';

/** Units that are squared or cubed in clinical and scientific prose. */
const units = new Set([
  'mm',
  'cm',
  'dm',
  'km',
  'nm',
  'µm',
  'μm',
  'in',
  'ft',
  'yd',
  'mi',
  'sec',
  'min',
  'hr',
  'log',
  'chi',
  'eta',
  'rho',
]);

/**
 * Whether a raised number is an exponent: behind a short number (10⁶), behind a unit or statistic (m², χ², R², η²).
 * Behind a year or a word it is a marker. In doubt it is none: a sentence without a tag shows, a wrong tag hides.
 */
function isPower(text: string, start: number, sources: readonly string[]): boolean {
  const before = text.charCodeAt(start - 1);
  if (isDigit(before)) {
    let from = start - 1;
    while (from > 0 && start - from < 12 && isDigit(text.charCodeAt(from - 1))) from--;
    return start - from < 3 || /^10*$/.test(text.slice(from, start));
  }
  const only = sources.length === 1 ? sources[0] : undefined;
  if (!isLetter(before) || (only !== '2' && only !== '3')) return false;
  let from = start - 1;
  while (from > 0 && start - from < 6 && isLetter(text.charCodeAt(from - 1))) from--;
  const word = text.slice(from, start);
  return word.length === 1 || units.has(word.toLowerCase()) || /[\u0370-\u03ff]/.test(word);
}
