import type { TopBlock } from '../markdown/block.js';
import type { Span } from '../text/span.js';

/** What PHI detection reads of a document; an `Analysis` with the blocks it was made from has all of it. */
export interface PhiDocument {
  /** The whole document, frontmatter, code and comments included. */
  readonly text: string;
  readonly kind: 'article' | 'note' | 'revision';
  /** The end of the frontmatter; 0 without one. */
  readonly bodyStart: number;
  /** The blocks of the body, for its tables; may be empty. */
  readonly blocks: readonly TopBlock[];
  /** Stretches that list sources: sections of sources, footnote definitions, frontmatter entries. Any order. */
  readonly sources: readonly Span[];
}
