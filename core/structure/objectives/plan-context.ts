import type { TopBlock } from '../../markdown/block.js';
import type { Section } from '../../prose/sections.js';
import type { Span } from '../../text/span.js';
import { notePartsOf, type DocumentKind } from '../document-kind.js';
import { isPlanHeading, planTitleOf, type ObjectiveTitle, type PlanTitle } from './titles.js';

/** A heading under which objectives stand. */
export interface ObjectiveHeading {
  readonly section: Section;
  readonly title: ObjectiveTitle;
}

/** Where in a document one reads, and whether "Objective" means that of a plan there. */
export class PlanContext {
  /** Whether the document is a note, where plans stand without saying so. */
  readonly isNote: boolean;
  readonly #sections: readonly Section[];
  readonly #isSoap: boolean;
  readonly #lists: readonly number[];
  readonly #titles = new Map<Section, PlanTitle | undefined>();
  #entered = 0;
  #around: Section[] = [];

  constructor(tops: readonly TopBlock[], sections: readonly Section[], kind: DocumentKind) {
    this.#sections = sections;
    this.isNote = kind === 'note';
    this.#isSoap = this.isNote && isSoap(tops);
    this.#lists = tops.flatMap((top) =>
      top.blocks
        .filter(
          (block) => block.kind === 'table' || block.containers.some(({ kind: other }) => other === 'item'),
        )
        .map((block) => top.start + block.start),
    );
  }

  /** Goes on to an offset, in UTF-16 code units of the document; says whether that opens a section. */
  enter(offset: number): boolean {
    const before = this.#entered;
    while ((this.#sections[this.#entered]?.start ?? Infinity) <= offset) {
      const section = this.#sections[this.#entered++];
      if (section) this.#around.push(section);
    }
    this.#around = this.#around.filter(({ end }) => end > offset);
    return this.#entered > before;
  }

  /** Whether what stands here is the document's own, and no list of sources, navigation, or form. */
  get isProse(): boolean {
    return this.#around.every(({ role }) => role === 'prose');
  }

  /** Whether a title means the objectives of a plan here. */
  counts(title: PlanTitle | undefined): title is ObjectiveTitle {
    if (title?.kind !== 'objective') return false;
    if (title.isCertain) return true;
    if (this.#around.some((section) => isPlanHeading(section.title))) return true;
    if (!this.isNote) return false;
    if (!this.#isSoap || title.isPlural) return true;
    return this.#around.some((section) => /\b(?:plan|goals?|objectives)\b/i.test(section.title));
  }

  /** The nearest heading above that says what stands under it, when it says objectives. */
  get heading(): ObjectiveHeading | undefined {
    for (const section of this.#around.toReversed()) {
      const title = this.#titleOf(section);
      if (this.counts(title)) return { section, title };
      if (title) return undefined;
    }
    return undefined;
  }

  #titleOf(section: Section): PlanTitle | undefined {
    if (!this.#titles.has(section)) this.#titles.set(section, planTitleOf(section.title));
    return this.#titles.get(section);
  }

  /** Whether a stretch of the document holds a list or a table. */
  hasList({ start, end }: Span): boolean {
    let low = 0;
    let high = this.#lists.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#lists[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return (this.#lists[low] ?? Infinity) < end;
  }
}

/** "Objective" has its place among the parts of a SOAP note, where it holds what the clinician saw. */
function isSoap(tops: readonly TopBlock[]): boolean {
  const { headings, letters } = notePartsOf(tops);
  return (
    headings.has('subjective') ||
    (headings.has('assessment') && headings.has('plan')) ||
    (letters.has('s') && letters.has('o'))
  );
}
