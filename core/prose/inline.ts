import type { Span } from '../text/span.js';

/** How a tag is written. The formatter restyles within a style and never turns one into another (spec, section 2). */
export type TagStyle =
  | 'bracket' // [1], [1, 2], [1-3], [1–3]
  | 'superscript' // <sup>1</sup>
  | 'unicode' // ¹
  | 'footnote' // [^1], [^norcross]
  | 'pandoc' // [@norcross2018, p. 12; @wampold2015], @wampold2015
  | 'llm' // [LLM], {LLM}, `LLM`, [LLM: model-name]
  | 'named'; // [obs], [measure: PHQ-9]

/** One tag of a block's inner markdown. Offsets are UTF-16 code units into that inner markdown. */
export interface InlineTag extends Span {
  /** `[text][1]`: a full reference link if the document defines the label, else a marker; the fold decides. */
  readonly reference?: true;
  readonly kind: 'source' | 'llm' | 'named';
  readonly style: TagStyle;
  /**
   * What it names, ranges spelled out: `['1', '2', '3']` for `[1-3]`, `['^norcross']` for a footnote, `['@norcross2018',
   * '@wampold2015']` for Pandoc keys, the lower-case name for a named source (`['measure']`), `[]` for the LLM tag.
   */
  readonly sources: readonly string[];
}

/** A tag with its place in another text; cheaper than a copy of whatever it holds, and most sentences have one. */
export function movedTag(tag: Omit<InlineTag, 'start' | 'end'>, start: number, end: number): InlineTag {
  const { kind, style, sources } = tag;
  return tag.reference
    ? { start, end, kind, style, sources, reference: true }
    : { start, end, kind, style, sources };
}

/** Something that was meant as a tag and is none: `[LML]`, `[llm`, `[1,]`, `[ 1 ]`, `[l]`. */
export interface MalformedTag extends Span {
  /** What the writer most likely meant, as a tag in canonical form: `[LLM]`, `[1]`. */
  readonly meant: string;
  /** `llm` is safe to repair unread; a number or a name names a source, so a person chooses (spec, section 5). */
  readonly kind: 'llm' | 'number' | 'named';
}

/** An author–year citation: `(Bordin, 1979)`, `(see Bordin, 1979; Norcross & Wampold, 2018a)`. The span holds the parentheses. */
export interface AuthorYear extends Span {
  /** `Bordin (1979)`: the author stands in the sentence, before the parenthesis; the span holds both. */
  readonly narrative: boolean;
  readonly works: readonly { readonly author: string; readonly year: number }[];
}

/** What is no prose inside a block and must not be read as such. */
export interface OpaqueSpan extends Span {
  readonly kind: 'code' | 'url' | 'math' | 'html' | 'comment' | 'link-target' | 'image';
}

/** What one pass over a block's inner markdown finds. All lists are in order of `start`; spans of one list never overlap. */
export interface InlineScan {
  readonly tags: readonly InlineTag[];
  readonly malformed: readonly MalformedTag[];
  readonly authorYears: readonly AuthorYear[];
  readonly opaque: readonly OpaqueSpan[];
}
