import type { PhiSpan } from './phi-span.js';
import type { PhiReading } from './reading.js';
import { isInside } from './reading.js';

/**
 * National numbers of persons by their own shapes: British (`QQ 12 34 56 C`), Brazilian, Swiss, Italian, Spanish, Nordic and
 * South African ones, and masked social security numbers. Never throws.
 */
export function* findNationalIds({ tokens, text, citations }: PhiReading): Generator<PhiSpan> {
  let covered = 0;
  for (const index of tokens.notable) {
    const token = tokens.at(index);
    if (!token || token.kind === 'mark' || token.kind === 'address' || token.start < covered) continue;
    const length = token.end - token.start;
    if (length > 20 || (token.kind === 'word' && length !== 2 && length !== 6)) continue;
    const head =
      token.kind === 'word' || length < 14
        ? text.slice(token.start, token.start + 24)
        : tokens.written(index);
    const found = shapes.find((shape) => shape.test(head));
    if (!found || isInside(citations, token.start)) continue;
    const written = found.exec(head)?.[0] ?? '';
    if (isDayNumber(written) === false) continue;
    covered = token.start + written.length;
    yield { start: token.start, end: covered, category: 'ssn', confidence: 'high', reason: 'shape' };
  }
}

const shapes: readonly RegExp[] = [
  /^[x*]{3}-[x*]{2}-\d{4}(?![\w-])/i,
  /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?!\w)/,
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
