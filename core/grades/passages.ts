import type { Tag } from '../prose/tag.js';
import type { Facts } from '../text/facts.js';
import type { Span } from '../text/span.js';

/** A stretch of text with its place in the document. */
export interface Stretch extends Span {
  readonly text: string;
  /** Of its text and the tags in it. */
  readonly facts: Facts;
}

/** A sentence as the claim reader needs it. Offsets count in the document. */
export interface PassageSentence extends Stretch {
  /** Index into the analysis' sentences. */
  readonly index: number;
  readonly tags: readonly Tag[];
}

/** The document's text in order, in the parts that can give each other context. */
export type Passage = HeadingPassage | TextPassage | TablePassage;

export interface HeadingPassage {
  readonly kind: 'heading';
  readonly level: number;
  readonly heading: Stretch;
}

export interface TextPassage {
  readonly kind: 'text';
  /** How many list items it stands in. */
  readonly depth: number;
  readonly sentences: readonly PassageSentence[];
  /** The defined term of a definition list. */
  readonly term: string | undefined;
}

export interface TablePassage {
  readonly kind: 'table';
  readonly depth: number;
  /** Of the whole table. */
  readonly facts: Facts;
  readonly head: readonly Stretch[];
  readonly rows: readonly TableRowPassage[];
}

export interface TableRowPassage {
  readonly cells: readonly Stretch[];
  /** The row as a sentence; undefined where rows are no prose. */
  readonly sentence: PassageSentence | undefined;
}
