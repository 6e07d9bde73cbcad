import type { SyntaxNode, Tree } from '@lezer/common';
import { innerTextOf } from '../text/inner-text.js';
import type { Span } from '../text/span.js';
import type { Block, Container, TableRow, TopBlock } from './block.js';
import { blockParser } from './parser.js';

/**
 * The top-level blocks of a markdown text from an offset on (where the frontmatter ends), in order. Any text has a
 * tree; odd input gives an odd one. Never throws.
 */
export function parseBlocks(text: string, from: number): TopBlock[] {
  const body = unifiedLineBreaks(from === 0 ? text : text.slice(from));
  const tree: Tree = blockParser.parse(body);
  const result: TopBlock[] = [];
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    const start = from + node.from;
    const top = { start, end: from + node.to, text: text.slice(start, from + node.to) };
    const blocks: Block[] = [];
    collect(node, top.text, node.from, [], blocks);
    result.push({ ...top, blocks });
  }
  return result;
}

/** The parser knows `\n` alone; the same lengths keep every offset. */
function unifiedLineBreaks(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', ' \n').replaceAll('\r', '\n') : text;
}

function collect(
  node: SyntaxNode,
  text: string,
  base: number,
  containers: readonly Container[],
  into: Block[],
): void {
  const start = node.from - base;
  const end = node.to - base;
  const within = (container: Container): void =>
    collectChildren(node, text, base, [...containers, container], into);
  switch (node.name) {
    case 'BulletList':
    case 'OrderedList':
      collectChildren(node, text, base, containers, into);
      return;
    case 'Blockquote':
      within({ kind: 'quote', start, end });
      return;
    case 'ListItem': {
      const mark = spanOf(node.getChild('ListMark'), base) ?? { start, end: start };
      within({ kind: 'item', start, end, mark, number: numberOf(text.slice(mark.start, mark.end)) });
      return;
    }
    case 'FootnoteDefinition': {
      const labelSpan = spanOf(node.getChild('FootnoteLabel'), base) ?? { start, end: start };
      const label = text.slice(labelSpan.start + 2, labelSpan.end - 1);
      within({ kind: 'footnote', start, end, label, labelSpan });
      return;
    }
    case 'Paragraph':
    case 'Task': {
      const span = { start: node.name === 'Task' ? start + 3 : start, end };
      into.push({
        kind: 'paragraph',
        start,
        end,
        containers,
        inner: innerTextOf(text, span, marksOf(node, base)),
      });
      return;
    }
    case 'Table':
      into.push({ kind: 'table', start, end, containers, rows: rowsOf(node, base) });
      return;
    case 'LinkReference': {
      const label = /^\[((?:\\.|[^\\\]])*)\]/s.exec(text.slice(start, end))?.[1] ?? '';
      into.push({ kind: 'link-definition', start, end, containers, label });
      return;
    }
    case 'CommentBlock':
      into.push({ kind: 'comment', start, end, containers });
      return;
    case 'HTMLBlock':
    case 'ProcessingInstructionBlock':
      into.push({ kind: 'html', start, end, containers });
      return;
    case 'FencedCode':
    case 'CodeBlock':
      into.push({ kind: 'code', start, end, containers });
      return;
    case 'HorizontalRule':
      into.push({ kind: 'rule', start, end, containers });
      return;
  }
  const level = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name)?.[1];
  if (level !== undefined) {
    const inner = innerTextOf(text, { start, end }, marksOf(node, base));
    into.push({ kind: 'heading', start, end, containers, level: Number(level), inner });
  }
}

function collectChildren(
  node: SyntaxNode,
  text: string,
  base: number,
  containers: readonly Container[],
  into: Block[],
): void {
  for (let child = node.firstChild; child; child = child.nextSibling)
    collect(child, text, base, containers, into);
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
    for (let cell = row.firstChild; cell; cell = cell.nextSibling) {
      if (cell.name === 'TableCell') cells.push({ start: cell.from - base, end: cell.to - base });
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
