import type { Analysis } from '../analysis/analysis.js';
import { renumberSource } from '../sources/renumber.js';
import type { Source } from '../sources/source.js';
import { writtenNames } from '../sources/written-names.js';
import { replacementOf, type TextEdit } from '../text/edit.js';
import { touches, type Span } from '../text/span.js';
import { numberedSources, partedList, reorderedEdits } from './organize-sources.js';
import { checkedPlan, type Analyze, type SourcePlan } from './source-plan.js';
import { tagAt } from './tags-at.js';

/** What a rename at a cursor replaces, or why nothing can be renamed there, in words for the writer. */
export type RenamePlace = Span | { readonly refusal: string };

/** A plan, and whether it moves other sources too, so that somebody should look at it first. */
export type RenamePlan = SourcePlan & { readonly movesOthers?: true };

/** The number, label or id of a source under a cursor, in a marker or in its entry; undefined elsewhere. Never throws. */
export function renamePlaceAt(analysis: Analysis, offset: number): RenamePlace | undefined {
  const named = namedAt(analysis, offset);
  if (!named) return undefined;
  const { place, source } = named;
  const refusal = whyFixed(source);
  return refusal === undefined ? { start: place.start, end: place.end } : { refusal };
}

/**
 * Gives the source under a cursor another number, label or id, in its entry and in all markers. A number that another
 * entry has moves the entry there, and those between move on. Every sentence keeps its sources; what would break that is
 * refused. `name` may be written with its signs (`[4]`, `^bond`, `@marlow`). Undefined where `renamePlaceAt` is. Never
 * throws when `analyze` does not.
 */
export function planRename(
  analysis: Analysis,
  offset: number,
  name: string,
  analyze: Analyze,
): RenamePlan | undefined {
  const source = namedAt(analysis, offset)?.source;
  if (!source) return undefined;
  const refusal = whyFixed(source);
  if (refusal !== undefined) return { refusal };
  const wanted = name
    .trim()
    .replace(/^\[|\]$/g, '')
    .replace(/^[\^@]/, '')
    .trim();
  if (source.origin === 'section') return planNumber(analysis, source, wanted, analyze);
  const old = source.origin === 'footnote' ? source.id.slice(1) : source.id;
  if (wanted === old) return { edits: [] };
  const fault = source.origin === 'footnote' ? labelFault(analysis, wanted) : idFault(analysis, wanted);
  if (fault !== undefined) return { refusal: fault };
  const declared = source.idSpan ? [replacementOf(source.idSpan, declaredAs(analysis, source, wanted))] : [];
  return checkedPlan(analysis, [...declared, ...markerEdits(analysis, source, wanted)], analyze);
}

/** The source that a cursor on one of its names means, and where that name stands. */
function namedAt(
  analysis: Analysis,
  offset: number,
): { readonly place: Span; readonly source: Source } | undefined {
  const { sourceIndex, sources, text } = analysis;
  const entry = sources.find(
    ({ idSpan, origin }) => origin !== 'bibliography' && idSpan && touches(idSpan, offset),
  );
  if (entry?.idSpan) return { place: unquoted(text, entry.idSpan), source: entry };
  const tag = tagAt(analysis, offset);
  const written = tag && writtenNames(text, tag).find((one) => touches(one, offset));
  const [name, ...more] = written?.names ?? [];
  const source = name === undefined || more.length > 0 ? undefined : sourceIndex.get(name);
  return written && source ? { place: written.inner, source } : undefined;
}

function whyFixed({ idSpan, origin }: Source): string | undefined {
  if (origin === 'bibliography')
    return 'This key stands in a bibliography file. Change it there, and in the documents that cite it.';
  if (idSpan) return undefined;
  return 'This source has its number from its place in the list. Move it there, or give it an id of its own.';
}

