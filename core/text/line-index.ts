/** The unit in which a column is counted (LSP `PositionEncodingKind`). */
export type PositionEncoding = 'utf-8' | 'utf-16' | 'utf-32';

/** A place as line and column, both from 0, the column in the units of the encoding that was asked for. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where the lines of a text start. `\n`, `\r\n` and `\r` end a line. Offsets are UTF-16 code units. */
export interface LineIndex {
  readonly text: string;
  readonly starts: readonly number[];
}

/** The line index of a text; one pass. Never throws. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  const hasCr = text.includes('\r');
  if (!hasCr) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return { text, starts };
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return { text, starts };
}

/** The line (from 0) that holds an offset; offsets outside the text count as its nearest end. Never throws. */
export function lineOf(index: LineIndex, offset: number): number {
  const { starts } = index;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The position of an offset. An offset inside a surrogate pair belongs to the character's start in UTF-8 and UTF-32,
 * which have no place between its halves. Never throws.
 */
export function positionAt(index: LineIndex, offset: number, encoding: PositionEncoding): Position {
  const { text, starts } = index;
  const at = Math.min(Math.max(offset, 0), text.length);
  const line = lineOf(index, at);
  const start = starts[line] ?? 0;
  if (encoding === 'utf-16') return { line, character: at - start };
  let character = 0;
  for (let here = start; here < at;) {
    const size = codePointSize(text, here);
    if (here + size > at) break;
    character += unitsOf(text, here, encoding);
    here += size;
  }
  return { line, character };
}

/**
 * The offset of a position. A column beyond its line is that line's end before the line break (LSP), a line beyond the
 * text is the text's end, and a column inside a character is the character's start. Never throws.
 */
export function offsetAt(index: LineIndex, position: Position, encoding: PositionEncoding): number {
  const { text, starts } = index;
  if (position.line < 0) return 0;
  const start = starts[position.line];
  if (start === undefined) return text.length;
  const end = endOfLine(index, position.line);
  if (encoding === 'utf-16') return Math.min(start + Math.max(position.character, 0), end);
  let offset = start;
  for (let left = position.character; left > 0 && offset < end;) {
    const units = unitsOf(text, offset, encoding);
    if (units > left) break;
    left -= units;
    offset += codePointSize(text, offset);
  }
  return Math.min(offset, end);
}

/** The offset where a line (from 0) ends, before its line break. */
export function endOfLine(index: LineIndex, line: number): number {
  const { text, starts } = index;
  const next = starts[line + 1];
  if (next === undefined) return text.length;
  const feed = text.charCodeAt(next - 1);
  if (feed === 10 && text.charCodeAt(next - 2) === 13 && next - 2 >= (starts[line] ?? 0)) return next - 2;
  return next - 1;
}

/** UTF-16 code units of the character at an offset: 2 for a surrogate pair, 1 for all else, lone surrogates included. */
function codePointSize(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  if (code < 0xd800 || code > 0xdbff) return 1;
  const next = text.charCodeAt(offset + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

/** Units of the character at an offset. A lone surrogate takes three bytes in UTF-8, as its replacement U+FFFD does. */
function unitsOf(text: string, offset: number, encoding: 'utf-8' | 'utf-32'): number {
  if (encoding === 'utf-32') return 1;
  if (codePointSize(text, offset) === 2) return 4;
  const code = text.charCodeAt(offset);
  return code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
}
