import { stateOf as attestedStateOf } from '../../attestation/attested.js';
import type { Analysis, Sentence } from '../../analysis/analysis.js';
import type { Provenance } from '../../prose/tag.js';
import { texts } from '../../language/say.js';

/** What stands behind a sentence: where it says it comes from, and what a reviewer made of that (spec, sections 2 and 8). */
export type SentenceState =
  'sourced' | 'named' | 'verified' | 'llm' | 'mixed' | 'untagged' | 'disputed' | 'rejected' | 'exempt';

/** A reviewer's decision on a sentence, or undefined where nobody has signed it off or the sign-off has lapsed. */
export type DecisionOf = (sentence: Sentence) => 'verified' | 'disputed' | 'rejected' | undefined;

/** How a state is told: in words, and by one sign where there is no room for words. */
export interface StateWords {
  readonly state: SentenceState;
  readonly label: string;
  readonly sign: string;
}

const labels = texts({
  sourced: 'Sourced',
  named: 'Named source',
  verified: 'LLM, verified',
  llm: 'LLM, unverified',
  mixed: 'Source and LLM',
  untagged: 'Untagged',
  disputed: 'Disputed',
  rejected: 'Rejected',
  exempt: 'Exempt',
});

/** Every state in the order in which reports tell them, from what stands firm to what does not. */
export const sentenceStates: readonly StateWords[] = [
  { state: 'sourced', label: labels.sourced, sign: 'S' },
  { state: 'named', label: labels.named, sign: 'N' },
  { state: 'verified', label: labels.verified, sign: '✓' },
  { state: 'llm', label: labels.llm, sign: 'L' },
  { state: 'mixed', label: labels.mixed, sign: 'M' },
  { state: 'untagged', label: labels.untagged, sign: '?' },
  { state: 'disputed', label: labels.disputed, sign: '!' },
  { state: 'rejected', label: labels.rejected, sign: '✕' },
  { state: 'exempt', label: labels.exempt, sign: '–' },
];

/** Sentences by state. */
export type StateCounts = Readonly<Record<SentenceState, number>>;

const ofProvenance: Readonly<Record<Provenance, SentenceState>> = {
  source: 'sourced',
  named: 'named',
  llm: 'llm',
  mixed: 'mixed',
  none: 'untagged',
  exempt: 'exempt',
};

/**
 * The state of a sentence. A dispute or rejection counts whatever the tags say; a verification changes what an LLM sentence
 * is, and leaves a sourced one sourced. Never throws.
 */
export function stateOf(sentence: Sentence, decisionOf: DecisionOf): SentenceState {
  const decision = decisionOf(sentence);
  if (decision === 'disputed' || decision === 'rejected') return decision;
  if (decision === 'verified' && sentence.provenance === 'llm') return 'verified';
  return ofProvenance[sentence.provenance];
}

/** The decisions of the ledger that the analysis was made with. Never throws. */
export function decisionsOf({ attested, sentences }: Analysis): DecisionOf {
  if (attested.states.length === 0) return () => undefined;
  const indexes = new Map(sentences.map((sentence, at) => [sentence, at]));
  return (sentence) => {
    const { state } = attestedStateOf(attested, indexes.get(sentence) ?? -1);
    return state === 'verified' || state === 'disputed' || state === 'rejected' ? state : undefined;
  };
}

/** Counts of nothing, to be added to. */
export function noCounts(): Record<SentenceState, number> {
  return {
    sourced: 0,
    named: 0,
    verified: 0,
    llm: 0,
    mixed: 0,
    untagged: 0,
    disputed: 0,
    rejected: 0,
    exempt: 0,
  };
}

/** The words of a state. */
export function wordsOf(state: SentenceState): StateWords {
  return sentenceStates.find((one) => one.state === state) ?? { state, label: state, sign: '·' };
}

/** Sentences that need a tag, among these counts. */
export function countedIn(counts: StateCounts): number {
  return sentenceStates.reduce((sum, { state }) => sum + (state === 'exempt' ? 0 : counts[state]), 0);
}
