import { opensAsLlm } from '../prose/labels.js';
import { splitSentences } from '../prose/split-sentences.js';
import { renderedPage } from '../tables/generated/rendered-page.js';
import { endsTagged } from './read-markers.js';

/**
 * Where the label ends that a block opens with and the page sets in bold: `LLM-generated illustrative example (…):`,
 * `Therapeutic framing.` 0 where it has none. Never throws.
 */
export function labelEnd(text: string): number {
  if (opensAsLlm(text)) return text.indexOf(':') + 1;
  const match = /^([\p{L} ]{3,40})[.:](?=\s)/u.exec(text);
  return match && labels.has((match[1] ?? '').toLowerCase()) ? match[0].length : 0;
}

/**
 * Where a first sentence of at most three words without a tag ends, behind which the text goes on: a label whose bold was
 * lost, or a sentence that nobody sourced. 0 where there is none. Never throws.
 */
export function shortOpening(text: string): number {
  const [first, second] = splitSentences(text);
  if (!first || !second) return 0;
  const opening = text.slice(first.start, first.end);
  const isShort = /^\p{Lu}[^.?!]*\.$/u.test(opening) && opening.split(/\s+/).length <= longestLabel;
  return isShort && !endsTagged(opening) ? first.end : 0;
}
const longestLabel = 3;
const labels: ReadonlySet<string> = new Set(renderedPage.labels);
