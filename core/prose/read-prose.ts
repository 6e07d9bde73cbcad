import type { Block, TopBlock } from '../markdown/block.js';
import type { InnerText } from '../text/inner-text.js';
import { innerTextOf, outerEnd, outerSpan, partOf } from '../text/inner-text.js';
import { isWhiteSpace, shifted, trimSpan, type Span } from '../text/span.js';
import type { TextEdit } from '../text/edit.js';
import { readHtml } from './html-prose.js';
import { movedTag, type InlineScan, type InlineTag } from './inline.js';
import { blockHints } from './block-hints.js';
import { isDisclaimer, opensAsFooter, opensAsLlm, standsAsLabel } from './labels.js';
import type { BlockProse, BlockSentence, ProseUnit } from './prose.js';
import { scanInline } from './scan-inline.js';
import { ScanSlices } from './scan-slices.js';
import { splitScanned } from './split-sentences.js';
import type { ProseKind } from './tag.js';
import { tagRepairOf, tagSlotOf, tailOf } from './tail.js';
import { countWords, hasWords } from './words.js';

/** What reading a block depends on besides its text; a change of it makes all blocks new. */
export interface ProseOptions {
  /** Named sources in lower case. */
  readonly names: ReadonlySet<string>;
  readonly tables: 'row' | 'cell' | 'off';
}

/**
 * The prose of one top-level block. Offsets count from the block's start; `hints` is what `blockHints` tell of its text.
 * Never throws.
 */
export function readProse(top: TopBlock, options: ProseOptions, hints = blockHints.of(top.text)): BlockProse {
  const reader = new ProseReader(top, options, hints);
  top.blocks.forEach((block, index) => reader.read(block, index));
  return reader;
}

class ProseReader implements BlockProse {
  readonly units: ProseUnit[] = [];
  readonly comments: Span[] = [];
  readonly looseTags: InlineTag[] = [];
  words = 0;
  readonly #top: TopBlock;
  readonly #options: ProseOptions;
  readonly #mayHoldDisclaimer: boolean;
  readonly #mayHoldLabel: boolean;

  constructor(top: TopBlock, options: ProseOptions, hints: number) {
    this.#top = top;
    this.#options = options;
    this.#mayHoldDisclaimer = (hints & blockHints.bits.disclaimer) !== 0;
    this.#mayHoldLabel = (hints & blockHints.bits.label) !== 0;
  }

  read(block: Block, index: number): void {
    switch (block.kind) {
      case 'paragraph':
        if (block.containers.some((container) => container.kind === 'footnote')) this.#note(block.inner);
        else this.#paragraph(block.inner, index, proseKindOf(block));
        return;
      case 'heading':
        this.#note(block.inner);
        return;
      case 'table':
        for (const row of block.rows) {
          if (row.header || this.#options.tables === 'off')
            for (const cell of row.cells) this.#note(this.#innerOf(cell));
          else this.#row(row.cells, index);
        }
        return;
      case 'comment':
        this.#comment(block, index);
        return;
      case 'html': {
        const html = this.#top.text.slice(block.start, block.end);
        const { runs, comments } = readHtml(html);
        for (const comment of comments) this.comments.push(shifted(comment, block.start));
        for (const run of runs) this.#unit(this.#innerOf(shifted(run, block.start)), index, 'html');
        return;
      }
      case 'code':
      case 'rule':
      case 'link-definition':
        return;
    }
  }

  /** A comment, and the text behind it where its last line goes on. */
  #comment(block: Span, index: number): void {
    const text = this.#top.text.slice(block.start, block.end);
    const close = text.lastIndexOf('-->');
    const end = close < 0 ? block.end : block.start + close + 3;
    this.comments.push({ start: block.start, end });
    if (this.#top.text.slice(end, block.end).trim() !== '')
      this.#unit(this.#innerOf({ start: end, end: block.end }), index, 'html');
  }

  /** Text that is no prose, read for its tags and comments alone. */
  #note(inner: InnerText): void {
    const scan = this.#scan(inner);
    for (const tag of scan.tags) this.looseTags.push(placedTag(inner, tag));
  }

