import type { PhiSpan } from './phi-span.js';
import type { PhiReading } from './reading.js';

/** E-mail addresses, wherever they stand. Reserved example domains count as real ones. */
export function* findEmails({ addresses }: PhiReading): Generator<PhiSpan> {
  for (const { kind, start, end } of addresses)
    if (kind === 'email') yield { start, end, category: 'email', confidence: 'high', reason: 'shape' };
}
