import { telephoneNumbers } from './phone.js';
import type { PhiSpan } from './phi-span.js';
import type { PhiReading } from './reading.js';

/** Fax numbers: telephone numbers that the word "fax" announces. */
export function* findFaxes(reading: PhiReading): Generator<PhiSpan> {
  for (const { start, end, confidence, reason, isFax } of telephoneNumbers(reading))
    if (isFax) yield { start, end, category: 'fax', confidence, reason };
}
