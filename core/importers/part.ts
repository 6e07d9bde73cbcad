import type { Doubt } from './marks.js';

/** Whether markers are looked for: not in navigation, forms and disclaimers. */
export type Reading = 'prose' | 'plain';

/** A part of the page, as it will stand in the document. Texts are single lines as rendered. */
export type Part =
  | { readonly kind: 'title'; readonly text: string; readonly doubt: Doubt | undefined }
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly text: string;
      readonly doubt: Doubt | undefined;
    }
  | { readonly kind: 'paragraph'; readonly reading: Reading; readonly text: string; readonly doubt?: Doubt }
  | { readonly kind: 'quote'; readonly reading: Reading; readonly text: string }
  | {
      readonly kind: 'item';
      readonly reading: Reading;
      /** `-`, or a number with its stop. */
      readonly mark: string;
      /** The marks of the items around it, from the outside in. */
      readonly around: readonly string[];
      readonly text: string;
    }
  | { readonly kind: 'table'; readonly head: TableLine; readonly rows: readonly TableLine[] }
  | { readonly kind: 'picture'; readonly text: string }
  | { readonly kind: 'footer'; readonly text: string }
  | { readonly kind: 'entry'; readonly number: number | undefined; readonly text: string }
  /** What the site puts around an article: its name, buttons, counts. */
  | { readonly kind: 'page'; readonly text: string }
  /** The line of type, discipline and lineage below or above a title. */
  | { readonly kind: 'byline'; readonly fields: readonly string[] };

/** The cells of a row; where they could not be told apart, all of it is the first one and `doubt` says so. */
export interface TableLine {
  readonly cells: readonly string[];
  readonly doubt: Doubt | undefined;
}
