/**
 * A stretch of text: `start` included, `end` excluded. Both are UTF-16 code units from 0 into the text that the
 * context names: the whole document in an `Analysis`, one block's inner markdown in `prose`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `inner` lies inside `outer`, equal ends included. Never throws. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Something with a span, the same `by` code units further on: from a block's offsets to the document's. */
export function shifted<T extends Span>(item: T, by: number): T {
  return { ...item, start: item.start + by, end: item.end + by };
}

/** All items of a list further on; the list itself where it is empty, as most are. */
export function allShifted<T extends Span>(items: readonly T[], by: number): readonly T[] {
  return items.length === 0 ? items : items.map((item) => shifted(item, by));
}

/** Whether an offset (a cursor) touches the span: its end counts, since a cursor stands between characters. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The span without white space at its ends; an all-white span shrinks to nothing at its start. Never throws. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start++;
  return { start, end };
}

/** Whether a UTF-16 code unit is white space as documents use it (Unicode spaces, BOM and NUL included). */
export function isWhiteSpace(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0 ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
