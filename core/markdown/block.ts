import type { InnerText } from '../text/inner-text.js';
import type { Span } from '../text/span.js';

/** What a block stands in, from the outside in. */
export type Container = QuoteContainer | ItemContainer | FootnoteContainer;

export interface QuoteContainer extends Span {
  readonly kind: 'quote';
}

export interface ItemContainer extends Span {
  readonly kind: 'item';
  /** The list mark (`-`, `1.`); `number` is what it says, for ordered lists. */
  readonly mark: Span;
  readonly number: number | undefined;
}

export interface FootnoteContainer extends Span {
  readonly kind: 'footnote';
  /** The label without `[^` and `]`. */
  readonly label: string;
  readonly labelSpan: Span;
}

interface BlockBase extends Span {
  readonly containers: readonly Container[];
}

export interface TextBlock extends BlockBase {
  readonly kind: 'paragraph';
  readonly inner: InnerText;
}

export interface HeadingBlock extends BlockBase {
  readonly kind: 'heading';
  readonly level: number;
  readonly inner: InnerText;
}

export interface TableRow extends Span {
  readonly header: boolean;
  readonly cells: readonly Span[];
}

export interface TableBlock extends BlockBase {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
}

export interface LinkDefinitionBlock extends BlockBase {
  readonly kind: 'link-definition';
  readonly label: string;
}

/** Blocks whose text is read by nobody as prose, or only by its own reader (`html`). */
export interface PlainBlock extends BlockBase {
  readonly kind: 'code' | 'html' | 'comment' | 'rule';
}

/** A leaf of the block tree. Every offset in it is a UTF-16 code unit from the start of its top-level block. */
export type Block = TextBlock | HeadingBlock | TableBlock | LinkDefinitionBlock | PlainBlock;

/**
 * A top-level block of the document and the leaves in it, in order. `start` and `end` count in the document; all that
 * is inside counts from `start`, so that the block can move without being read again (style, section 2).
 */
export interface TopBlock extends Span {
  readonly text: string;
  readonly blocks: readonly Block[];
}
