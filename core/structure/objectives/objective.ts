import type { Span } from '../../text/span.js';

/** The letters of SMART that an objective's wording shows; A and R are for its readers to judge. */
export type SmartLetter = 'S' | 'M' | 'T';

/** An objective of a treatment plan, without its label. Offsets count in the document. */
export interface Objective extends Span {
  /** What its wording lacks, in the order of the letters. */
  readonly missing: readonly SmartLetter[];
}
