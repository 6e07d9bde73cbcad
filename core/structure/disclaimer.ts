import type { TopBlock } from '../markdown/block.js';
import { valueAt, type Frontmatter } from '../markdown/frontmatter.js';
import { asksToVerify } from '../prose/labels.js';

/**
 * Whether a document tells its readers to verify it before clinical use: in a paragraph, a heading or raw HTML, or with a
 * `disclaimer` in its frontmatter, which a site prints. Never throws.
 */
export function hasDisclaimer(tops: readonly TopBlock[], frontmatter: Frontmatter | undefined): boolean {
  const declared = valueAt(frontmatter?.root, 'disclaimer');
  if (declared?.scalar === true || asksToVerify(declared?.text ?? '')) return true;
  return tops.some(
    ({ text, blocks }) =>
      /\bbefore\b/i.test(text) &&
      blocks.some((block) => {
        if (block.kind === 'paragraph' || block.kind === 'heading') return asksToVerify(block.inner.text);
        return block.kind === 'html' && asksToVerify(text.slice(block.start, block.end));
      }),
  );
}
