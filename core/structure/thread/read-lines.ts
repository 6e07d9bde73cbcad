import type { Block, TableBlock, TextBlock, HeadingBlock } from '../../markdown/block.js';
import { plainHeading } from '../../prose/sections.js';
import { outerSpan } from '../../text/inner-text.js';
import { shifted, type Span } from '../../text/span.js';
import { findIds, type FoundId } from './find-ids.js';
import { openingOf, type LinePlace, type Opening } from './openings.js';

/** A stretch of a block from one line that opens with an id to the next, or a cell. Offsets count as the block's do. */
export interface ThreadLine extends Span {
  /** What it would declare in a plan; the span is that of the id. */
  readonly opening: LineOpening | undefined;
  /** The other ids in it. */
  readonly ids: readonly FoundId[];
  /** The row of a table, by its start. */
  readonly row: Span | undefined;
}

export interface LineOpening extends Omit<Opening, 'wordsStart'>, FoundId {
  readonly words: Span;
}

/** How far behind an id its status is looked for, in UTF-16 code units. */
const longestStatus = 600;
const hint = /[PGOI]\d/;
/** What says that nobody works on something any more. */
const done =
  /\bstatus\W{0,4}(?:fully )?(?:met|achieved|completed?|discontinued|closed|dropped|deferred|on hold)\b|\((?:met|achieved|completed|discontinued|closed|dropped|deferred|on hold)\b|[–—-] (?:met|achieved|completed|discontinued|closed|dropped|deferred|on hold)\W{0,4}(?:$|\n)/i;

/** The lines of a block that have ids; `names` are the named sources in lower case. Never throws. */
export function readThreadLines(block: Block, top: string, names: ReadonlySet<string>): ThreadLine[] {
  if (!hint.test(top.slice(block.start, block.end))) return [];
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return linesOf(block, top, names);
    case 'table':
      return cellsOf(block, top, names);
    case 'code':
    case 'comment':
    case 'html':
    case 'rule':
    case 'link-definition':
      return [];
  }
}

function linesOf(block: TextBlock | HeadingBlock, top: string, names: ReadonlySet<string>): ThreadLine[] {
  const { text } = block.inner;
  const isItem = block.containers.some(({ kind }) => kind === 'item');
  const place: LinePlace = block.kind === 'heading' ? 'heading' : isItem ? 'item' : 'paragraph';
  // The box of a task stands before the inner text.
  const isTicked = /\[[xX]\]/.test(top.slice(block.start, block.inner.outer[0]));
  return stretchesOf(text, place, names).map((line, index) => ({
    ...line,
    ...outerSpan(block.inner, line),
    opening: line.opening && {
      ...line.opening,
      ...outerSpan(block.inner, line.opening),
      words: outerSpan(block.inner, line.opening.words),
      isDone: line.opening.isDone || (isTicked && index === 0),
    },
    ids: line.ids.map((one) => ({ ...one, ...outerSpan(block.inner, one) })),
    row: undefined,
  }));
}

function cellsOf(block: TableBlock, top: string, names: ReadonlySet<string>): ThreadLine[] {
  const head = block.rows.find(({ header }) => header)?.cells ?? [];
  const titles = head.map((cell) => plainHeading(top.slice(cell.start, cell.end)).toLowerCase());
  return block.rows.flatMap((row) =>
    row.cells.flatMap((cell, column) => {
      const text = top.slice(cell.start, cell.end);
      const place = column === 0 ? 'first-cell' : 'cell';
      return stretchesOf(text, place, names).map((line): ThreadLine => {
        const { opening } = line;
        // In other columns than the first an id is the row's only where the column is one of its kind.
        const isDeclared =
          !row.header && opening && (column === 0 || (titles[column] ?? '').includes(opening.kind));
        const ids = opening && !isDeclared ? [opening, ...line.ids] : line.ids;
        return {
          ...shifted(line, cell.start),
          opening: isDeclared
            ? {
                ...shifted(opening, cell.start),
                // An id alone in its cell is told of by the next one.
                words:
                  (isEmpty(opening.words) && row.cells[column + 1]) || shifted(opening.words, cell.start),
              }
            : undefined,
          ids: ids.map(({ id, start, end, isCertain, beside }) => ({
            id,
            start: start + cell.start,
            end: end + cell.start,
            isCertain,
            beside,
          })),
          row: { start: row.start, end: row.end },
        };
      });
    }),
  );
}

/** A text from one opening line to the next, offsets in the text. */
function stretchesOf(text: string, place: LinePlace, names: ReadonlySet<string>): Omit<ThreadLine, 'row'>[] {
  const ids = findIds(text, names);
  const byStart = new Map(ids.map((one) => [one.start, one]));
  const starts: { readonly at: number; readonly opening: (Opening & FoundId) | undefined }[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const found = openingOf(match[0], place);
    // What is hidden or something else is no id at the start of a line either.
    const id = found && byStart.get(match.index + found.start);
    const opening = id && { ...found, ...id, wordsStart: found.wordsStart + match.index };
    if (opening !== undefined || starts.length === 0) starts.push({ at: match.index, opening });
  }
  let next = 0;
  return starts.map(({ at, opening }, index) => {
    const end = starts[index + 1]?.at ?? text.length;
    const from = next;
    while ((ids[next]?.start ?? Infinity) < end) next++;
    return {
      start: at,
      end: at + text.slice(at, end).trimEnd().length,
      opening: opening && lineOpening(text, opening, end),
      ids: ids.slice(from, next).filter(({ start }) => start !== opening?.start),
    };
  });
}

/** An opening with the words behind it, to the end of its line; `end` is where its stretch ends. */
function lineOpening(text: string, opening: Opening & FoundId, end: number): LineOpening {
  const { wordsStart, ...rest } = opening;
  const line = /^[^\r\n]*/.exec(text.slice(wordsStart, end))?.[0] ?? '';
  return {
    ...rest,
    isDone: opening.isDone || done.test(text.slice(wordsStart, Math.min(end, wordsStart + longestStatus))),
    words: { start: wordsStart, end: wordsStart + line.trimEnd().length },
  };
}

function isEmpty({ start, end }: Span): boolean {
  return end <= start;
}
