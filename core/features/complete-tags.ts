import type { Analysis } from '../analysis/analysis.js';
import type { Source } from '../sources/source.js';
import type { CompletionItem } from './completion.js';
import type { Place } from './place-at.js';

/**
 * The tags that can follow an opening bracket: in a note first the named sources, then the document's sources and the LLM tag.
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
    ...(of === 'source' ? { about: { kind: of, name: tag } } : {}),
  });
  const uncited = [...(bibliography?.entries.values() ?? [])].filter(
    ({ key, source }) => sourceIndex.get(`@${key}`) === undefined && source.id === key,
  );
  const named =
    kind === 'note' ? [...measures(analysis, place, start), ...settings.tags.named.map(namedSource)] : [];
  return [
    ...named.map(({ tag, detail }) => item(tag, 'tag', detail)),
    ...sources.flatMap((source) => {
      const name = nameOf(source);
      return sourceIndex.get(name) === source ? [item(name, 'source', titleOf(source))] : [];
    }),
    item('LLM', 'tag', 'a language model wrote this, no source'),
    ...(uncited.length > mostUncited
      ? []
      : uncited.map(({ key, source }) => item(`@${key}`, 'source', titleOf(source)))),
  ];
}

interface NamedSource {
  readonly tag: string;
  readonly detail: string;
}

/** What the named sources of the spec (section 2) stand for; those of a project stand for what it says. */
const meanings: Readonly<Record<string, string>> = {
  obs: 'what you observed',
  client: 'what the client reports',
  collateral: 'what somebody else reports',
  measure: 'the score of an instrument, as in [measure: PHQ-9]',
  record: 'what the record or the plan says',
};

function namedSource(name: string): NamedSource {
  return { tag: name, detail: meanings[name] ?? 'named source' };
}

/** `[measure: …]` for the instruments of the sentence at hand, then those that other tags of the note name. */
function measures({ sentences, settings, text }: Analysis, place: Place, start: number): NamedSource[] {
  if (!settings.tags.named.includes('measure')) return [];
  const here = text.slice(place.start, start).match(instrument) ?? [];
  const elsewhere = sentences
    .flatMap(({ tags }) => tags.filter(({ kind, sources }) => kind === 'named' && sources[0] === 'measure'))
    .flatMap((tag) => /:\s*([^\]\r\n]+)\]$/.exec(text.slice(tag.start, tag.end))?.[1]?.trim() ?? []);
  return [...new Set([...here.toReversed(), ...elsewhere])]
    .slice(0, mostMeasures)
    .map((name) => ({ tag: `measure: ${name}`, detail: 'the score of an instrument' }));
}
const mostMeasures = 6;

/** Names of instruments as notes write them: `PHQ-9`, `WAI-SR`, `OQ-45.2`. */
const instrument = /\b(?!(?:CBT|COVID|DSM|ICD)-)[A-Z]{2,8}-(?:\d{1,3}(?:\.\d)?|[A-Z]{1,4})\b/g;

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
