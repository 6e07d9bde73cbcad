import type { Instrument } from '../../tables/instruments.js';
import type { Span } from '../../text/span.js';

/** What a score is of: the whole instrument, one of its items, or a subscale by its name. */
export type ScorePart =
  | { readonly kind: 'total' }
  | { readonly kind: 'item' }
  | { readonly kind: 'subscale'; readonly name: string };

/** A score as written. Offsets are UTF-16 code units into the text that was read; they cover the number. */
export interface WrittenScore extends Span {
  readonly instrument: Instrument;
  readonly part: ScorePart;
  readonly value: number;
  /** The number that it is given out of, and where that ends: `14/27`. */
  readonly outOf: { readonly value: number; readonly end: number } | undefined;
}

/** `range`: no score of this instrument. `step`: between two scores. `denominator`: out of another number than the highest. */
export type ScoreFault = 'range' | 'step' | 'denominator';

/** A score of a known instrument. `fault`: undefined for one that it can give, or where its range is not certain. */
export interface Score extends Span {
  /** The id of the instrument. */
  readonly instrument: string;
  readonly part: ScorePart;
  readonly fault: ScoreFault | undefined;
}
