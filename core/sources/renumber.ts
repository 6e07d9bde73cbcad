import type { InlineTag } from '../prose/inline.js';
import { replacementOf, type TextEdit } from '../text/edit.js';
import type { Span } from '../text/span.js';
import type { Source } from './source.js';
import { raisedDigits, writtenNames } from './written-names.js';

/** The edits that take a source off its list and close the gap in the numbers after it. None where its place is unknown. */
export function removeSource(
  source: Source,
  sources: readonly Source[],
  tags: readonly InlineTag[],
  text: string,
): TextEdit[] {
  if (source.origin === 'frontmatter') return [];
  if (source.origin !== 'section') return [lineDeletion(source, text)];
  const later = sources.filter((one) => one.origin === 'section' && (one.number ?? 0) > (source.number ?? 0));
  const numbers = new Map(later.map((one) => [one.id, String((one.number ?? 0) - 1)]));
  return [...renamed(later, tags, numbers, text), lineDeletion(source, text)];
}

/** The edits that let all markers of one source name another, and take the first off the list. */
export function mergeSources(
  source: Source,
  into: Source,
  sources: readonly Source[],
  tags: readonly InlineTag[],
  text: string,
): TextEdit[] {
  if (source.origin !== 'section' || into.origin !== 'section') return [];
  const later = sources.filter((one) => one.origin === 'section' && (one.number ?? 0) > (source.number ?? 0));
  const numbers = new Map(later.map((one) => [one.id, String((one.number ?? 0) - 1)]));
  numbers.set(source.id, into.id);
  return [...renamed(later, tags, numbers, text), lineDeletion(source, text)];
}

/** The edits that number the sources 1, 2, 3 in their order, in list and markers; none when a number stands twice. */
export function renumberSources(
  listed: readonly Source[],
  tags: readonly InlineTag[],
  text: string,
): TextEdit[] {
  if (new Set(listed.map(({ id }) => id)).size < listed.length) return [];
  return renamed(listed, tags, new Map(listed.map(({ id }, index) => [id, String(index + 1)])), text);
}

/** The edits that give one source another number, in list and markers. */
export function renumberSource(
  source: Source,
  number: number,
  tags: readonly InlineTag[],
  text: string,
): TextEdit[] {
  return renamed([source], tags, new Map([[source.id, String(number)]]), text);
}

/** The edits that put the entries into a new order and let the markers follow: every sentence keeps its sources. */
export function reorderSources(
  order: readonly Source[],
  listed: readonly Source[],
  tags: readonly InlineTag[],
  text: string,
): TextEdit[] {
  const numbers = new Map(order.map(({ id }, index) => [id, String(index + 1)]));
  const content = (source: Source): { start: number; end: number } => ({
    start: source.idSpan?.end ?? source.start,
    end: source.end,
  });
  const moved = listed.flatMap((source, index) => {
    const other = order[index];
    if (!other || other === source) return [];
    const from = content(other);
    return [replacementOf(content(source), text.slice(from.start, from.end))];
  });
  return [...moved, ...tags.flatMap((tag) => renamedTag(tag, numbers, text))];
}

/** The edits that give markers other numbers, and leave the list alone. */
export function renumberMarkers(
  numbers: ReadonlyMap<string, string>,
  tags: readonly InlineTag[],
  text: string,
): TextEdit[] {
  return tags.flatMap((tag) => renamedTag(tag, numbers, text));
}

function renamed(
  sources: readonly Source[],
  tags: readonly InlineTag[],
  numbers: ReadonlyMap<string, string>,
  text: string,
): TextEdit[] {
  const entries = sources.flatMap((source) => {
    const number = numbers.get(source.id);
    return number === undefined || !source.idSpan || number === source.id
      ? []
      : [replacementOf(source.idSpan, number)];
  });
  return [...entries, ...tags.flatMap((tag) => renamedTag(tag, numbers, text))];
}

/**
 * A marker with new numbers, in the style that it had: what else stands in it (`p. 12`) stays, a range stays one while it
 * still is one, numbers in ascending order stay so, and a number that would stand twice stands once.
 */
function renamedTag(tag: InlineTag, numbers: ReadonlyMap<string, string>, text: string): TextEdit[] {
  if (tag.kind !== 'source' || tag.style === 'footnote' || tag.style === 'pandoc') return [];
  if (!tag.sources.some((id) => (numbers.get(id) ?? id) !== id)) return [];
  const parts = writtenNames(text, tag).map((part) => ({
    part,
    ids: [...new Set(part.names.map((id) => Number(numbers.get(id) ?? id)))].sort((a, b) => a - b),
  }));
  const gaps = parts.slice(1).map(({ part }, index) => text.slice(parts[index]?.part.end, part.start));
  // Numbers with markup between them (links in a superscript) stay each in its own place.
  if (gaps.some((gap) => /[^\s,˒‚;>]/.test(gap)))
    return parts.map(({ part, ids }) => replacementOf(part, rewritten(part, ids, tag, text)));
  const seen = new Set<number>();
  const left = parts.flatMap(({ part, ids }) => {
    const own = ids.filter((id) => !seen.has(id));
    for (const id of own) seen.add(id);
    return own.length === 0 ? [] : [{ part, ids: own }];
  });
  if (isAscending(tag.sources.map(Number))) left.sort((a, b) => (a.ids[0] ?? 0) - (b.ids[0] ?? 0));
  const gap = /^\s*[,˒‚]\s*$/.test(gaps[0] ?? '') ? (gaps[0] ?? '') : tag.style === 'unicode' ? ',' : ', ';
  const start = parts[0]?.part.start ?? tag.start;
  const end = parts.at(-1)?.part.end ?? tag.end;
  return [
    { start, end, text: left.map(({ part, ids }) => rewritten(part, ids, tag, text)).join(gap) },
  ].filter((edit) => edit.text !== text.slice(start, end));
}

/** One number or range of a marker with its new numbers. */
function rewritten(part: Span, ids: readonly number[], { style }: InlineTag, text: string): string {
  const dash = /\s*[-–—‐‑−⁻]{1,2}\s*/.exec(text.slice(part.start, part.end))?.[0];
  const isRun = ids.length > 1 && ids.every((id, index) => id === (ids[0] ?? 0) + index);
  const raised = (id: number): string =>
    style === 'unicode'
      ? String(id).replace(/\d/g, (digit) => raisedDigits[Number(digit)] ?? digit)
      : String(id);
  if (dash !== undefined && isRun) return `${raised(ids[0] ?? 0)}${dash}${raised(ids.at(-1) ?? 0)}`;
  return ids.map(raised).join(style === 'unicode' ? ',' : ', ');
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

/** An entry with the line break after it. */
function lineDeletion(source: Source, text: string): TextEdit {
  let { start, end } = source;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  if (text[end] === '\r') end++;
  if (text[end] === '\n') end++;
  return { start, end, text: '' };
}
