import type { Analysis } from '../../analysis/analysis.js';
import type { Span } from '../../text/span.js';

/**
 * The place that stands for a page of which a model wrote a part: its first heading, or the fence of its frontmatter.
 * Undefined where no sentence is marked so, and in a text without heading and frontmatter, which is a piece of a page (a
 * paragraph that is checked by itself) and need not have what stands once on a page.
 */
export function headOfModelPage({ frontmatter, sections, sentences }: Analysis): Span | undefined {
  if (!sentences.some(({ provenance }) => provenance === 'llm' || provenance === 'mixed')) return undefined;
  return sections[0]?.heading ?? (frontmatter && { start: 0, end: 3 });
}
