import type { PhiConfidence, PhiReason } from './phi-span.js';

/** How sure something is a name, and why. */
export interface Evidence {
  readonly confidence: PhiConfidence;
  readonly reason: PhiReason;
}

export const high = (reason: PhiReason): Evidence => ({ confidence: 'high', reason });
export const medium = (reason: PhiReason): Evidence => ({ confidence: 'medium', reason });
export const low = (reason: PhiReason): Evidence => ({ confidence: 'low', reason });
