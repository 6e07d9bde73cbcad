import type { NoteFieldRow, NoteFormat, NoteFormatPart, NoteProfile } from '../../tables/note-formats.js';
import type { Span } from '../../text/span.js';

/** A progress note: its format, and what it has of it. Offsets are UTF-16 code units into the document. */
export interface Note {
  /** Undefined where nothing tells it: a note without parts. */
  readonly format: NoteFormat | undefined;
  readonly formatFrom: 'frontmatter' | 'profile' | 'parts' | undefined;
  /** A `format:` that is none, or none that the profile takes. */
  readonly wrongFormat: WrongName | undefined;
  readonly profile: NoteProfile | undefined;
  /** A `profile:` that is none. */
  readonly wrongProfile: WrongName | undefined;
  /** Those of the format and the profile, in the order in which they belong. */
  readonly parts: readonly NotePart[];
  /** Parts that are not there though they must. */
  readonly missing: readonly NotePart[];
  /** Parts with nothing in them. */
  readonly empty: readonly WrittenNotePart[];
  /** The parts that stand in their order; the others are `misplaced`. */
  readonly ordered: readonly WrittenNotePart[];
  readonly misplaced: readonly WrittenNotePart[];
  /** What the profile asks parts to say and they do not. */
  readonly unsaid: readonly Unsaid[];
  readonly fields: readonly NoteField[];
}

/** A name that nothing has, where frontmatter gives it. */
export interface WrongName extends Span {
  readonly known: readonly string[];
}

export interface NotePart {
  readonly title: string;
  readonly row: NoteFormatPart;
  /** Where it stands; undefined when it is not there. */
  readonly at: PartPlace | undefined;
}

export type WrittenNotePart = NotePart & { readonly at: PartPlace };

/** A part in the document: from its head to where the next one begins. */
export interface PartPlace extends Span {
  readonly head: PartHead;
  /** What it says, white space at the ends left out. */
  readonly content: Span;
  readonly isEmpty: boolean;
}

/**
 * What opens a part. `heading`: a heading. `line`: a label at the head of a line (`S:`, `**S:**`). `inline`: a label further
 * on the line.
 */
export interface PartHead extends Span {
  readonly form: 'heading' | 'line' | 'inline';
  /** The name in it: `S`, `Subjective`. */
  readonly name: Span;
  /** Where its line begins, with marks of lists and quotations; its own start for one within a line. */
  readonly lineStart: number;
  /** Of a heading; 0 for a label. */
  readonly level: number;
}

/** A profile's demand that a part does not meet. */
export interface Unsaid {
  readonly part: WrittenNotePart;
  readonly about: string;
}

/** What a note says of its session. A placeholder is as good as a value; whether a value identifies is for `phi/*` to say. */
export interface NoteField {
  readonly row: NoteFieldRow;
  readonly isRequired: boolean;
  readonly isGiven: boolean;
  /** Its key in the frontmatter, when it stands there without a value. */
  readonly key: Span | undefined;
}

/** Whether a part is there. */
export function isWrittenPart(part: NotePart): part is WrittenNotePart {
  return part.at !== undefined;
}
