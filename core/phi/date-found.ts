import type { PhiConfidence, PhiReason } from './phi-span.js';

/** A date by the indexes of its first and last token. */
export interface DateFound {
  readonly first: number;
  readonly last: number;
  readonly confidence: PhiConfidence;
  readonly reason: PhiReason;
}
