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
  const near = text.slice(Math.max(0, start - 80), start);
  const before = near.slice(Math.max(near.lastIndexOf('\n'), near.lastIndexOf('\r')) + 1).toLowerCase();
  const labels: string[] = [];
  const top = blockAt(blocks, start);
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

/** The top-level block that holds an offset. */
function blockAt(blocks: PhiDocument['blocks'], offset: number): PhiDocument['blocks'][number] | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = blocks[low];
  return found && found.start <= offset ? found : undefined;
}
