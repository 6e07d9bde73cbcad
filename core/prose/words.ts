import type { Span } from '../text/span.js';
import type { InlineScan } from './inline.js';

/** Whether a span holds a letter or digit that is neither markup nor part of a tag. */
export function hasWords(text: string, span: Span, scan: InlineScan): boolean {
  const first = text.charCodeAt(span.start) | 32;
  const isFree = (list: readonly Span[]): boolean => (list[0]?.start ?? Infinity) > span.start;
  if (first >= 97 && first <= 122 && isFree(scan.opaque) && isFree(scan.tags) && isFree(scan.malformed))
    return true;
  let at = span.start;
  for (const gap of inOrder(scan.opaque, scan.tags, scan.malformed)) {
    if (gap.end <= at) continue;
    if (gap.start >= span.end) break;
    if (/[\p{L}\p{N}]/u.test(text.slice(at, gap.start))) return true;
    at = gap.end;
  }
  return at < span.end && /[\p{L}\p{N}]/u.test(text.slice(at, span.end));
}

/** Words as a reader counts them: runs between white space with a letter or digit, markup and tags left out. */
export function countWords(text: string, scan: InlineScan): number {
  let words = 0;
  let gap = 0;
  const gaps = unspokenOf(scan);
  for (const match of text.matchAll(/\S+/g)) {
    const end = match.index + match[0].length;
    while ((gaps[gap]?.end ?? Infinity) <= match.index) gap++;
    const inGap =
      gaps[gap] !== undefined && (gaps[gap]?.start ?? 0) <= match.index && end <= (gaps[gap]?.end ?? 0);
    if (!inGap && /[\p{L}\p{N}]/u.test(match[0])) words++;
  }
  return words;
}

/** What a reader does not read out as words: markup, links' targets, comments and tags, in order. Code is read. */
export function unspokenOf(scan: InlineScan): Span[] {
  return inOrder(
    scan.opaque.filter(({ kind }) => kind !== 'code'),
    scan.tags,
  );
}

function inOrder(...lists: readonly (readonly Span[])[]): Span[] {
  return lists.flat().sort((a, b) => a.start - b.start);
}
