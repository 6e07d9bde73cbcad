import type { Candidate, CheckedAnalysis } from '../core/index.js';
import type { LocatedFinding, Place } from '../core/reports/located.js';
import { indexedClaims, type IndexedClaim } from './grade-index.js';
import { indexedThread, type IndexedThread } from './thread-facts.js';

/** What is kept of a document so that others can be held against it: claims, ids, hashes and places, and no text. */
export interface DocumentFacts {
  readonly claims: readonly IndexedClaim[];
  readonly thread: IndexedThread | undefined;
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
  return { claims: indexedClaims(analysis), thread: indexedThread(analysis) };
}

/** Every place of a document that a finding, its own or another's, or the editor may point at. */
export function placesIn({ claims, thread }: DocumentFacts): readonly PlacedSpan[] {
  if (!thread) return claims;
  const { declarations, mentions, opening } = thread;
  return [
    ...claims,
    ...declarations.flatMap((one) => [one, one.stretch]),
    ...mentions,
    ...(opening ? [opening] : []),
  ];
}

/** Whether a document has nothing that others could be held against. */
export function isAlone({ claims, thread }: DocumentFacts): boolean {
  return claims.length === 0 && thread === undefined;
}
