import type { PhiSpan } from './phi-span.js';
import type { PhiReading } from './reading.js';
import { isInside } from './reading.js';
import { isDigit, type Token } from './tokens.js';

/**
 * National numbers of persons by their own shapes: British (`QQ 12 34 56 C`), Brazilian, Swiss, Italian, Spanish, Nordic and
 * South African ones, and masked social security numbers. Never throws.
 */
export function* findNationalIds({ tokens, text, citations }: PhiReading): Generator<PhiSpan> {
  let covered = 0;
  for (const index of tokens.notable) {
    const token = tokens.at(index);
    if (!token || token.kind === 'mark' || token.kind === 'address' || token.start < covered) continue;
    if (!canBegin(token, text)) continue;
    const head = text.slice(token.start, token.start + 24);
    if (!isNumber(head)) continue;
    const found = shapes.find((shape) => shape.test(head));
    if (!found || isInside(citations, token.start)) continue;
    const written = found.exec(head)?.[0] ?? '';
    if (isDayNumber(written) === false) continue;
    covered = token.start + written.length;
    yield { start: token.start, end: covered, category: 'ssn', confidence: 'high', reason: 'shape' };
  }
}

/** A number is one token, or goes on with figures behind a space: `QQ 12 34 56 C`, `1 85 05 …`. */
function canBegin({ kind, start, end, shouted }: Token, text: string): boolean {
  const length = end - start;
  const goesOn = isDigit(text.charCodeAt(end + 1)) && text.charCodeAt(end) === 32;
  return kind === 'word' ? shouted && length === 2 && goesOn : length <= 20 && (length > 8 || goesOn);
}

/** Whether enough figures follow for one of the shapes, or a mask. */
function isNumber(head: string): boolean {
  if (/^[x*]/i.test(head)) return true;
  let digits = 0;
  for (let at = 0; at < head.length; at++) if (isDigit(head.charCodeAt(at))) digits++;
  return digits >= 6;
}

const shapes: readonly RegExp[] = [
  /^[x*]{3}-[x*]{2}-\d{4}(?![\w-])/i,
  /^(?:QQ|[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]) ?\d{2} ?\d{2} ?\d{2} ?[A-D](?!\w)/,
  /^\d{3}\.\d{3}\.\d{3}-\d{2}(?!\w)/,
  /^756\.\d{4}\.\d{4}\.\d{2}(?!\w)/,
  /^[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z](?!\w)/,
  /^[12] \d\d (?:0[1-9]|1[0-2]) \d\d \d{3} \d{3}(?: \d\d)?(?!\w)/,
  /^(?:[XYZ]-?\d{7}|\d{8})-?[A-HJ-NP-TV-Z](?!\w)/,
  /^(?:(?:19|20)\d\d|\d\d)\d{4}[-+]\d{4}(?![\w-])/,
  /^\d{6} ?\d{4} ?0[89]\d(?!\d)/,
];

/** Nordic numbers begin with a day of birth, in either order; undefined for other shapes. */
function isDayNumber(written: string): boolean | undefined {
  const found = /^(?:19|20)?(\d\d)(\d\d)(\d\d)[-+]\d{4}$/.exec(written);
  if (!found) return undefined;
  const [a = 0, b = 0, c = 0] = found.slice(1).map(Number);
  return b >= 1 && b <= 12 && ((a >= 1 && a <= 31) || (c >= 1 && c <= 31));
}
