import type { Analysis } from '../analysis/analysis.js';
import type { YamlNode } from '../markdown/frontmatter.js';
import type { Block, TopBlock } from '../markdown/block.js';
import { parseBlocks } from '../markdown/parse-blocks.js';
import { contains, shifted, touches, trimSpan, type Span } from '../text/span.js';
import { tagAt } from './tags-at.js';

/**
 * The stretches around a cursor, from the inside out, each inside the next and larger than the one before: word, tag,
 * sentence, block, list item or quotation, sections, the whole document; in frontmatter the value, its entries and the
 * whole of it. At least one. It parses the document's blocks, so several cursors share one `selectionRanges`. Never throws.
 */
export type SelectionRanges = (offset: number) => readonly [Span, ...Span[]];

/** The stretches around any cursor of a document. Never throws. */
export function selectionRanges(analysis: Analysis): SelectionRanges {
  const { frontmatter, text } = analysis;
  const tops = parseBlocks(text, frontmatter?.end ?? 0);
  const document = { start: 0, end: text.length };
  return (offset) => {
    const at = Math.min(Math.max(offset, 0), text.length);
    const around = [
      ...wordAt(text, at),
      ...(frontmatter && touches(frontmatter, at)
        ? frontmatterAt(frontmatter.root, frontmatter, at)
        : bodyAt(analysis, tops, at)),
    ];
    return nested(around, at, document);
  };
}

/** Those that touch the cursor, from the smallest to the document, each holding the one before. */
function nested(spans: readonly Span[], offset: number, document: Span): readonly [Span, ...Span[]] {
  const found: Span[] = [];
  const sorted = spans
    .filter((span) => span.end > span.start && touches(span, offset))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const { start, end } of [...sorted, document]) {
    const last = found.at(-1);
    if (!last || (contains({ start, end }, last) && end - start > last.end - last.start))
      found.push({ start, end });
  }
  const [first = document, ...more] = found;
  return [first, ...more];
}

/** The letters and digits around a cursor, joined by an apostrophe or hyphen. */
function wordAt(text: string, offset: number): Span[] {
  const nearby = {
    start: Math.max(0, offset - longestWord),
    end: Math.min(text.length, offset + longestWord),
  };
  const before =
    /(?:[\p{L}\p{M}\p{N}]|(?<=[\p{L}\p{N}])['’-])*$/u.exec(text.slice(nearby.start, offset))?.[0] ?? '';
  const after =
    /^(?:[\p{L}\p{M}\p{N}]|['’-](?=[\p{L}\p{N}]))*/u.exec(text.slice(offset, nearby.end))?.[0] ?? '';
  return before + after === '' ? [] : [{ start: offset - before.length, end: offset + after.length }];
}
const longestWord = 100;

function frontmatterAt(
  root: YamlNode | undefined,
  whole: Span & { readonly content: Span },
  offset: number,
): Span[] {
  const found: Span[] = [{ start: whole.start, end: whole.end }, whole.content];
  const visit = (node: YamlNode | undefined): void => {
    if (!node || !touches(node, offset)) return;
    found.push(node);
    for (const item of node.items ?? []) visit(item);
    for (const { keySpan, value } of node.entries ?? []) {
      const entry = { start: keySpan.start, end: Math.max(keySpan.end, value.end) };
      if (!touches(entry, offset)) continue;
      found.push(keySpan, entry);
      visit(value);
    }
  };
  visit(root);
  return found;
}

function bodyAt(analysis: Analysis, tops: readonly TopBlock[], offset: number): Span[] {
  const { sections, sentences, sources, text } = analysis;
  const top = tops.find((one) => touches(one, offset));
  const tag = tagAt(analysis, offset);
  return [
    ...(tag ? [tag] : []),
    ...sentences.filter((one) => touches(one, offset)),
    ...sources.filter(({ origin }) => origin === 'section' || origin === 'footnote'),
    ...(top ? [top, ...top.blocks.flatMap((block) => blockAt(block, top.start, offset))] : []),
    ...sections.flatMap((section) => [section.heading, trimSpan(text, section)]),
  ];
}

/** A block and what it stands in; in a table its row and cell too. */
function blockAt(block: Block, base: number, offset: number): Span[] {
  const here = offset - base;
  if (!touches(block, here)) return [];
  const rows = block.kind === 'table' ? block.rows.filter((row) => touches(row, here)) : [];
  return [block, ...block.containers, ...rows, ...rows.flatMap(({ cells }) => cells)].map((span) =>
    shifted({ start: span.start, end: span.end }, base),
  );
}