  #paragraph(inner: InnerText, block: number, kind: ProseKind): void {
    const { text } = inner;
    if (/^\s*(?:\$\$[^]*\$\$|\\\[[^]*\\\])\s*$/.test(text)) return;
    const definitions = definitionLines(text);
    if (definitions.length === 0) this.#unit(inner, block, kind);
    else for (const line of definitions) this.#unit(partOf(inner, line), block, 'definition');
  }

  #unit(inner: InnerText, block: number, kind: ProseKind): void {
    const scan = this.#scan(inner);
    const sentences: BlockSentence[] = [];
    const claimed = new Set<InlineTag>();
    const slices = new ScanSlices(scan);
    for (const whole of splitScanned(inner.text, scan)) {
      const own = slices.of(whole);
      const span = withoutImages(inner.text, whole, own);
      if (!hasWords(inner.text, span, own)) continue;
      for (const tag of own.tags) claimed.add(tag);
      sentences.push(this.#sentence(inner, own, span));
    }
    for (const tag of scan.tags) if (!claimed.has(tag)) this.looseTags.push(placedTag(inner, tag));
    const first = sentences[0];
    const last = sentences.at(-1);
    if (!first || !last) return;
    const role = this.#mayHoldLabel ? roleOf(inner.text) : 'prose';
    this.units.push({ kind, block, start: first.start, end: last.end, sentences, role });
  }

  /** A table row is one sentence, from its first cell with words to its last (setting `tables`). */
  #row(cells: readonly Span[], block: number): void {
    if (this.#options.tables === 'cell') {
      for (const cell of cells) this.#unit(this.#innerOf(cell), block, 'cell');
      return;
    }
    const parts: BlockSentence[] = [];
    for (const cell of cells) {
      const inner = this.#innerOf(cell);
      const scan = this.#scan(inner);
      const span = { start: commentsEnd(scan, inner.text), end: inner.text.length };
      if (scan.tags.length > 0 || hasWords(inner.text, span, scan))
        parts.push(this.#sentence(inner, scan, span));
    }
    const first = parts[0];
    const last = parts.at(-1);
    if (!first || !last) return;
    const sentence: BlockSentence = {
      start: first.start,
      end: last.end,
      tags: parts.flatMap((part) => part.tags),
      malformed: parts.flatMap((part) => part.malformed),
      authorYears: parts.flatMap((part) => part.authorYears),
      repair: parts.find((part) => part.repair?.kind === 'style')?.repair,
      slot: last.slot,
      closingTags: parts.reduce((sum, part) => sum + part.tags.length, 0),
      opensList: false,
      standsAsLabel: false,
      isDisclaimer: false,
    };
    this.units.push({
      kind: 'row',
      block,
      start: first.start,
      end: last.end,
      sentences: [sentence],
      role: 'prose',
    });
  }

  /** A sentence from its own part of the block's scan. */
  #sentence(inner: InnerText, scan: InlineScan, span: Span): BlockSentence {
    const text = inner.text.slice(span.start, span.end);
    const { tags } = scan;
    const tail = tailOf(inner.text, span, scan);
    const repair = tagRepairOf(inner.text, span, scan, tail);
    const slot = tagSlotOf(inner.text, tail);
    const { start, end } = outerSpan(inner, span);
    return {
      start,
      end,
      tags: tags.length === 0 ? none : tags.map((tag) => placedTag(inner, tag)),
      malformed: placed(inner, scan.malformed),
      authorYears: placed(inner, scan.authorYears),
      repair: repair && {
        ...repair,
        at: outerSpan(inner, repair.at),
        edits: outerEdits(inner, repair.edits),
      },
      slot: { offset: outerEnd(inner, slot.offset), before: slot.before },
      closingTags: tail.tags.length,
      opensList:
        endsInColon(inner.text, span.start, span.end) ||
        (tags[0] !== undefined && endsInColon(inner.text, span.start, tags[0].start)),
      standsAsLabel: standsAsLabel(text),
      isDisclaimer: this.#mayHoldDisclaimer && isDisclaimer(text),
    };
  }

  #scan(inner: InnerText): InlineScan {
    const scan = scanInline(inner.text, this.#options.names);
    for (const span of scan.opaque) if (span.kind === 'comment') this.comments.push(outerSpan(inner, span));
    this.words += countWords(inner.text, scan);
    return scan;
  }

  #innerOf(span: Span): InnerText {
    return innerTextOf(this.#top.text, span, []);
  }
}

function roleOf(unit: string): ProseUnit['role'] {
  return opensAsFooter(unit) ? 'footer' : opensAsLlm(unit) ? 'llm' : 'prose';
}

const none: readonly never[] = [];

/** A tag of an inner text as it stands outside. */
function placedTag(inner: InnerText, tag: InlineTag): InlineTag {
  const { start, end } = outerSpan(inner, tag);
  return movedTag(tag, start, end);
}

/** Items of an inner text as they stand outside. */
function placed<T extends Span>(inner: InnerText, list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list.map((item) => ({ ...item, ...outerSpan(inner, item) }));
}

/** Whether a stretch ends in a colon, white space and marks of emphasis aside. */
function endsInColon(text: string, start: number, end: number): boolean {
  let at = end - 1;
  while (at >= start && (isWhiteSpace(text.charCodeAt(at)) || '*_~'.includes(text.charAt(at)))) at--;
  return at >= start && text.charAt(at) === ':';
}

function proseKindOf(block: Block): ProseKind {
  const innermost = block.containers.at(-1);
  return innermost?.kind === 'item' ? 'item' : innermost?.kind === 'quote' ? 'quote' : 'paragraph';
}

/** Edits over a gap (a `>` at a line's start) would take it away: such a repair is none. */
function outerEdits(inner: InnerText, edits: readonly TextEdit[]): TextEdit[] {
  const placed = edits.map((edit) => ({ ...edit, ...outerSpan(inner, edit) }));
  const whole = placed.every((edit, index) => {
    const from = edits[index];
    return from !== undefined && edit.end - edit.start === from.end - from.start;
  });
  return whole ? placed : [];
}

/** The lines `: definition` of a paragraph whose first line is the term (PHP Markdown Extra); none in other paragraphs. */
function definitionLines(text: string): readonly Span[] {
  if (!text.includes('\n') || !/\n[ \t]*:[ \t]/.test(text)) return none;
  const result: Span[] = [];
  for (const match of text.matchAll(/^[ \t]*:[ \t]+([^]*?)(?=\r?\n[ \t]*:[ \t]|\s*$(?![^]))/gm)) {
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    result.push({ start, end: match.index + match[0].length });
  }
  return result;
}

/** A sentence without the images that stand before its first word: they are no prose, the caption behind them is. */
function withoutImages(text: string, span: Span, scan: InlineScan): Span {
  let { start } = span;
  for (const image of scan.opaque) {
    if (image.kind !== 'image' || text.slice(start, image.start).trim() !== '') break;
    ({ start } = trimSpan(text, { start: image.end, end: span.end }));
  }
  return { start, end: span.end };
}

/** Where a cell's text starts behind the comments that open it. */
function commentsEnd(scan: InlineScan, text: string): number {
  let at = 0;
  for (const span of scan.opaque) {
    if (span.kind === 'comment' && text.slice(at, span.start).trim() === '') at = span.end;
  }
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}
