import type { Block, TopBlock } from '../../markdown/block.js';
import type { Section } from '../../prose/sections.js';
import { noteFields, type NoteFormatPart } from '../../tables/note-formats.js';
import { headingKey } from '../../tables/section-templates.js';
import { trimSpan, type Span } from '../../text/span.js';
import type { HeadCandidate } from './head-candidates.js';
import type { PartHead, PartPlace } from './note.js';
import { keysOf, partOf, type PartKeys } from './note-format.js';

interface Placed {
  readonly row: NoteFormatPart;
  readonly head: HeadCandidate;
}

/**
 * Where the parts of a note stand: each at its heading, else at its label at the head of a line, else at its label within a
 * line; the first of several. A part ends where the next begins, at the next heading (one of its level or above, for a part
 * with a heading), at a line across the page, and before the signature. Never throws.
 */
export function placeParts(
  {
    text,
    tops,
    sections,
  }: { readonly text: string; readonly tops: readonly TopBlock[]; readonly sections: readonly Section[] },
  candidates: readonly HeadCandidate[],
  rows: readonly NoteFormatPart[],
  known: PartKeys,
): ReadonlyMap<NoteFormatPart, PartPlace> {
  const heads = headsOf(candidates, rows, known);
  const stops = [
    ...tops.flatMap(rulesIn),
    ...candidates.filter(isSignature).map(({ lineStart }) => lineStart),
  ].sort((a, b) => a - b);
  const places = new Map<NoteFormatPart, PartPlace>();
  heads.forEach(({ row, head }, index) => {
    const start = head.lineStart;
    const next = heads[index + 1];
    const end = Math.min(
      next ? next.head.lineStart : text.length,
      sections.find(
        (section) => section.start >= head.end && (head.level === 0 || section.level <= head.level),
      )?.start ?? text.length,
      stops.find((stop) => stop >= head.end) ?? text.length,
    );
    const content = trimSpan(text, { start: head.end, end });
    places.set(row, {
      start,
      end,
      head: plainHead(head),
      content,
      isEmpty: !hasContent(tops, content, text),
    });
  });
  return places;
}

function headsOf(
  candidates: readonly HeadCandidate[],
  rows: readonly NoteFormatPart[],
  known: PartKeys,
): Placed[] {
  const byKey = keysOf(rows, known);
  const possible = candidates.flatMap((head) => {
    const row = partOf(head, byKey);
    return row ? [{ head, row, at: rows.indexOf(row) }] : [];
  });
  const heads = new Map<NoteFormatPart, HeadCandidate>();
  for (const form of ['heading', 'line', 'inline'] as const) {
    let reached = -1;
    for (const { head, row, at } of possible) {
      // Within a sentence, a letter is a label only where the next part is due: "option A: rest" is none.
      const isDue = head.isApart || at === reached + 1;
      if (head.form === form && isDue && !heads.has(row)) heads.set(row, head);
      if (heads.get(row) === head) reached = at;
    }
  }
  return [...heads].map(([row, head]) => ({ row, head })).sort((a, b) => a.head.start - b.head.start);
}

function plainHead({ start, end, form, name, lineStart, level }: HeadCandidate): PartHead {
  return { start, end, form, name, lineStart, level };
}

function rulesIn(top: TopBlock): number[] {
  return top.blocks.filter(({ kind }) => kind === 'rule').map(({ start }) => top.start + start);
}

const signatures = new Set(
  noteFields.filter(({ name }) => name === 'signature').flatMap(({ labels }) => labels.map(headingKey)),
);

function isSignature({ keys, form }: HeadCandidate): boolean {
  return form !== 'inline' && keys.some((key) => signatures.has(key));
}

/** Whether something is said in a span: letters, figures, boxes; comments, headings and marks of markdown say nothing. */
function hasContent(tops: readonly TopBlock[], span: Span, text: string): boolean {
  return tops.some(
    (top) =>
      top.start < span.end &&
      top.end > span.start &&
      top.blocks.some((block) => {
        const start = Math.max(span.start, top.start + block.start);
        const end = Math.min(span.end, top.start + block.end);
        return start < end && says(block, text.slice(start, end));
      }),
  );
}

function says(block: Block, slice: string): boolean {
  switch (block.kind) {
    case 'heading':
    case 'comment':
    case 'rule':
    case 'link-definition':
      return false;
    case 'table':
      return block.rows.some((row) => !row.header);
    case 'code':
      return true;
    case 'paragraph':
    case 'html':
      return /[^\s*_>#|-]/.test(slice.replace(/<!--[^]*?(?:-->|$)/g, ''));
  }
}
