import type { Span } from '../../text/span.js';
import type { PhiDocument } from '../document.js';

/** What stands before a place: on its line, and in its table what labels its cell. In lower case; never leaves the core. */
export interface Surroundings {
  /** Up to 80 code units of the line before it. */
  readonly before: string;
  /** The cells beside and above it; empty outside tables. */
  readonly labels: readonly string[];
}

/** The surroundings of a span. Never throws. */
export function surroundingsOf({ text, blocks }: PhiDocument, { start }: Span): Surroundings {
  const from = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const before = text.slice(Math.max(from, start - 80), start).toLowerCase();
  const labels: string[] = [];
  const top = blocks.find((block) => block.start <= start && start < block.start + block.text.length);
  for (const block of top?.blocks ?? []) {
    if (!top || block.kind !== 'table') continue;
    const inner = start - top.start;
    for (const row of block.rows) {
      const column = row.cells.findIndex((cell) => cell.start <= inner && inner <= cell.end);
      if (column < 0) continue;
      const header = block.rows.find((one) => one.header);
      for (const cell of [row.cells[column - 1], header === row ? undefined : header?.cells[column]])
        if (cell) labels.push(top.text.slice(cell.start, cell.end).toLowerCase());
    }
  }
  return { before, labels };
}
