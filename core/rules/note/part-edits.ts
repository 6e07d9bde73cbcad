import type { NotePart, Note, WrittenNotePart } from '../../structure/notes/note.js';
import { insertionAt, replacementOf, type TextEdit } from '../../text/edit.js';
import { lineBreakOf } from '../../text/line-break.js';

/** The parts between which a part of a note belongs, of those that stand in their order. */
export interface PartNeighbours {
  readonly previous: WrittenNotePart | undefined;
  readonly next: WrittenNotePart | undefined;
}

/** Where a part belongs in a note. */
export function neighboursOf({ parts, ordered }: Note, part: NotePart): PartNeighbours {
  const at = parts.indexOf(part);
  return {
    previous: ordered.findLast((one) => parts.indexOf(one) < at),
    next: ordered.find((one) => parts.indexOf(one) > at),
  };
}

/**
 * The edit that inserts a missing part at its place, written as its neighbour is (heading, letter, bold label), with a place to
 * fill in. Never throws.
 */
export function insertionOf(note: Note, part: NotePart, text: string): TextEdit[] {
  const { previous, next } = neighboursOf(note, part);
  const near = next ?? previous;
  const lineBreak = lineBreakOf(text);
  if (!near) {
    const lead = text.trim() === '' ? '' : lineBreak.repeat(2);
    const written = `${lead}## ${part.title}${lineBreak.repeat(2)}${placeOf(part)}`;
    return [insertionAt(text.trimEnd().length, written)];
  }
  const written = writtenLike(near, part, text);
  const gap = near.at.head.form === 'inline' ? ' ' : gapOf(near, text);
  return [
    near === next ? insertionAt(near.at.start, written + gap) : insertionAt(endOf(near), gap + written),
  ];
}

/** What a part leaves to be filled in. */
export function placeOf({ row, title }: NotePart): string {
  return `{{${row.prompt ?? title.replace(/[^\p{L}\p{N} ,:;/’'–-]/gu, ' ').trim()}}}`;
}

/** A part as one beside it is written: its marks, its way of naming, and whether the text begins on the same line. */
function writtenLike(
  { at: { head, content, isEmpty } }: WrittenNotePart,
  part: NotePart,
  text: string,
): string {
  const lineBreak = lineBreakOf(text);
  const name = text.slice(head.name.start, head.name.end);
  const isLetter = /^\p{L}$/u.test(name) && part.row.letter !== undefined;
  const inCapitals = name.length > 1 && name === name.toUpperCase();
  const named = isLetter ? (part.row.letter ?? '') : inCapitals ? part.title.toUpperCase() : part.title;
  if (head.form === 'heading')
    return `${'#'.repeat(head.level)} ${named}${lineBreak.repeat(2)}${placeOf(part)}`;
  const opening = text.slice(head.lineStart, head.name.start) + named + text.slice(head.name.end, head.end);
  const between = isEmpty ? ' ' : text.slice(head.end, content.start);
  return opening + (/[\r\n]/.test(between) ? between : ' ') + placeOf(part);
}

/**
 * The edits that move a part to its place, with all that it says; none where it and its neighbour are not written alike, or
 * stand within one line. Never throws.
 */
export function moveOf(note: Note, part: WrittenNotePart, text: string): TextEdit[] {
  const { previous, next } = neighboursOf(note, part);
  const near = next ?? previous;
  const { head, start, end } = part.at;
  if (!near || near.at.head.form !== head.form || near.at.head.level !== head.level || head.form === 'inline')
    return [];
  const lastSaid = endOf(part);
  const isLast = text.slice(lastSaid).trim() === '';
  const from = isLast ? text.slice(0, start).trimEnd().length : start;
  const cut = replacementOf({ start: from, end: isLast ? lastSaid : Math.max(lastSaid, end) }, '');
  const gap = gapOf(near, text);
  const moved = text.slice(start, lastSaid);
  const insertion =
    near === next ? insertionAt(near.at.start, moved + gap) : insertionAt(endOf(near), gap + moved);
  return insertion.start > cut.start && insertion.start < cut.end ? [] : [cut, insertion];
}

/** Where what a part says ends. */
function endOf({ at: { head, content } }: WrittenNotePart): number {
  return Math.max(head.end, content.end);
}

/** What stands between the parts of a note: a blank line, or nothing but a new line where its labels stand line by line. */
function gapOf(near: WrittenNotePart, text: string): string {
  const before = text.slice(Math.max(0, near.at.start - 80), near.at.start);
  const behind = text.slice(endOf(near), endOf(near) + 80);
  const isTight =
    near.at.head.form === 'line' &&
    (/[^\s>][^\S\r\n]*(?:\r\n|\n|\r)$/.test(before) || /^[^\S\r\n]*(?:\r\n|\n|\r)\S/.test(behind));
  return lineBreakOf(text).repeat(isTight ? 1 : 2);
}
