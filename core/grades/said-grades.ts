import type { ElementKind } from '../tables/grade-tables.js';
import type { Span } from '../text/span.js';
import type { Frame } from './frames.js';
import type { ElementItem } from './items.js';
import type { Link } from './link-types.js';
import type { PassageSentence } from './passages.js';
import type { SentenceItems } from './sentence-items.js';

/** A pair of element and grade as the text says it, before it is held against the tables. */
export interface SaidGrade extends Span {
  readonly element: string;
  /** The grade phrase, or the kind that is said of the element. */
  readonly phrase: string;
  readonly type: ElementKind | undefined;
  readonly unsupported: boolean;
  /** Where the grade is written, and the element. */
  readonly gradeSpan: Span;
  readonly elementSpan: Span;
  /** Editions that words name: of the sentence, its lead-in, heading, or table. */
  readonly editions: readonly string[];
  readonly sentence: PassageSentence;
}

/** The claims of a document, each pair of places once. */
export class SaidGrades {
  readonly #list: SaidGrade[] = [];
  /** The same by where the grade is written. */
  readonly #byPlace = new Map<number, SaidGrade[]>();

  /** In order of place. */
  sorted(): SaidGrade[] {
    return this.#list.toSorted((a, b) => a.start - b.start);
  }

  /** The elements of a link. `sentence` may be a part of one, such as a cell: its offsets count. */
  add(sentence: PassageSentence, items: SentenceItems, link: Link, editions: readonly string[]): void {
    const grade = { start: link.grade.start + sentence.start, end: link.grade.end + sentence.start };
    for (const one of link.elements) {
      const item = typeof one === 'number' ? items.element(one) : undefined;
      const element = typeof one === 'number' ? item?.element : one;
      if (element === undefined) continue;
      const place = item ? { start: item.start + sentence.start, end: item.end + sentence.start } : grade;
      this.push({
        element,
        phrase: link.grade.kind === 'grade' ? link.grade.phrase : link.grade.type,
        type: link.grade.kind === 'type' ? link.grade.type : undefined,
        unsupported: link.grade.kind === 'grade' && link.grade.unsupported,
        gradeSpan: grade,
        elementSpan: place,
        editions,
        sentence,
        start: Math.min(grade.start, place.start),
        end: Math.max(grade.end, place.end),
      });
    }
  }

  /** Elements that a list names under the kind of which the paragraph speaks. */
  kinds(
    type: ElementKind,
    sentence: PassageSentence,
    items: SentenceItems,
    link: Link,
    editions: readonly string[],
  ): void {
    for (const one of link.elements) {
      const item = typeof one === 'number' ? items.element(one) : undefined;
      if (!item) continue;
      this.listed(item, sentence.start, { phrase: type, type, unsupported: false, editions, sentence });
    }
  }

  /** An element that stands under its grade: in a column, a list. The place is the element's; `base` is that of the item. */
  listed(
    item: ElementItem,
    base: number,
    said: Pick<SaidGrade, 'phrase' | 'type' | 'unsupported' | 'editions' | 'sentence'>,
  ): void {
    const place = { start: item.start + base, end: item.end + base };
    this.push({ ...said, element: item.element, gradeSpan: place, elementSpan: place, ...place });
  }

  push(claim: SaidGrade): void {
    const here = this.#byPlace.get(claim.gradeSpan.start);
    if (
      here?.some(
        (one) =>
          one.element === claim.element &&
          one.phrase === claim.phrase &&
          one.elementSpan.start === claim.elementSpan.start,
      ) === true
    )
      return;
    if (here) here.push(claim);
    else this.#byPlace.set(claim.gradeSpan.start, [claim]);
    this.#list.push(claim);
  }

  /** What a frame says of an element that stands under it. */
  framed(
    frame: Frame,
    element: string,
    place: Span,
    editions: readonly string[],
    sentence: PassageSentence,
  ): void {
    const base = {
      element,
      gradeSpan: place,
      elementSpan: place,
      editions,
      sentence,
      start: place.start,
      end: place.end,
    };
    if (frame.phrase !== undefined)
      this.push({ ...base, phrase: frame.phrase, type: undefined, unsupported: frame.unsupported });
    if (frame.type !== undefined)
      this.push({ ...base, phrase: frame.type, type: frame.type, unsupported: false });
  }
}
