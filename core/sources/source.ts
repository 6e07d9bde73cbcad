import type { Span } from '../text/span.js';

/** T1 peer-reviewed or official, T2 book or handbook, T3 anything else (spec, section 3). */
export type Tier = 'T1' | 'T2' | 'T3';

export type IdentifierKind = 'doi' | 'pmid' | 'isbn' | 'url';

/** An identifier of a source as written, with its place in the document. */
export interface Identifier extends Span {
  readonly kind: IdentifierKind;
  /** Normalised for comparison: DOI in lower case without resolver, ISBN-13 digits, URL without scheme and tracking. */
  readonly value: string;
  /** An address to open it. */
  readonly href: string;
  /** Why it identifies nothing, when it does not. */
  readonly fault: IdentifierFault | undefined;
}

/** `malformed`: not the shape; `check-digit`: the shape, but the check digit is wrong; `placeholder`: an example value. */
export type IdentifierFault = 'malformed' | 'check-digit' | 'placeholder';

/** What an entry says of its work. Offsets are UTF-16 code units into the document. */
export interface EntryFacts {
  readonly title: string | undefined;
  readonly authors: readonly string[];
  readonly year: number | undefined;
  readonly type: string | undefined;
  readonly tier: Tier | undefined;
  readonly tierSpan: Span | undefined;
  readonly edition: string | undefined;
  readonly volume: string | undefined;
  readonly identifiers: readonly Identifier[];
  /** The entry as one line of text, for hovers and completion lists. */
  readonly label: string;
}

/** One source of the document, wherever it is declared. Offsets are UTF-16 code units into the document. */
export interface Source extends Span, EntryFacts {
  /** What markers call it: `1`, `^norcross` (footnote), `norcross2018` (frontmatter id or bibliography key). */
  readonly id: string;
  readonly origin: 'section' | 'frontmatter' | 'footnote' | 'bibliography';
  /** The number as it counts, for numbered sections and frontmatter entries without `id`. */
  readonly number: number | undefined;
  /** Where its number or id is written, for rename and numbering. */
  readonly idSpan: Span | undefined;
}
