import type { Analysis } from '../analysis/analysis.js';
import { contains } from '../text/span.js';
import type { CompletionItem } from './completion.js';
import { nameOf, titleOf } from './complete-tags.js';
import type { Place } from './place-at.js';

/**
 * The keys that can follow an `@`: `[@fern2031; @ot‸`, `as @fern‸ says`. All entries of the bibliography, and those of the
 * document that have an id; titles find them too. Undefined where no key is being written, so where a document has none.
 * Never throws.
 */
export function citationCompletions(
  analysis: Analysis,
  place: Place,
  offset: number,
): CompletionItem[] | undefined {
  const { bibliography, sources, text } = analysis;
  const typed = /(?<![\p{L}\p{N}._%+-])@\{?[\p{L}\p{N}_:.#$%&+?<>~/-]*$/u.exec(
    text.slice(place.start, offset),
  )?.[0];
  if (typed === undefined) return undefined;
  const own = sources.flatMap((source) => {
    const name = nameOf(source);
    return source.origin === 'frontmatter' && name.startsWith('@') ? [{ key: source.id, source }] : [];
  });
  const known = new Set(own.map(({ key }) => key));
  const entries = [
    ...own,
    ...[...(bibliography?.entries.values() ?? [])].filter(({ key }) => !known.has(key)),
  ];
  if (entries.length === 0) return undefined;
  const edit = { start: offset - typed.length, end: offset };
  const opensBracket =
    text.slice(place.start, edit.start).lastIndexOf('[') >
    text.slice(place.start, edit.start).lastIndexOf(']');
  const isClosed = /^[^\r\n[]*\]/.test(text.slice(offset));
  // Brackets of a citation are closed; in-text citations have none.
  const close = opensBracket && !isClosed && contains(place, edit) ? ']' : '';
  return entries.map(({ key, source }) => {
    const written = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_])?$/u.test(key)
      ? `@${key}`
      : `@{${key}}`;
    return {
      kind: 'source',
      label: `@${key}`,
      detail: titleOf(source),
      filter: `${typed.startsWith('@{') ? '@{' : '@'}${key} ${titleOf(source)}`,
      edit: { ...edit, text: written + close },
    };
  });
}
