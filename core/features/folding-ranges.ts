import type { Analysis } from '../analysis/analysis.js';
import { parseBlocks } from '../markdown/parse-blocks.js';
import { trimSpan, type Span } from '../text/span.js';

/** A stretch that can be folded to its first line. `region`: between `provenote-disable` and `-enable`. */
export interface FoldingRange extends Span {
  readonly kind: 'frontmatter' | 'section' | 'block' | 'comment' | 'region' | 'source';
}

/**
 * What can be folded: frontmatter, sections, blocks that are no single paragraph (tables, code, comments), entries of
 * sources, and stretches in which a directive silences rules. Only what has more than one line; in order of place, the
 * longer first. Never throws.
 */
export function foldingRanges(analysis: Analysis): readonly FoldingRange[] {
  const { directives, frontmatter, sections, sources, text } = analysis;
  const found: FoldingRange[] = [];
  const add = (kind: FoldingRange['kind'], span: Span): void => {
    const { start, end } = trimSpan(text, span);
    if (/[\r\n]/.test(text.slice(start, end))) found.push({ kind, start, end });
  };
  if (frontmatter) add('frontmatter', frontmatter);
  for (const section of sections) add('section', section);
  for (const top of parseBlocks(text, frontmatter?.end ?? 0)) {
    for (const { kind, start, end } of top.blocks) {
      const span = { start: top.start + start, end: top.start + end };
      if (kind === 'comment') add('comment', span);
      else if (kind === 'table' || kind === 'code' || kind === 'html') add('block', span);
    }
  }
  for (const { origin, start, end } of sources) {
    if (origin === 'section' || origin === 'footnote') add('source', { start, end });
  }
  for (const { action, start, scope } of directives) {
    if (action !== 'disable' || scope.end >= text.length) continue;
    // It closes with the comment that ends it.
    const closing = directives.find((one) => one.action === 'enable' && one.start === scope.end);
    add('region', { start, end: closing?.end ?? scope.end });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
