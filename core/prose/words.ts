import { isWhiteSpace, type Span } from '../text/span.js';
import { isLetter } from './characters.js';
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

/** A text without tags, comments, targets of links and tags of HTML, each a space; emphasis stays. Never throws. */
export function spokenText(text: string, scan: InlineScan): string {
  let spoken = '';
  let at = 0;
  for (const gap of unspokenOf(scan)) {
    if (gap.start < at) continue;
    spoken += `${text.slice(at, gap.start)} `;
    at = gap.end;
  }
  return spoken + text.slice(at);
}

/** Words as a reader counts them: runs between white space with a letter or digit, markup and tags left out. */
export function countWords(text: string, scan: InlineScan): number {
  let words = 0;
  let gap = 0;
  const gaps = unspokenOf(scan);
  let start = -1;
  let spoken = false;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    // Inside a word that is known to be one, a letter changes nothing.
    if (spoken && code < 128 && isLetter(code)) continue;
    if (!isWhiteSpace(code)) {
      if (start < 0) start = at;
      spoken ||= isSpoken(code, text, at);
      continue;
    }
    if (spoken) {
      while ((gaps[gap]?.end ?? Infinity) <= start) gap++;
      const around = gaps[gap];
      if (around === undefined || around.start > start || at > around.end) words++;
    }
    start = -1;
    spoken = false;
  }
  return words;
}

/** What a reader does not read out as words: markup, links' targets, comments and tags, in order. Code is read. */
export function unspokenOf(scan: InlineScan): readonly Span[] {
  return inOrder(
    scan.opaque.length === 0 ? scan.opaque : scan.opaque.filter(({ kind }) => kind !== 'code'),
    scan.tags,
  );
}

/** Whether a code unit is a letter or digit, or opens or closes a pair that is one. */
function isSpoken(code: number, text: string, at: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
  const whole =
    code >= 0xd800 && code <= 0xdbff ? String.fromCodePoint(text.codePointAt(at) ?? 0) : text.charAt(at);
  return /[\p{L}\p{N}]/u.test(whole);
}

function inOrder(...lists: readonly (readonly Span[])[]): readonly Span[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length < 2) return filled[0] ?? [];
  return filled.flat().sort((a, b) => a.start - b.start);
}
