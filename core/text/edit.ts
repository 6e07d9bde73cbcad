import type { Span } from './span.js';

/** Replaces `[start, end)` by `text`. Offsets are UTF-16 code units; which text they count in is the context's. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** The edit that inserts `text` at an offset. */
export function insertionAt(offset: number, text: string): TextEdit {
  return { start: offset, end: offset, text };
}

/** The edit that puts `text` in the place of a span. */
export function replacementOf(span: Span, text: string): TextEdit {
  return { start: span.start, end: span.end, text };
}

/**
 * The edit that takes a span away, together with the spaces and tabs before it, unless a word or tag follows right behind
 * that the space then belongs to. `text` is what the span counts in.
 */
export function deletionOf(span: Span, text: string): TextEdit {
  let start = span.start;
  const next = text[span.end] ?? '';
  if (next === '' || /[\s.,;:!?…)\]}”"’»]/.test(next)) {
    while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  }
  return { start, end: span.end, text: '' };
}

/**
 * The text after edits that hold one after the other: each counts in the text that those before it left
 * (spec, section 10). Offsets outside the text are clamped to it. Never throws.
 */
export function applyInOrder(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const edit of edits) {
    const start = clamp(edit.start, result.length);
    const end = Math.max(start, clamp(edit.end, result.length));
    result = result.slice(0, start) + edit.text + result.slice(end);
  }
  return result;
}

/** What a run of edits changed, from end to end: `start` to `end` of the old text became `start` to `newEnd` of the new. */
export interface Change extends Span {
  readonly newEnd: number;
}

/**
 * The stretch that edits (as `applyInOrder` takes them) cover together; undefined without edits. What stands before and
 * behind it is the same in both texts. `length` is that of the old text. Never throws.
 */
export function changeOf(length: number, edits: readonly TextEdit[]): Change | undefined {
  let change: Change | undefined;
  let now = length;
  for (const edit of edits) {
    const start = clamp(edit.start, now);
    const end = Math.max(start, clamp(edit.end, now));
    const grown = edit.text.length - (end - start);
    const { start: from, end: oldEnd, newEnd } = change ?? { start, end: start, newEnd: start };
    const upTo = Math.max(newEnd, end);
    change = { start: Math.min(from, start), end: oldEnd + upTo - newEnd, newEnd: upTo + grown };
    now += grown;
  }
  return change;
}

/**
 * The text after edits that all count in `text` itself, as fixes and offers do. Of two that overlap the earlier one
 * wins and the other is left out. Never throws.
 */
export function applyTogether(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const edit of sortedEdits(edits)) {
    if (edit.start < from || edit.end > text.length || edit.end < edit.start) continue;
    parts.push(text.slice(from, edit.start), edit.text);
    from = edit.end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** The edits in order of place; those at one place keep their order. */
export function sortedEdits(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether two sets of edits touch the same place, so that only one of them can be applied at a time. */
export function editsCollide(a: readonly TextEdit[], b: readonly TextEdit[]): boolean {
  return a.some((one) => b.some((other) => one.start <= other.end && other.start <= one.end));
}

function clamp(offset: number, length: number): number {
  return Math.min(Math.max(Math.trunc(offset) || 0, 0), length);
}
