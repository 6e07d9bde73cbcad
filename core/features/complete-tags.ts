import type { Analysis } from '../analysis/analysis.js';
import type { Source } from '../sources/source.js';
import type { CompletionItem } from './completion.js';
import type { Place } from './place-at.js';

/**
 * The tags that can follow an opening bracket: the document's sources, the LLM tag and, in a note, the named sources.
 * Undefined where no bracket is open, or where it opens something else: a task box, an image, a link. Never throws.
 */
export function tagCompletions(
  analysis: Analysis,
  place: Place,
  offset: number,
): CompletionItem[] | undefined {
  const { bibliography, kind, settings, sourceIndex, sources, text } = analysis;
  const typed = /\[[^[\]\r\n]*$/.exec(text.slice(place.start, offset))?.[0];
  if (typed === undefined) return undefined;
  const start = offset - typed.length;
  const line = /[^\r\n]*$/.exec(text.slice(0, start))?.[0] ?? '';
  if (/(?:[!\\]|^[\s>]*(?:[-*+]|\d+[.)])\s+)$/.test(line)) return [];
  const after = text.slice(offset, offset + 2);
  if (/^\][([]/.test(after)) return [];
  const end = after.startsWith(']') ? offset + 1 : offset;
  const item = (tag: string, of: CompletionItem['kind'], detail: string): CompletionItem => ({
    kind: of,
    label: `[${tag}]`,
    detail,
    filter: `[${tag} ${detail}`,
    edit: { start, end, text: `[${tag}]` },
  });
  const uncited = [...(bibliography?.entries.values() ?? [])].filter(
    ({ key, source }) => sourceIndex.get(`@${key}`) === undefined && source.id === key,
  );
  const names = kind === 'note' ? settings.tags.named : [];
  return [
    ...sources.flatMap((source) => {
      const name = nameOf(source);
      return sourceIndex.get(name) === source ? [item(name, 'source', titleOf(source))] : [];
    }),
    item('LLM', 'tag', 'a language model wrote this, no source'),
    ...names.map((name) => item(name, 'tag', 'named source')),
    ...(uncited.length > mostUncited
      ? []
      : uncited.map(({ key, source }) => item(`@${key}`, 'source', titleOf(source)))),
  ];
}

/** A bibliography longer than this is offered behind `@` alone. */
const mostUncited = 100;

/** What a marker calls a source; an `id` that is no number is a Pandoc key. */
export function nameOf({ id, number, origin }: Source): string {
  return number !== undefined || origin === 'section' || origin === 'footnote' ? id : `@${id}`;
}

export function titleOf({ label, title, year }: Source): string {
  const name = (title ?? label).replace(/\s+/g, ' ').trim();
  return year === undefined ? name : `${name} (${String(year)})`;
}
