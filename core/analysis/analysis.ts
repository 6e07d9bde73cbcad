import type { Attested } from '../attestation/attested.js';
import type { FigureClaim, StatisticPlace } from '../grades/figure-claims.js';
import type { GradeClaim, KindClaim } from '../grades/grade-claims.js';
import type { Frontmatter } from '../markdown/frontmatter.js';
import type { PhiSpan } from '../phi/phi-span.js';
import type { AuthorYear, MalformedTag } from '../prose/inline.js';
import type { Section } from '../prose/sections.js';
import type { Exemption, ProseKind, Provenance, Tag } from '../prose/tag.js';
import type { Bibliography } from '../sources/bibliography/bibliography.js';
import type { SameWorkPair } from '../sources/same-work.js';
import type { Source } from '../sources/source.js';
import type { SourceIndex } from '../sources/source-index.js';
import type { Artefact } from '../prose/artefacts.js';
import type { DocumentKind, KindRecognition } from '../structure/document-kind.js';
import type { WrittenDirective } from '../structure/directives.js';
import type { Objective } from '../structure/objectives/objective.js';
import type { Note } from '../structure/notes/note.js';
import type { Score } from '../structure/scores/score.js';
import type { Outline, UnknownTemplate } from '../structure/outline.js';
import type { Revision } from '../structure/revision.js';
import type { ProvenanceNote } from '../structure/provenance.js';
import type { Thread } from '../structure/thread/thread.js';
import type { Vignette } from '../structure/vignettes.js';
import type { Span } from '../text/span.js';
import type { TextEdit } from '../text/edit.js';
import type { Appeal, InSentence, PlacedDating } from './fold-claims.js';
import type { RelationshipWork } from './fold-relationship.js';
import type { Settings } from './settings.js';

export type { Artefact } from '../prose/artefacts.js';
export type { Section } from '../prose/sections.js';
export { documentKinds, type DocumentKind } from '../structure/document-kind.js';

/** One sentence of prose. Offsets are UTF-16 code units into the document's text. */
export interface Sentence extends Span {
  readonly text: string;
  readonly provenance: Provenance;
  /** The tags that it carries itself, in order of place; none when a label tags its whole block. */
  readonly tags: readonly Tag[];
  /** The title of the nearest heading above it as written, without marks; undefined before the first one. */
  readonly section: string | undefined;
  readonly proseKind: ProseKind;
  readonly exemption: Exemption | undefined;
  /** Things meant as tags that are none. */
  readonly malformed: readonly MalformedTag[];
  readonly authorYears: readonly AuthorYear[];
  /** How its tags would be written or placed in canonical form, when they are not. */
  readonly repair: TagRepair | undefined;
  /** Where an offer puts a new tag, and what has to be written there around it. */
  readonly slot: TagSlot;
}

/** `placement`: the only tag stands before the sentence's end. `style`: it is not written in canonical form. */
export interface TagRepair {
  readonly kind: 'placement' | 'style';
  /** What the finding points at. */
  readonly at: Span;
  /** Empty where no safe repair exists (the tag stands inside a parenthesis or a quotation). */
  readonly edits: readonly TextEdit[];
}

/** A tag is inserted at `offset` as `before + tag`. */
export interface TagSlot {
  readonly offset: number;
  readonly before: string;
}

/** A tag that names sources, wherever it stands, with what it resolves to. */
export interface Citation {
  readonly tag: Tag;
  /** Index into `sentences`; undefined in headings and table heads. */
  readonly sentence: number | undefined;
}

/** A `<!-- provenote-… -->` comment with the stretch of the document whose findings it silences. */
export interface Directive extends WrittenDirective {
  readonly scope: Span;
}

/** Counts of one document (spec, section 7): `sentences` leaves the exempt ones out. */
export interface Summary {
  readonly sentences: number;
  readonly sourced: number;
  readonly llm: number;
  readonly named: number;
  readonly mixed: number;
  readonly untagged: number;
  readonly exempt: number;
  /** Words of the body, headings and tables included; frontmatter, code and comments left out. */
  readonly words: number;
}

/** Everything the detectors found in one document: rules, features and reports only read it. It is never changed. */
export interface Analysis {
  readonly path: string;
  readonly text: string;
  readonly kind: DocumentKind;
  /** What told the kind. */
  readonly kindFrom: KindRecognition['from'];
  readonly frontmatter: Frontmatter | undefined;
  readonly sections: readonly Section[];
  readonly sentences: readonly Sentence[];
  readonly sources: readonly Source[];
  /** The sources by what markers call them. */
  readonly sourceIndex: SourceIndex;
  /** The works that markers may name by key, those that none names included; undefined where no file gives any. */
  readonly bibliography: Bibliography | undefined;
  /** Entries that are one work. */
  readonly sameWorks: readonly SameWorkPair[];
  readonly citations: readonly Citation[];
  readonly directives: readonly Directive[];
  /** Comments by which `provenote import` says that it was not sure, in order of place. */
  readonly importMarks: readonly Span[];
  /** Traces of a pasted chat, by what kind they are. */
  readonly artefacts: readonly Artefact[];
  /** Elements with the grades that the text gives them, and how that agrees with the tables. */
  readonly gradeClaims: readonly GradeClaim[];
  /** Elements with the kinds that the text gives them. */
  readonly kindClaims: readonly KindClaim[];
  /** Statistics of elements, and how they agree with the tables. */
  readonly figures: readonly FigureClaim[];
  /** Statistics, of whatever, that only a model or sources of the lowest tier stand behind. */
  readonly statistics: readonly StatisticPlace[];
  /** Words that claim a cause or proof for an element. */
  readonly causal: readonly InSentence[];
  /** Leanings on studies and shares of people. */
  readonly appeals: readonly Appeal[];
  /** Years by which sentences date works. */
  readonly datings: readonly PlacedDating[];
  /** The section template of an article and what it has of it; undefined where none applies. */
  readonly outline: Outline | undefined;
  /** A template that frontmatter names and nobody has. */
  readonly unknownTemplate: UnknownTemplate | undefined;
  /** The format of a progress note and what it has of it; undefined for other kinds. */
  readonly note: Note | undefined;
  /** What the document says of how it was made, in frontmatter and footer. */
  readonly provenanceNotes: readonly ProvenanceNote[];
  /** It tells its readers to verify it before clinical use. */
  readonly hasDisclaimer: boolean;
  /** What a template left to be filled in (`{{title}}`), frontmatter included, code and comments left out. */
  readonly placeholders: readonly Span[];
  /** What a suggested revision says of itself; undefined in other kinds. */
  readonly revision: Revision | undefined;
  /** The objectives of a treatment plan, with the letters of SMART that their wording lacks. */
  readonly objectives: readonly Objective[];
  /** What a plan or a note has of the golden thread; undefined for documents that are neither. */
  readonly thread: Thread | undefined;
  /** How a note speaks of the therapy relationship; undefined for documents of other kinds. */
  readonly relationship: RelationshipWork | undefined;
  /** The scores of known instruments in a note; none in documents of other kinds. */
  readonly scores: readonly Score[];
  /** Invented scenes of an article that no label marks. */
  readonly vignettes: readonly Vignette[];
  /** What may tell who the client is, of every confidence, in order of place; no text. */
  readonly phi: readonly PhiSpan[];
  /** What reviewers said of the sentences, as the ledger has it; nothing where no ledger was given. */
  readonly attested: Attested;
  /** Sentences with a source that had the LLM tag in an earlier revision, and that nobody has signed off since. */
  readonly laundered: readonly Sentence[];
  readonly summary: Summary;
  readonly settings: Settings;
}
