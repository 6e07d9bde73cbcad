import type { Analysis } from '../analysis/analysis.js';
import { elementFacts } from './element-facts.js';
import { hoverText } from './hover-text.js';
import { markdown, type Markup } from './markup.js';

/** What an item of a completion list is about, when there is more to say of it than fits into the list. */
export interface CompletionSubject {
  readonly kind: 'source' | 'element';
  /** What a marker calls the source (`1`, `^bond`, `@marlow2018`), or the element's id. */
  readonly name: string;
}

/** More about an item, as a hover on it would say: a source's entry, an element's grades. Never throws. */
export function completionDetails(
  { bibliography, settings, sourceIndex }: Analysis,
  { kind, name }: CompletionSubject,
  markup: Markup = markdown,
): string | undefined {
  const span = { start: 0, end: 0 };
  if (kind === 'element') {
    const { tables } = settings.lexicon;
    if (!tables.elements.has(name)) return undefined;
    return hoverText({ kind, span, element: elementFacts(tables, name) }, markup, settings.locale);
  }
  const source = sourceIndex.get(name) ?? bibliography?.entries.get(name.replace(/^@/, ''))?.source;
  return source && hoverText({ kind: 'marker', span, entries: [{ name, source }] }, markup, settings.locale);
}
