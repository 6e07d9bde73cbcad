import type { Analysis } from '../analysis/analysis.js';
import type { Block, TableBlock, TopBlock } from '../markdown/block.js';
import { parseBlocks } from '../markdown/parse-blocks.js';
import type { OpaqueSpan } from '../prose/inline.js';
import { scanInline } from '../prose/scan-inline.js';
import { outerSpan } from '../text/inner-text.js';
import { contains, shifted, touches, trimSpan, type Span } from '../text/span.js';
import { isWrittenHere } from './tags-at.js';

/** The stretch of written language that a cursor stands in: a sentence, a heading, a table's cell. */
export interface Place extends Span {
  /** What is read together with it: the row of a cell, otherwise the place itself. */
  readonly around: Span;
  /** The tags in `around`. */
  readonly tags: readonly Span[];
}

/**
 * The place of an offset; undefined in frontmatter, code, comments, math, addresses, HTML tags and source entries, and
 * where nothing is written. White space behind a sentence counts as its end, as somebody may be writing there. It parses
 * the document's blocks, so it is for one request, not for a loop. Never throws.
 */
export function placeAt(analysis: Analysis, offset: number): Place | undefined {
  const { frontmatter, sections, sources, text } = analysis;
  const bodyStart = frontmatter?.end ?? 0;
  if (offset < bodyStart || (frontmatter && offset === bodyStart)) return undefined;
  if (sections.some((section) => section.role === 'sources' && touches(section, offset))) return undefined;
  if (sources.some((source) => isWrittenHere(source) && touches(source, offset))) return undefined;
  const top = parseBlocks(text, bodyStart).find((one) => touches(one, offset));
  const block = top?.blocks.find((one) => touches(one, offset - top.start));
  if (!top || !block) return undefined;
  const span = spanIn(analysis, top, block, offset);
  if (!span || isHidden(text, top, block, offset)) return undefined;
  const around = block.kind === 'table' ? rowAt(block, top.start, offset) : span;
  return { ...span, around: around ?? span, tags: tagsIn(analysis, around ?? span) };
}

function spanIn(analysis: Analysis, top: TopBlock, block: Block, offset: number): Span | undefined {
  const { text } = analysis;
  switch (block.kind) {
    case 'heading':
      return { start: block.start + top.start, end: block.end + top.start };
    case 'table':
      return cellAt(text, block, top.start, offset);
    case 'paragraph':
      return sentenceAt(analysis, offset) ?? lineAt(text, offset);
    case 'html':
      return sentenceAt(analysis, offset);
    case 'code':
    case 'comment':
    case 'rule':
    case 'link-definition':
      return undefined;
  }
}

/** The sentence of prose at an offset, or the one that ends before it with white space between. */
function sentenceAt({ sentences, text }: Analysis, offset: number): Span | undefined {
  const sentence = sentences.findLast(({ start }) => start <= offset);
  if (!sentence) return undefined;
  const { start, end } = sentence;
  if (offset <= end) return { start, end };
  return /^[ \t]*$/.test(text.slice(end, offset)) ? { start, end: offset } : undefined;
}

/** What is no sentence of prose (a defined term, an entry of "See also") is read by the line. */
function lineAt(text: string, offset: number): Span {
  const before = /[^\r\n]*$/.exec(text.slice(0, offset))?.[0].length ?? 0;
  const after = /^[^\r\n]*/.exec(text.slice(offset))?.[0].length ?? 0;
  return { start: offset - before, end: offset + after };
}

function rowAt(block: TableBlock, base: number, offset: number): Span | undefined {
  const row = block.rows.find((one) => touches(one, offset - base));
  return row && { start: row.start + base, end: row.end + base };
}

/** The cell at an offset; an empty one, which has no text to stand for it, is what lies between its pipes. */
function cellAt(text: string, block: TableBlock, base: number, offset: number): Span | undefined {
  const row = rowAt(block, base, offset);
  if (!row) return undefined;
  const before = /(?:\\\||[^|])*$/.exec(text.slice(row.start, offset))?.[0].length ?? 0;
  const after = /^(?:\\\||[^|])*/.exec(text.slice(offset, row.end))?.[0].length ?? 0;
  const cell = trimSpan(text, { start: offset - before, end: offset + after });
  return touches(cell, offset)
    ? cell
    : { start: Math.min(cell.start, offset), end: Math.max(cell.end, offset) };
}

/** Whether an offset lies inside something of a block that is no language. */
function isHidden(text: string, top: TopBlock, block: Block, offset: number): boolean {
  const start = top.start + block.start;
  const before = text.slice(start, offset);
  if (before.lastIndexOf('<!--') > before.lastIndexOf('-->')) return true;
  const inside = ({ kind, start: from, end }: OpaqueSpan): boolean =>
    // An address has no closing sign: at its end somebody still writes it.
    from < offset && (offset < end || (kind === 'url' && offset === end));
  if (block.kind === 'paragraph' || block.kind === 'heading') {
    const { inner } = block;
    return scanInline(inner.text, new Set()).opaque.some((one) => {
      const span = outerSpan(inner, one);
      return inside({ kind: one.kind, start: span.start + top.start, end: span.end + top.start });
    });
  }
  const slice = text.slice(start, top.start + block.end);
  return scanInline(slice, new Set()).opaque.some((one) => inside(shifted(one, start)));
}

function tagsIn({ citations, sentences }: Analysis, around: Span): readonly Span[] {
  const tags = new Map<number, Span>();
  for (const { tag } of citations) if (contains(around, tag)) tags.set(tag.start, tag);
  for (const sentence of sentences)
    if (sentence.start <= around.end && around.start <= sentence.end)
      for (const tag of sentence.tags) if (contains(around, tag)) tags.set(tag.start, tag);
  return [...tags.values()];
}
