import type { Container, TextBlock, TopBlock } from '../../markdown/block.js';
import { standsAsLabel } from '../../prose/labels.js';
import type { Section } from '../../prose/sections.js';
import { outerSpan } from '../../text/inner-text.js';
import { shifted, type Span } from '../../text/span.js';
import type { DocumentKind } from '../document-kind.js';
import { linesOf, type PlanLine } from './lines.js';
import { ObjectiveList, type WrittenObjective } from './objective-list.js';
import { PlanContext } from './plan-context.js';
import { readTable } from './table-objectives.js';

/**
 * The objectives of a document, in order: cells of columns headed "Objective" and its like, lines labelled `Objective:`,
 * `Objective 1.2:` or `O1.2`, and list items (in notes also paragraphs) under such a heading. In articles plain
 * "Objective" is read in plans alone, since studies and courses have objectives too; beside the other parts of a SOAP
 * note it is what the clinician saw. Never throws.
 */
export function findObjectives(
  tops: readonly TopBlock[],
  sections: readonly Section[],
  kind: DocumentKind,
): readonly WrittenObjective[] {
  if (!tops.some((top) => hint.test(top.text))) return [];
  const finder = new ObjectiveFinder(new PlanContext(tops, sections, kind));
  for (const top of tops) finder.read(top);
  return finder.list.found;
}

/** What every document with objectives holds, sought before they are. */
const hint = /objective|\bobj\b|\bsmart goal|\bO ?\d/i;

class ObjectiveFinder {
  readonly list = new ObjectiveList();
  readonly #context: PlanContext;
  /** List items that are objectives; what stands in them belongs to them. */
  readonly #taken = new Set<Container>();
  /** A label such as "Objectives:" stands alone: a list below it holds them, or (`text`) a paragraph. */
  #awaits: 'list' | 'text' | undefined;
  /** The heading whose objective has been read. */
  #read: Section | undefined;

  constructor(context: PlanContext) {
    this.#context = context;
  }

  read(top: TopBlock): void {
    for (const block of top.blocks) {
      if (this.#context.enter(top.start + block.start)) {
        this.list.startBatch();
        this.#awaits = undefined;
      }
      if (!this.#context.isProse) continue;
      if (block.kind === 'table') readTable(block, top, this.#context, this.list);
      else if (block.kind === 'paragraph' && block.containers.every(({ kind }) => kind !== 'footnote'))
        this.#paragraph(block, top.start);
    }
  }

  #paragraph(block: TextBlock, base: number): void {
    const { text } = block.inner;
    const item = block.containers.findLast(({ kind }) => kind === 'item');
    const lines = linesOf(text, /\r\n|\n|\r/g);
    const place = (span: Span): Span => shifted(outerSpan(block.inner, span), base);
    const add = (span: Span): void => {
      if (this.list.add(text, span, place) && item) this.#taken.add(item);
    };
    const awaited = this.#awaits;
    if (!item || lines.some(({ title }) => title !== undefined)) this.#awaits = undefined;
    const isObjective =
      lines[0]?.title === undefined &&
      !block.containers.some((container) => this.#taken.has(container)) &&
      !isLeadIn(text) &&
      (item ? awaited !== undefined || this.#context.heading !== undefined : this.#isParagraph(awaited));
    this.#lines(lines, isObjective, text, add);
  }

  /** Whether a paragraph without a label is an objective by what stands above it. */
  #isParagraph(awaited: 'list' | 'text' | undefined): boolean {
    if (awaited === 'text') return true;
    const heading = this.#context.heading;
    // In an article, and above a list, a paragraph may say something about the objectives.
    if (!heading || !this.#context.isNote || this.#read === heading.section) return false;
    if (heading.title.isPlural) return !this.#context.hasList(heading.section);
    this.#read = heading.section;
    return true;
  }

  /** Reads lines one by one: a label opens something, and lines without one go on with it. */
  #lines(lines: readonly PlanLine[], opensObjective: boolean, text: string, add: (span: Span) => void): void {
    let at = 0;
    while (at < lines.length) {
      const line = lines[at];
      if (!line) return;
      let next = at + 1;
      while (next < lines.length && lines[next]?.title === undefined) next++;
      const span = { start: line.contentStart, end: lines[next - 1]?.end ?? line.end };
      const content = text.slice(span.start, span.end).trim();
      const { title } = line;
      if (title === undefined) {
        if (opensObjective) add(span);
      } else if (this.#context.counts(title)) {
        if (content === '') this.#awaits = title.isPlural ? 'list' : 'text';
        else add(span);
      } else if (title.kind === 'measure' || title.kind === 'time' || title.kind === 'amount')
        this.list.addField(title.kind, content);
      else if (title.kind === 'goal') this.list.startBatch();
      at = next;
    }
  }
}

/** It leads into a list, or is the label of what stands in it. */
function isLeadIn(text: string): boolean {
  return text.trimEnd().endsWith(':') || standsAsLabel(text);
}
