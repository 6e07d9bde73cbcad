import type { Candidate, CheckedAnalysis } from '../core/index.js';
import type { LocatedFinding, Place } from '../core/reports/located.js';
import { indexedClaims, type IndexedClaim } from './grade-index.js';

/** What is kept of a document so that others can be held against it: claims and places, and no text. */
export interface DocumentFacts {
  readonly claims: readonly IndexedClaim[];
}

/** What other documents make of one. */
export interface OthersFindings {
  /** In order of place. */
  readonly findings: readonly LocatedFinding[];
  /** Findings that a directive or the allow list holds back. */
  readonly silenced: readonly Candidate[];
}

/** A stretch of a document whose text is gone. */
export interface PlacedSpan {
  readonly start: Place;
  readonly end: Place;
}

/** The facts of an analysed document. Never throws. */
export function documentFacts(analysis: CheckedAnalysis): DocumentFacts {
  return { claims: indexedClaims(analysis) };
}

/** Every place of a document that a finding, its own or another's, may point at. */
export function placesIn({ claims }: DocumentFacts): readonly PlacedSpan[] {
  return claims;
}
