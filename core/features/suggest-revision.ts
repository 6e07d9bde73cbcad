import type { Analysis } from '../analysis/analysis.js';
import { saidText } from '../prose/said-text.js';
import { newRevision } from '../tables/templates.js';
import { touches } from '../text/span.js';

/**
 * The form of a suggested revision of the sentence at an offset of an article, with its quote, and the heading above it where the
 * article says it more than once. `target` is how the form names the article. Undefined where no sentence stands. Never throws.
 */
export function suggestRevision(
  { sentences, settings }: Analysis,
  offset: number,
  target: string,
): string | undefined {
  const meant = sentences.find((sentence) => touches(sentence, offset));
  if (!meant) return undefined;
  const names = new Set(settings.tags.named);
  const said = saidText(meant.text, names);
  const isTwice = sentences.filter(({ text }) => saidText(text, names) === said).length > 1;
  return newRevision({ target, quote: meant.text, section: isTwice ? meant.section : undefined });
}
