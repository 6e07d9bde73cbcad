import type { InlineTag } from '../prose/inline.js';
import { replacementOf, type TextEdit } from '../text/edit.js';
import type { Source } from './source.js';

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

/** A marker with new numbers, in the style that it had; a range stays one while it still is one. */
function renamedTag(tag: InlineTag, numbers: ReadonlyMap<string, string>, text: string): TextEdit[] {
  if (tag.kind !== 'source' || tag.style === 'footnote' || tag.style === 'pandoc') return [];
  const ids = [...new Set(tag.sources.map((id) => numbers.get(id) ?? id))];
  if (ids.length === tag.sources.length && ids.every((id, index) => id === tag.sources[index])) return [];
  const written = text.slice(tag.start, tag.end);
  const dash = /[-–]/.exec(written)?.[0];
  const sorted = [...ids].sort((a, b) => Number(a) - Number(b));
  const isRun = sorted.length > 1 && sorted.every((id, index) => Number(id) === Number(sorted[0]) + index);
  const inner =
    dash !== undefined && isRun
      ? `${sorted[0] ?? ''}${dash}${sorted.at(-1) ?? ''}`
      : ids.join(/,(?=\S)/.test(written) ? ',' : ', ');
  if (tag.style === 'superscript') return [replacementOf(tag, written.replace(/>[^<]*</, `>${inner}<`))];
  if (tag.style === 'unicode')
    return [
      replacementOf(
        tag,
        inner.replace(/\d/g, (digit) => raised[Number(digit)] ?? digit),
      ),
    ];
  return [replacementOf(tag, `[${inner}]`)];
}
const raised = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];

/** An entry with the line break after it. */
function lineDeletion(source: Source, text: string): TextEdit {
  let { start, end } = source;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  if (text[end] === '\r') end++;
  if (text[end] === '\n') end++;
  return { start, end, text: '' };
}
