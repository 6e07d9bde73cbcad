import { replacementOf, type TextEdit } from '../text/edit.js';

/**
 * Edits that turn one text into another, small enough that cursors and folds elsewhere stay: one for each line that
 * differs when both have as many lines, else one from the first difference to the last. Never throws.
 */
export function lineEdits(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const old = linesOf(before);
  const lines = linesOf(after);
  if (old.length !== lines.length) return [difference(before, after, 0)];
  const edits: TextEdit[] = [];
  let offset = 0;
  for (const [at, line] of old.entries()) {
    const next = lines[at] ?? '';
    if (line !== next) edits.push(difference(line, next, offset));
    offset += line.length;
  }
  return edits;
}

/** The lines with their line breaks. */
function linesOf(text: string): string[] {
  return text.split(/(?<=\r\n|\n|\r(?!\n))/);
}

/** The smallest single edit, `base` behind the offsets of `before`. It cuts no surrogate pair and no CRLF in two. */
function difference(before: string, after: string, base: number): TextEdit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  while (start > 0 && (isInside(before, start) || isInside(after, start))) start--;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  while (tail > 0 && (isInside(before, before.length - tail) || isInside(after, after.length - tail))) tail--;
  const span = { start: base + start, end: base + before.length - tail };
  return replacementOf(span, after.slice(start, after.length - tail));
}

/** Whether an offset stands between two code units that belong together. */
function isInside(text: string, offset: number): boolean {
  const pair = text.slice(offset - 1, offset + 1);
  return pair === '\r\n' || /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair);
}
