import type { Span } from '../text/span.js';
import type { InlineScan } from './inline.js';

/** Hands a block's scan out sentence by sentence; asked in order, so that a long paragraph takes linear time. */
export class ScanSlices {
  readonly #scan: InlineScan;
  readonly #next = { tags: 0, malformed: 0, authorYears: 0, opaque: 0 };

  constructor(scan: InlineScan) {
    this.#scan = scan;
  }

  /** What lies inside a span that does not start before the last one asked for. */
  of(span: Span): InlineScan {
    const { tags, malformed, authorYears, opaque } = this.#scan;
    return {
      tags: this.#slice('tags', tags, span),
      malformed: this.#slice('malformed', malformed, span),
      authorYears: this.#slice('authorYears', authorYears, span),
      opaque: this.#slice('opaque', opaque, span),
    };
  }

  #slice<T extends Span>(name: keyof InlineScan, list: readonly T[], span: Span): readonly T[] {
    let from = this.#next[name];
    while ((list[from]?.start ?? Infinity) < span.start) from++;
    let to = from;
    while ((list[to]?.end ?? Infinity) <= span.end) to++;
    this.#next[name] = to;
    return from === 0 && to === list.length ? list : list.slice(from, to);
  }
}
