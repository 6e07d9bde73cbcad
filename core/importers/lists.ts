import type { ItemLine } from './line-shapes.js';

interface OpenItem {
  readonly indent: number;
  readonly glyph: string;
  readonly mark: string;
}

/**
 * Tells which items stand inside which, by the columns before their bullets and, where these are equal, by the bullets: `◦`
 * behind `•` is one further in.
 */
export class OpenLists {
  #open: OpenItem[] = [];

  /** The marks of the items around the next one. */
  place({ glyph, mark }: ItemLine, indent: number): readonly string[] {
    const open = this.#open;
    while ((open.at(-1)?.indent ?? -1) > indent) open.pop();
    const sameColumn = open.findIndex((item) => item.indent === indent);
    if (sameColumn >= 0) {
      const known = open.findIndex((item, at) => at >= sameColumn && item.glyph === glyph);
      const isInside = glyph !== '1' && open.at(-1)?.glyph !== '1';
      if (known >= 0) open.length = known;
      else if (!isInside) open.length = sameColumn;
    }
    const around = open.map((item) => item.mark);
    open.push({ indent, glyph, mark });
    return around;
  }

  /** The columns before the bullet of the last item; undefined when no list is open. */
  get indent(): number | undefined {
    return this.#open.at(-1)?.indent;
  }

  /** Something that is no item ends all lists. */
  close(): void {
    this.#open = [];
  }
}
