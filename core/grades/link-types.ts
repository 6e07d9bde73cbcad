import type { GradeItem, TypeItem } from './items.js';

/** A grade (or a kind) with the elements that it is said of. Indices count in the sentence's items. */
export interface Link {
  readonly at: number;
  readonly grade: GradeItem | TypeItem;
  /** Indices of element items, or ids where they are named elsewhere. */
  readonly elements: readonly (number | string)[];
  /** How the two stand to each other; an attribute is asserted even in a question. */
  readonly form: 'attribute' | 'predicate';
}

/** What a sentence is read with besides its own words. */
export interface LinkContext {
  /** Elements named in the sentence before, in order. */
  readonly previous: readonly (readonly string[])[];
  /** Elements that the label, term, item head or table row before the sentence names. */
  readonly term: readonly string[] | undefined;
}

/** Indices of element items of the sentence, or ids of elements named elsewhere. */
export type Elements = readonly (number | string)[];
/** `none`: the clause begins without a subject; `foreign`: it has one that is no element. */
export type Subject =
  { readonly elements: Elements; readonly adjacent: boolean } | 'none' | 'foreign' | 'relative';
