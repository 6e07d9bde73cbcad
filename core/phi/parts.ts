import type { Block, TopBlock } from '../markdown/block.js';
import { ownCopy } from '../text/own-copy.js';
import type { Span } from '../text/span.js';
import type { PhiDocument } from './document.js';

/** A part of a document as detection reads it, with offsets from its own start, and where that is. */
export interface PhiPart {
  readonly start: number;
  readonly document: PhiDocument;
}

/** Documents up to this length (code units) are read whole, so that all of a note can tell of all of it. */
const readWhole = 20_000;

/**
 * A long document in parts that are read for themselves, so that an edit costs the part that it stands in: each heading
 * opens one. What a label or a sentence announces stands with it under one heading. Parts that `before` holds already, the
 * same in text and blocks, are taken from there. Never throws.
 */
export function partsOf(document: PhiDocument, before: readonly PhiPart[]): readonly PhiPart[] {
  const { text, blocks } = document;
  if (text.length <= readWhole) return [{ start: 0, document }];
  const known = new Map(before.map((part) => [keyOf(part.document.blocks), part]));
  const parts: PhiPart[] = [];
  let first = 0;
  let start = 0;
  const close = (end: number, next: number): void => {
    const tops = blocks.slice(first, next);
    const old = start > 0 ? known.get(keyOf(tops)) : before[0];
    const part = partAt(document, start, end, tops, old);
    parts.push(part);
    first = next;
    start = end;
  };
  blocks.forEach((top, index) => {
    const [block] = top.blocks;
    if (block?.kind === 'heading' && block.containers.length === 0 && top.start > start)
      close(top.start, index);
  });
  close(text.length, blocks.length);
  return parts;
}

/** The leaves of a block are one object for as long as it is not read again. */
function keyOf(tops: readonly TopBlock[]): readonly Block[] | undefined {
  return tops[0]?.blocks;
}

function partAt(
  { text, kind, bodyStart, sources }: PhiDocument,
  start: number,
  end: number,
  tops: readonly TopBlock[],
  old: PhiPart | undefined,
): PhiPart {
  const own = text.slice(start, end);
  const listed = sources.flatMap((span): Span[] =>
    span.start < end && start < span.end
      ? [{ start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }]
      : [],
  );
  const body = Math.max(bodyStart - start, 0);
  const was = old?.document;
  if (
    was?.text === own &&
    was.kind === kind &&
    was.bodyStart === body &&
    was.blocks.length === tops.length &&
    was.blocks.every((top, at) => top.blocks === tops[at]?.blocks && top.start === tops[at].start - start) &&
    was.sources.length === listed.length &&
    was.sources.every((span, at) => span.start === listed[at]?.start && span.end === listed[at].end)
  )
    return old?.start === start ? old : { start, document: was };
  const blocks = tops.map((top) => ({ ...top, start: top.start - start, end: top.end - start }));
  return { start, document: { text: ownCopy(own), kind, bodyStart: body, blocks, sources: listed } };
}
