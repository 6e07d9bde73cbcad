import type { Span } from '../text/span.js';
import type { TextEdit } from '../text/edit.js';
import type { AuthorYear, InlineTag, MalformedTag } from './inline.js';
import type { ProseKind } from './tag.js';

/**
 * A sentence as its block alone tells it. Every offset counts from the start of the top-level block; what depends on
 * the rest of the document (section, exemption, labels above) is decided in the fold.
 */
export interface BlockSentence extends Span {
  readonly tags: readonly InlineTag[];
  readonly malformed: readonly MalformedTag[];
  readonly authorYears: readonly AuthorYear[];
  readonly repair:
    | { readonly kind: 'placement' | 'style'; readonly at: Span; readonly edits: readonly TextEdit[] }
    | undefined;
  readonly slot: { readonly offset: number; readonly before: string };
  /** How many of its tags, counted from the last, stand at its end. */
  readonly closingTags: number;
  /** Ends in a colon. */
  readonly opensList: boolean;
  /** Is a bold label with nothing behind it. */
  readonly standsAsLabel: boolean;
  readonly isDisclaimer: boolean;
}

/** One run of prose: a paragraph, list item, table row, definition. */
export interface ProseUnit extends Span {
  readonly kind: ProseKind;
  /** Index of its leaf in the top-level block. */
  readonly block: number;
  readonly sentences: readonly BlockSentence[];
  /** `llm`: opens with a label such as "LLM-generated example:"; `footer`: is the provenance footer. */
  readonly role: 'prose' | 'llm' | 'footer';
}

/** All that prose reading finds in one top-level block. Offsets count from its start. */
export interface BlockProse {
  readonly units: readonly ProseUnit[];
  readonly comments: readonly Span[];
  /** Tags outside prose: in headings and table heads. */
  readonly looseTags: readonly InlineTag[];
  readonly words: number;
}
