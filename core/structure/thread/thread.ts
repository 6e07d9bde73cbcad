import type { Span } from '../../text/span.js';
import type { ThreadKind } from './ids.js';

/** An id that a plan declares. The span is that of the id alone; offsets count in the document. */
export interface ThreadDeclaration extends Span {
  readonly id: string;
  readonly kind: ThreadKind;
  /** All that is said in declaring it: a line, a row, a heading. */
  readonly stretch: Span;
  /** What it stands for, in the plan's words; empty where none stand behind it. */
  readonly words: Span;
  /** The ids of what it serves, by its words, its place, or its number (the last), whether they are declared or not. */
  readonly parents: readonly string[];
  /** Met, discontinued, or struck through: nobody works on it any more. */
  readonly isDone: boolean;
}

/** A place that names an id without declaring it. */
export interface ThreadMention extends Span {
  readonly id: string;
  /** It can be nothing but an id, whether a plan declares it or not. */
  readonly isCertain: boolean;
  /** Ids that it is listed with. */
  readonly beside: readonly string[];
}

/** A sentence of a note by what it says, for comparison with other notes. */
export interface SaidSentence extends Span {
  /** Of its normalised text; the same for sentences that say the same. */
  readonly hash: string;
}

/** What a plan or a note has of the golden thread: from problem over goal and objective to intervention and back. */
export interface Thread {
  readonly role: 'plan' | 'note';
  /** What the frontmatter of a note says of its place among the others. */
  readonly session: string | undefined;
  /** Of a plan, each id once, in order of place. */
  readonly declarations: readonly ThreadDeclaration[];
  /** In order of place. */
  readonly mentions: readonly ThreadMention[];
  /** Ids of which a note gives a score, a count or another measure. */
  readonly measured: readonly string[];
  /** Of a note, without headings, labels and what a template left to be filled in. Hashing costs something: done when asked for. */
  readonly said: readonly SaidSentence[];
  /** The first of them. */
  readonly opening: Span | undefined;
}
