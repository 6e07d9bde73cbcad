import { parseFrontmatter, valueAt, type Frontmatter } from '../../markdown/frontmatter.js';
import type { Span } from '../../text/span.js';

/** A file that a document names as its bibliography. */
export interface NamedFile extends Span {
  /** The path as written, as seen from the document's folder. */
  readonly name: string;
}

/** The files under `bibliography` in frontmatter: one, or a list. */
export function namedBibliographies(frontmatter: Frontmatter | undefined): NamedFile[] {
  const value = valueAt(frontmatter?.root, 'bibliography');
  const nodes = value?.items ?? (value ? [value] : []);
  return nodes.flatMap(({ text, start, end }) => {
    const name = text?.trim();
    return name ? [{ name, start, end }] : [];
  });
}

/** The same for a text that is not analysed yet, so that the files can be read before it is. Never throws. */
export function bibliographiesIn(text: string): string[] {
  if (!text.startsWith('---') || !text.includes('bibliography')) return [];
  return namedBibliographies(parseFrontmatter(text)).map(({ name }) => name);
}
