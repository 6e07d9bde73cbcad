import type { PhiSpan } from './phi-span.js';
import type { PhiReading } from './reading.js';
import { isInside } from './reading.js';
import { isDigit, type Token, type TokenList } from './tokens.js';

/**
 * National numbers of persons by their own shapes: British (`QQ 12 34 56 C`), Brazilian, Swiss, Italian, Spanish, Nordic and
 * South African ones, and masked social security numbers. Never throws.
 */
export function* findNationalIds({ tokens, text, citations }: PhiReading): Generator<PhiSpan> {
  let covered = 0;
  for (const index of tokens.irregular) {
    const token = tokens.at(index);
    if (token?.kind !== 'code' || token.start < covered) continue;
    const prefix = prefixBefore(tokens, index);
    const length = token.end - token.start;
    if (length > 20 || (length < 9 && !prefix && !goesOn(token, text))) continue;
    const start = prefix?.start ?? token.start;
    const head = text.slice(start, start + 24);
    if (!isNumber(head)) continue;
    const found = shapes.find((shape) => shape.test(head));
    if (!found || isInside(citations, start)) continue;
    const written = found.exec(head)?.[0] ?? '';
    if (isDayNumber(written) === false) continue;
    covered = start + written.length;
    yield { start, end: covered, category: 'ssn', confidence: 'high', reason: 'shape' };
  }
}

/** Figures follow behind a space: `1 85 05 …`. */
function goesOn({ end }: Token, text: string): boolean {
  return text.charCodeAt(end) === 32 && isDigit(text.charCodeAt(end + 1));
}

/** The two capitals that a space parts from the first figures: `QQ 12 34 56 C`. */
function prefixBefore(tokens: TokenList, index: number): Token | undefined {
  const before = tokens.at(index - 1);
  const isPrefix = before?.kind === 'word' && before.shouted && before.end - before.start === 2;
  return isPrefix && tokens.at(index)?.gap === 1 ? before : undefined;
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
