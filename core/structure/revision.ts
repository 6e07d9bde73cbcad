import { valueAt, type Frontmatter } from '../markdown/frontmatter.js';
import type { Span } from '../text/span.js';

/** A value of the frontmatter of a revision, where it stands. */
export interface RevisionField extends Span {
  readonly text: string;
}

/** What a suggested revision says of itself. A key without a value, or with a place still to fill, counts as missing. */
export interface Revision {
  /** The article, as a path from the revision's folder or from the project's. */
  readonly target: RevisionField | undefined;
  /** The sentence meant, as it stands in the article. */
  readonly quote: RevisionField | undefined;
  /** The heading under which it stands, where the article says it more than once. */
  readonly section: RevisionField | undefined;
  /** How the author wants to be named in public. */
  readonly credit: RevisionField | undefined;
}

/** How the author of a revision can be named, as the site asks for it. */
export const creditPreferences = ['name', 'initials', 'anonymous'] as const;

/** Reads the frontmatter of a revision. Never throws. */
export function readRevision(frontmatter: Frontmatter | undefined): Revision {
  const at = (key: string): RevisionField | undefined => {
    const node = valueAt(frontmatter?.root, key);
    const text = node?.text?.trim() ?? '';
    return node && text !== '' && !text.includes('{{')
      ? { start: node.start, end: node.end, text }
      : undefined;
  };
  return { target: at('target'), quote: at('quote'), section: at('section'), credit: at('credit') };
}
