import type { Span } from '../text/span.js';
import type { InlineScan, OpaqueSpan } from './inline.js';

/**
 * A stretch of a block that the splitter steps over: a tag, markup that leaves no trace (`html`, `comment`,
 * `link-target`), or one opaque word (code, addresses, math, images).
 */
export interface Mask extends Span {
  readonly kind: 'tag' | OpaqueSpan['kind'];
}

/** Tags, what was meant as tags, and opaque spans in one list, in order of `start`. Never throws. */
export function masksOf(scan: InlineScan): readonly Mask[] {
  const { tags, malformed, opaque } = scan;
  if (tags.length === 0 && malformed.length === 0) return opaque;
  const masks: Mask[] = [...opaque];
  for (const { start, end } of tags) masks.push({ start, end, kind: 'tag' });
  for (const { start, end } of malformed) masks.push({ start, end, kind: 'tag' });
  return masks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Steps through spans in order of `start`; asking for an offset again or for an earlier one is an error of the caller. */
export class Cursor<T extends Span> {
  readonly #spans: readonly T[];
  #index = 0;

  constructor(spans: readonly T[]) {
    this.#spans = spans;
  }

  /** The first span that starts at an offset or behind it. Offsets that are asked for must not fall. */
  from(offset: number): T | undefined {
    while (this.#index < this.#spans.length && (this.#spans[this.#index]?.start ?? 0) < offset) this.#index++;
    return this.#spans[this.#index];
  }

  /** The span that starts right at an offset. Offsets that are asked for must not fall. */
  at(offset: number): T | undefined {
    const span = this.from(offset);
    return span?.start === offset ? span : undefined;
  }
}
