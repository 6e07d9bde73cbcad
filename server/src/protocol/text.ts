import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import {
  indexLines,
  offsetAt,
  positionAt,
  type LineIndex,
  type PositionEncoding,
} from '../../../core/text/line-index.js';
import type { Span } from '../../../core/text/span.js';
import type { TextEdit } from '../../../core/text/edit.js';

const byteOrderMark = 0xfeff;

/**
 * The text of one version of a document, with the way between positions of the client and offsets of the analysis.
 * Offsets are UTF-16 code units into `text`, which has no BOM; positions count in the client's text, which may have one.
 */
export class DocumentText {
  /** The text as it is analysed. */
  readonly text: string;
  private readonly lines: LineIndex;
  private readonly shift: 0 | 1;
  private readonly encoding: PositionEncoding;

  constructor(content: string, encoding: PositionEncoding) {
    this.encoding = encoding;
    this.shift = content.charCodeAt(0) === byteOrderMark ? 1 : 0;
    this.text = content.slice(this.shift);
    this.lines = indexLines(content);
  }

  /** The offset of a position; positions outside the text count as its nearest end. Never throws. */
  offsetAt(position: Position): number {
    return Math.max(offsetAt(this.lines, position, this.encoding) - this.shift, 0);
  }

  /** The offsets of a range; one whose ends are the wrong way round is turned. Never throws. */
  spanOf(range: Range): Span {
    const one = this.offsetAt(range.start);
    const other = this.offsetAt(range.end);
    return { start: Math.min(one, other), end: Math.max(one, other) };
  }

  /** The range of a span. Never throws. */
  rangeOf(span: Span): Range {
    return {
      start: positionAt(this.lines, span.start + this.shift, this.encoding),
      end: positionAt(this.lines, span.end + this.shift, this.encoding),
    };
  }

  /**
   * The text after one change of the client, and the edit that it was in our offsets; no edit when the whole text was
   * replaced or the BOM came or went. Never throws on a well-formed change.
   */
  changed(change: TextDocumentContentChangeEvent): {
    readonly text: DocumentText;
    readonly edit: TextEdit | undefined;
  } {
    if (!('range' in change)) return { text: new DocumentText(change.text, this.encoding), edit: undefined };
    const content = this.lines.text;
    const from = offsetAt(this.lines, change.range.start, this.encoding);
    const to = Math.max(from, offsetAt(this.lines, change.range.end, this.encoding));
    const text = new DocumentText(content.slice(0, from) + change.text + content.slice(to), this.encoding);
    const keepsMark = text.shift === this.shift && from >= this.shift;
    const edit = { start: from - this.shift, end: to - this.shift, text: change.text };
    return { text, edit: keepsMark ? edit : undefined };
  }
}
