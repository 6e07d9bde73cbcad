import type { DocumentKind, Summary } from '../../analysis/analysis.js';
import type { Severity } from '../../analysis/settings.js';
import type { ClaimVerdict } from '../../grades/verdict.js';
import type { Tier } from '../../sources/source.js';
import type { Place } from '../located.js';
import type { SentenceState, StateCounts } from './states.js';

/**
 * What stands behind one document: counts, places, states, and no text of its sentences. Headings and titles of sources
 * are in it for articles alone (a note's may identify somebody), with possible PHI replaced by its category. It is plain
 * data: `provenote report --format json` prints it, the server sends it to the panel, and every page is made from it.
 */
export interface ProvenanceDocument {
  /** As the reader knows it: relative to the folder of the run, with `/`. */
  readonly path: string;
  readonly kind: DocumentKind;
  /** The counts of `check --format json`. */
  readonly summary: Summary;
  readonly counts: StateCounts;
  /** The tagged share in whole percent, rounded down; null for a document without sentences that need a tag. */
  readonly coverage: number | null;
  readonly sections: readonly ProvenanceSection[];
  /** In order of place. */
  readonly sentences: readonly ProvenanceSentence[];
  readonly sources: readonly ProvenanceSource[];
  readonly grades: readonly ProvenanceGrade[];
  readonly findings: readonly RuleFindings[];
}

/** A heading with sentences under it. Its counts hold those of its subsections too. */
export interface ProvenanceSection extends Place {
  readonly title: string;
  readonly level: number;
  readonly counts: StateCounts;
  readonly sentences: number;
  readonly coverage: number | null;
}

export interface ProvenanceSentence extends Place {
  readonly state: SentenceState;
  /** In UTF-16 code units. */
  readonly length: number;
  /** Index into `sections` of the nearest heading above it; null before the first one. */
  readonly section: number | null;
}

export interface ProvenanceSource {
  /** What markers call it; null where that is the author's word in a document whose words are not shown. */
  readonly id: string | null;
  /** Null in documents whose words are not shown. */
  readonly title: string | null;
  readonly tier: Tier | null;
  readonly year: number | null;
  /** The sentences that cite it. */
  readonly sentences: number;
  /** Their share of all sentences that need a tag, in whole percent, rounded down. */
  readonly share: number;
}

/** A grade that the text gives an element. */
export interface ProvenanceGrade extends Place {
  /** The element's name in the tables. */
  readonly element: string;
  /** Null where the text's words are no grade of the scheme. */
  readonly grade: string | null;
  readonly editions: readonly string[];
  readonly verdict: ClaimVerdict;
}

/** The findings of one rule at one severity. */
export interface RuleFindings {
  readonly rule: string;
  readonly severity: Severity;
  /** What the rule finds, in its own words. */
  readonly description: string;
  readonly places: readonly Place[];
}
