import type { Span } from '../../text/span.js';
import type { PhiCategory } from '../phi-span.js';

/**
 * What is written in the place of a stretch of the old text; never any of that text. Offsets are UTF-16 code units into
 * the old text. A replacement of no length sets a quotation mark that keeps frontmatter valid.
 */
export interface Replacement extends Span {
  readonly category: PhiCategory;
  readonly replacement: string;
}

/** How dates are written; see `dateReplacements`. */
export const dateStyles = ['year', 'offset', 'session', 'placeholder'] as const;
export type DateStyle = (typeof dateStyles)[number];

/** How names are written: one `Client A` a person, or `[NAME]` for everybody. */
export const nameStyles = ['surrogate', 'placeholder'] as const;
export type NameStyle = (typeof nameStyles)[number];
