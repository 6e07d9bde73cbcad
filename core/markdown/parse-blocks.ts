import type { SyntaxNode, Tree } from '@lezer/common';
import { innerTextOf } from '../text/inner-text.js';
import { finish, pausesAt, type Sliced } from '../text/sliced.js';
import type { Span } from '../text/span.js';
import type { Block, Container, TableRow, TopBlock } from './block.js';
import { blockParser } from './parser.js';

/**
 * The top-level blocks of a markdown text from an offset on (where the frontmatter ends), in order. Any text has a
 * tree; odd input gives an odd one. Never throws.
 */
export function parseBlocks(text: string, from: number): TopBlock[] {
  return finish(parseStretch(text, from, text.length));
}

/** The same of a part of the text that begins and ends with whole lines, in slices. */
export function* parseStretch(text: string, from: number, to: number): Sliced<TopBlock[]> {
  const body = closedDelimiterRows(unifiedLineBreaks(text.slice(from, to)));
  const parse = blockParser.startParse(body);
  let tree: Tree | null = null;
  for (let block = 0; !(tree = parse.advance()); block++) if (pausesAt(block)) yield;
  const result: TopBlock[] = [];
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    if (pausesAt(result.length)) yield;
    const start = from + node.from;
    const top = { start, end: from + node.to, text: text.slice(start, from + node.to) };
    const blocks: Block[] = [];
    collect(node, top.text, node.from, blocks);
    result.push({ ...top, blocks });
  }
  return result;
}

/** The parser knows `\n` alone; the same lengths keep every offset. */
function unifiedLineBreaks(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', ' \n').replaceAll('\r', '\n') : text;
}

/**
 * The parser takes no row of dashes for a table's that ends in a bar and white space, as each does where `\r` became a
 * space: the bar goes to the end. Nobody reads the text of that row, and lengths stay.
 */
function closedDelimiterRows(body: string): string {
  return body.replace(openDelimiterRow, (row) => {
    const bar = row.lastIndexOf('|');
    return `${row.slice(0, bar)}${row.slice(bar + 1)}|`;
  });
}

const openDelimiterRow = /^[ \t>|:-]*-:?[ \t]*\|[ \t]+$/gm;

/** A node that is still to be read, and what it stands in. */
interface Pending {
  readonly node: SyntaxNode;
  readonly containers: readonly Container[];
}

/** Collects the leaves of a top-level node in order. A list of what is left, not recursion: quotes nest without limit. */
function collect(top: SyntaxNode, text: string, base: number, into: Block[]): void {
  const pending: Pending[] = [{ node: top, containers: [] }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, containers } = next;
    if (node.name === 'BulletList' || node.name === 'OrderedList') pushChildren(node, containers, pending);
    else {
      const container = containerOf(node, text, base);
      if (container) pushChildren(node, [...containers, container], pending);
      else {
        const block = leafOf(node, text, base, containers);
        if (block) into.push(block);
      }
    }
  }
}

/** The last child goes first onto the list, so that the first comes off it next. */
function pushChildren(node: SyntaxNode, containers: readonly Container[], pending: Pending[]): void {
  for (let child = node.lastChild; child; child = child.prevSibling)
    pending.push({ node: child, containers });
}

function containerOf(node: SyntaxNode, text: string, base: number): Container | undefined {
  const start = node.from - base;
  const end = node.to - base;
  switch (node.name) {
    case 'Blockquote':
      return { kind: 'quote', start, end };
    case 'ListItem': {
      const mark = spanOf(node.getChild('ListMark'), base) ?? { start, end: start };
      return { kind: 'item', start, end, mark, number: numberOf(text.slice(mark.start, mark.end)) };
    }
    case 'FootnoteDefinition': {
      const labelSpan = spanOf(node.getChild('FootnoteLabel'), base) ?? { start, end: start };
      const label = text.slice(labelSpan.start + 2, labelSpan.end - 1);
      return { kind: 'footnote', start, end, label, labelSpan };
    }
    default:
      return undefined;
  }
}

function leafOf(
  node: SyntaxNode,
  text: string,
  base: number,
  containers: readonly Container[],
): Block | undefined {
  const start = node.from - base;
  const end = node.to - base;
  switch (node.name) {
    case 'Paragraph':
    case 'Task': {
      const span = { start: node.name === 'Task' ? start + 3 : start, end };
      return {
        kind: 'paragraph',
        start,
        end,
        containers,
        inner: innerTextOf(text, span, marksOf(node, base)),
      };
    }
    case 'Table':
      return { kind: 'table', start, end, containers, rows: rowsOf(node, base) };
    case 'LinkReference': {
      const label = /^\[((?:\\.|[^\\\]])*)\]/s.exec(text.slice(start, end))?.[1] ?? '';
      return { kind: 'link-definition', start, end, containers, label };
    }
    case 'CommentBlock':
      return { kind: 'comment', start, end, containers };
    case 'HTMLBlock':
    case 'ProcessingInstructionBlock':
      return { kind: 'html', start, end, containers };
    case 'FencedCode':
    case 'CodeBlock':
      return { kind: 'code', start, end, containers };
    case 'HorizontalRule':
      return { kind: 'rule', start, end, containers };
  }
  const level = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name)?.[1];
  if (level === undefined) return undefined;
  const inner = innerTextOf(text, { start, end }, marksOf(node, base));
  return { kind: 'heading', start, end, containers, level: Number(level), inner };
}

/** The marks inside a leaf (`>` of continued lines, `##`), which are no part of its inner markdown. */
function marksOf(node: SyntaxNode, base: number): Span[] {
  const marks: Span[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.name === 'QuoteMark' || child.name === 'HeaderMark') {
      marks.push({ start: child.from - base, end: child.to - base });
    }
  }
  return marks;
}

function rowsOf(node: SyntaxNode, base: number): TableRow[] {
  const rows: TableRow[] = [];
  for (let row = node.firstChild; row; row = row.nextSibling) {
    if (row.name !== 'TableHeader' && row.name !== 'TableRow') continue;
    const cells: Span[] = [];
    // The parser has no node for an empty cell: it is what stands between two signs with nothing in it.
    let open: number | undefined = row.firstChild?.name === 'TableDelimiter' ? undefined : row.from;
    for (let child = row.firstChild; child; child = child.nextSibling) {
      if (child.name === 'TableCell') {
        cells.push({ start: child.from - base, end: child.to - base });
        open = undefined;
      } else if (child.name === 'TableDelimiter') {
        if (open !== undefined) cells.push({ start: open - base, end: open - base });
        open = child.to;
      }
    }
    rows.push({ start: row.from - base, end: row.to - base, header: row.name === 'TableHeader', cells });
  }
  return rows;
}

function spanOf(node: SyntaxNode | null, base: number): Span | undefined {
  return node ? { start: node.from - base, end: node.to - base } : undefined;
}

function numberOf(mark: string): number | undefined {
  const digits = /^\d+/.exec(mark)?.[0];
  return digits === undefined ? undefined : Number(digits);
}
