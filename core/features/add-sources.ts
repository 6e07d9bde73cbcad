import type { Analysis } from '../analysis/analysis.js';
import { findSameWorks } from '../sources/same-work.js';
import type { Source } from '../sources/source.js';
import { insertionAt, type TextEdit } from '../text/edit.js';
import { lineBreakOf } from '../text/line-break.js';

/** Entries that join a list, and the numbers that they get there, by what their own document calls them. */
export interface AddedSources {
  readonly edits: readonly TextEdit[];
  readonly numbers: ReadonlyMap<string, string>;
}

/** The number under which an article lists a work; undefined where it does not, or gives it none. Never throws. */
export function knownNumber(source: Source, { sources }: Analysis): string | undefined {
  const numbered = sources.filter(({ number }) => number !== undefined);
  const same = findSameWorks([...numbered, source]).find((pair) => pair.source === source);
  return same?.earlier.id;
}

/**
 * The edits that add entries of one document to the list of another: behind its last numbered entry, behind the last of its
 * frontmatter, or in a list of their own at its end. In words why it cannot be done where the frontmatter's list is written in a
 * form that this leaves alone. Never throws.
 */
export function addSources(
  added: readonly Source[],
  { text: from }: Analysis,
  { citations, sources, text, frontmatter }: Analysis,
): AddedSources | string {
  if (added.length === 0) return { edits: [], numbers: new Map() };
  const numbered = sources.filter(({ number }) => number !== undefined);
  // A number that the article cites and does not list stays free: nobody knows which source it means.
  const taken = citations.flatMap(({ tag }) => tag.sources.map(Number)).filter(Number.isInteger);
  const highest = Math.max(0, ...numbered.map(({ number }) => number ?? 0), ...taken);
  const numbers = new Map(added.map(({ id }, index) => [id, String(highest + index + 1)]));
  const lineBreak = lineBreakOf(text);
  const entries = added.map((source) => `${numbers.get(source.id) ?? ''}. ${entryText(source, from)}`);
  const last = numbered.at(-1);
  if (last?.origin === 'frontmatter') {
    const place = itemPlace(last, text);
    if (place === undefined || !frontmatter)
      return 'The article keeps its sources in its frontmatter, in a form that Provenote does not add to. Add the new source there, and cite its number.';
    const items = added.map((source) => lineBreak + yamlItem(source, place.indent, lineBreak));
    return { edits: [insertionAt(last.end, items.join(''))], numbers };
  }
  if (last) {
    const indent = /[ \t]*$/.exec(text.slice(0, last.idSpan?.start ?? last.start))?.[0] ?? '';
    const lines = entries.map((entry) => lineBreak + indent + entry);
    return { edits: [insertionAt(last.end, lines.join(''))], numbers };
  }
  const list = `${lineBreak.repeat(2)}## Sources${lineBreak.repeat(2)}${entries.join(lineBreak)}${lineBreak}`;
  const end = text.trimEnd().length;
  return { edits: [{ start: end, end: text.length, text: list }], numbers };
}

/** An entry on one line, as written behind its number, or put together from the keys of the frontmatter. */
function entryText(source: Source, text: string): string {
  if (source.origin === 'section') {
    const written = text.slice(source.idSpan?.end ?? source.start, source.end);
    return written
      .replace(/^[.)\]:]*\s*/, '')
      .replace(/\s+/g, ' ')
      .trim();
  }
  const { authors, year, title, tier } = source;
  const parts = [
    authors.join('; '),
    year === undefined ? '' : `(${String(year)})`,
    title === undefined ? '' : `*${title}*`,
    ...source.identifiers.slice(0, 1).map(({ href }) => href),
  ].filter((part) => part !== '');
  return parts.join('. ').replace(/\. \(/, ' (') + (tier === undefined ? '' : ` — ${tier}`);
}

/** How a block item of the frontmatter's list is indented; undefined for a list in brackets. */
function itemPlace({ start }: Source, text: string): { readonly indent: string } | undefined {
  const indent = /(?:^|[\r\n])([ \t]*)-[ \t]+$/.exec(text.slice(0, start))?.[1];
  return indent === undefined || text[start] === '{' ? undefined : { indent };
}

function yamlItem(source: Source, indent: string, lineBreak: string): string {
  const { title, authors, year, type, tier } = source;
  const keys: (readonly [string, string])[] = [
    ...(title === undefined ? [] : [['title', quoted(title)] as const]),
    ...(authors.length === 0 ? [] : [['authors', `[${authors.map(quoted).join(', ')}]`] as const]),
    ...(year === undefined ? [] : [['year', String(year)] as const]),
    ...addressesOf(source).map(([key, address]) => [key, quoted(address)] as const),
    ...(type === undefined ? [] : [['type', quoted(type)] as const]),
    ...(tier === undefined ? [] : [['tier', tier] as const]),
  ];
  return keys
    .map(([key, value], index) => `${indent}${index === 0 ? '- ' : '  '}${key}: ${value}`)
    .join(lineBreak);
}

/** Its identifiers by key, each once. */
function addressesOf({ identifiers }: Source): readonly (readonly [string, string])[] {
  const byKey = new Map(identifiers.map(({ kind, value, href }) => [kind, kind === 'url' ? href : value]));
  return [...byKey];
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
