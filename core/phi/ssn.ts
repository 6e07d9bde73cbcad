import { isAfterWord } from './context.js';
import type { PhiSpan } from './phi-span.js';
import type { PhiReading } from './reading.js';

/**
 * Social security numbers: `123-45-6789`, or nine digits that a word announces. Area numbers that were never given out
 * count too: a mistyped number is still somebody's.
 */
export function* findSsns({ tokens }: PhiReading): Generator<PhiSpan> {
  for (const index of tokens.irregular) {
    const token = tokens.at(index);
    if (token?.kind !== 'code') continue;
    const written = tokens.written(index);
    if (dashed.test(written)) {
      yield { start: token.start, end: token.end, category: 'ssn', confidence: 'high', reason: 'shape' };
      continue;
    }
    const spaced =
      written.length === 3 &&
      /^\d{3}$/.test(written) &&
      isSpaced(tokens.written(index + 1), tokens.written(index + 2));
    if (!spaced && !/^(?:\d{9}|[x*]{3}-[x*]{2}-\d{4}|\d{3}\.\d\d\.\d{4})$/i.test(written)) continue;
    const label = isAfterWord(tokens, index, 6, ssnWords);
    const end = spaced ? (tokens.at(index + 2)?.end ?? token.end) : token.end;
    if (label) yield { start: token.start, end, category: 'ssn', confidence: 'high', reason: 'label' };
  }
}

const dashed = /^\d{3}-\d{2}-\d{4}$/;
const ssnWords = new Set(['ssn', 'ss', 'social', 'ssn#', "ssn's", 'itin', 'sin']);

function isSpaced(second: string, third: string): boolean {
  return /^\d\d$/.test(second) && /^\d{4}$/.test(third);
}
