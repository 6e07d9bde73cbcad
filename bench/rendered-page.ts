import { parseFrontmatter } from '../core/markdown/frontmatter.js';
import { parseBlocks } from '../core/markdown/parse-blocks.js';
import type { Block } from '../core/markdown/block.js';

/** How a page is copied: cells apart by tabs (browsers) or by one space (readers, converters). */
export interface CopyStyle {
  readonly cells: 'space' | 'tab';
  readonly lineBreak: '\n' | '\r\n';
}

/**
 * The text that somebody gets who copies a document's rendered page: headings as bare lines, tags without their brackets,
 * bullets as `•`, addresses lost, tiers stuck to their link.
 */
export function copyOfPage(markdown: string, { cells, lineBreak }: CopyStyle): string {
  const from = parseFrontmatter(markdown)?.end ?? 0;
  const parts: string[] = [];
  let list: string[] = [];
  const flush = (): void => {
    if (list.length > 0) parts.push(list.join('\n'));
    list = [];
  };
  for (const top of parseBlocks(markdown, from)) {
    for (const block of top.blocks) {
      const item = itemLine(block, top.text);
      if (item === undefined) flush();
      else {
        list.push(item);
        continue;
      }
      const text = blockText(block, top.text, cells);
      if (text !== '') parts.push(text);
    }
  }
  flush();
  return `${parts.join('\n\n')}\n`.replaceAll('\n', lineBreak);
}

function itemLine(block: Block, text: string): string | undefined {
  if (block.kind !== 'paragraph') return undefined;
  const items = block.containers.filter((container) => container.kind === 'item');
  const last = items.at(-1);
  if (!last) return undefined;
  const mark = last.number === undefined ? '•' : text.slice(last.mark.start, last.mark.end);
  return `${'  '.repeat(items.length)}${mark} ${inlineText(block.inner.text)}`;
}

function blockText(block: Block, text: string, cells: CopyStyle['cells']): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return inlineText(block.inner.text);
    case 'table':
      return block.rows
        .map((row) =>
          row.cells
            .map(({ start, end }) => inlineText(text.slice(start, end)))
            .filter((cell) => cells === 'tab' || cell !== '')
            .join(cells === 'tab' ? '\t' : ' '),
        )
        .join('\n');
    default:
      return '';
  }
}

/** Inline markdown as a page shows it. */
function inlineText(inner: string): string {
  return inner
    .replace(/<!--[^]*?-->/g, '')
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[link\]\([^)]*\)\s+(T[123])/g, 'link$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[(LLM|\d+(?:\s*[,–-]\s*\d+)*)\]/g, '$1')
    .replace(/<\/?[a-z][^>]*>/g, '')
    .replace(/\*\*|__|(?<!\w)\*|\*(?!\w)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
