import { isSignOff } from '../attestation/attestation.js';
import { stateOf, type SentenceState } from '../attestation/attested.js';
import { hashOfSentence } from '../attestation/sentence-hash.js';
import type { Analysis, Sentence } from '../analysis/analysis.js';
import { touches, type Span } from '../text/span.js';

/** A sentence as a reviewer meets it. The span is the sentence. */
export interface ReviewedSentence extends Span {
  /** Its index in `Analysis.sentences`. */
  readonly index: number;
  /** See `hashOfSentence`. */
  readonly hash: string;
  readonly state: SentenceState;
}

/** The sentence that a cursor touches; between two, the one that begins there. Undefined where none stands. Never throws. */
export function reviewedSentenceAt(analysis: Analysis, offset: number): ReviewedSentence | undefined {
  const { sentences } = analysis;
  const within = sentences.findIndex(({ start, end }) => start <= offset && offset < end);
  const index = within >= 0 ? within : sentences.findIndex((sentence) => touches(sentence, offset));
  const sentence = sentences[index];
  if (!sentence) return undefined;
  const { start, end } = sentence;
  return { index, start, end, hash: hashOfSentence(sentence), state: stateOf(analysis.attested, index) };
}

/**
 * The next sentence behind a cursor that a model wrote and nobody has signed off as it stands; past the last one it goes on
 * from the top. Undefined when there is none. Never throws.
 */
export function nextUnverified(analysis: Analysis, offset: number): Span | undefined {
  const open = analysis.sentences.filter((sentence, index) => isUnverified(analysis, sentence, index));
  const next = open.find(({ start }) => start > offset) ?? open[0];
  return next && { start: next.start, end: next.end };
}

/** How an editor marks a sentence. `unverified`: a model wrote it, and nobody has signed it off as it stands. */
export type ReviewMark = 'unverified' | Exclude<SentenceState['state'], 'none'>;

/** A sentence with what an editor marks it as, and the tag behind which the sign goes. */
export interface MarkedSentence extends Span {
  readonly mark: ReviewMark;
  /** Its LLM tag, where the mark is about that. */
  readonly tag: Span | undefined;
}

/** The sentences that an editor marks, in their order. Never throws. */
export function markedSentences(analysis: Analysis): readonly MarkedSentence[] {
  return analysis.sentences.flatMap((sentence, index): MarkedSentence[] => {
    const { state } = stateOf(analysis.attested, index);
    const isOpen = isUnverified(analysis, sentence, index);
    if (state === 'none' && !isOpen) return [];
    const { start, end, tags } = sentence;
    const tag = isOpen ? tags.find(({ kind }) => kind === 'llm') : undefined;
    return [{ start, end, mark: state === 'none' ? 'unverified' : state, tag }];
  });
}

function isUnverified({ attested }: Analysis, { provenance }: Sentence, index: number): boolean {
  if (provenance !== 'llm' && provenance !== 'mixed') return false;
  const state = stateOf(attested, index);
  return state.state === 'none' || state.state === 'lapsed' || !isSignOff(state.by);
}