function planNumber(analysis: Analysis, source: Source, wanted: string, analyze: Analyze): RenamePlan {
  const { sourceIndex, text } = analysis;
  const number = Number(wanted);
  if (!/^\d{1,4}$/.test(wanted) || number === 0)
    return { refusal: 'A source in a numbered list has a number. Write one, such as 4.' };
  if (number === source.number) return { edits: [] };
  const tags = analysis.citations.map(({ tag }) => tag);
  const listed = numberedSources(analysis);
  const isCited = tags.some(({ sources }) => sources.includes(String(number)));
  if (!sourceIndex.has(String(number))) {
    if (isCited)
      return {
        refusal: `The text cites ${String(number)}, which is no source yet, and would get this one. Correct that marker first.`,
      };
    const isWritten = source.idSpan && text.slice(source.idSpan.start, source.idSpan.end) === source.id;
    if (!isWritten)
      return { refusal: 'The numbers of this list are counted, so it has none beyond its last entry.' };
    return checkedPlan(analysis, renumberSource(source, number, tags, text), analyze);
  }
  if (listed.some((one, index) => one.id !== String(index + 1)) || number > listed.length)
    return {
      refusal: `Number ${String(number)} is taken. "Provenote: Renumber Sources" closes the gaps in the list; after that a source can be moved to any place.`,
    };
  const refusal = partedList(analysis, listed);
  if (refusal !== undefined) return { refusal };
  const order = listed.filter((one) => one !== source);
  order.splice(number - 1, 0, source);
  return { ...checkedPlan(analysis, reorderedEdits(analysis, order, listed), analyze), movesOthers: true };
}

function labelFault({ citations, sourceIndex }: Analysis, label: string): string | undefined {
  if (!/^[^\s[\]^]+$/.test(label))
    return 'A footnote’s label has no spaces, brackets or carets. Write one word, such as "marlow".';
  const key = `^${label}`;
  const isTaken = sourceIndex.has(key) || citations.some(({ tag }) => tag.sources.includes(key));
  return isTaken ? taken : undefined;
}

function idFault({ bibliography, citations, sourceIndex }: Analysis, id: string): string | undefined {
  if (!/^[\p{L}\p{N}_](?:[^\s,;[\]{}@"'\\]*[\p{L}\p{N}_])?$/u.test(id))
    return 'A source’s id begins and ends with a letter or digit and has no spaces. Write one word, such as "marlow2018".';
  const isTaken =
    sourceIndex.has(id) ||
    sourceIndex.has(`@${id}`) ||
    bibliography?.entries.has(id) === true ||
    citations.some(({ tag }) => tag.sources.includes(`@${id}`) || tag.sources.includes(id));
  return isTaken ? taken : undefined;
}

const taken = 'Another source, or a marker, has this name already. Choose another.';

/** A label as it is, an id as YAML has to have it: in the quotes that it had, or in new ones where it needs them. */
function declaredAs({ text }: Analysis, { idSpan, origin }: Source, name: string): string {
  const quote =
    origin === 'frontmatter' && idSpan ? /^["']/.exec(text.slice(idSpan.start, idSpan.end))?.[0] : '';
  if (quote !== undefined && quote !== '') return quote + name + quote;
  const isPlain =
    /^(?:[\p{L}_][\p{L}\p{N}_./-]*|\d+)$/u.test(name) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(name);
  return origin === 'footnote' || isPlain ? name : JSON.stringify(name);
}

function markerEdits({ citations, sourceIndex, text }: Analysis, source: Source, name: string): TextEdit[] {
  return citations
    .filter(({ tag }) => tag.sources.some((one) => sourceIndex.get(one) === source))
    .flatMap(({ tag }) => writtenNames(text, tag))
    .filter(({ names }) => names.some((one) => sourceIndex.get(one) === source))
    .map(({ inner }) => replacementOf(inner, name));
}

/** A YAML text without its quotation marks. */
function unquoted(text: string, span: Span): Span {
  return /^(["']).*\1$/.test(text.slice(span.start, span.end))
    ? { start: span.start + 1, end: span.end - 1 }
    : span;
}
