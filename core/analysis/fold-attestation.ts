import { readAttested, stateOf } from '../attestation/attested.js';
import { isSignedWithSource } from '../attestation/earlier-tags.js';
import { hashOfSentence } from '../attestation/sentence-hash.js';
import type { Facts } from '../text/facts.js';
import type { Analysis, Sentence } from './analysis.js';
import type { DocumentInput } from './reading.js';

/**
 * What reviewers said of the sentences, and which of them had the LLM tag in an earlier revision and have a source now. A
 * sentence is hashed once, and only where there is a ledger or an earlier revision to hold it against. Never throws.
 */
export function foldAttestation(
  { attestations = [], llmBefore }: DocumentInput,
  sentences: readonly Sentence[],
  facts: readonly Facts[],
): Pick<Analysis, 'attested' | 'laundered'> {
  const hashAt = (at: number): string => {
    const sentence = sentences[at];
    if (!sentence) return '';
    return facts[at]?.once(hashOfSentence, () => hashOfSentence(sentence)) ?? hashOfSentence(sentence);
  };
  const hashes = attestations.length === 0 ? [] : sentences.map((_, at) => hashAt(at));
  const attested = readAttested(hashes, attestations);
  const laundered =
    llmBefore === undefined || llmBefore.size === 0
      ? []
      : sentences.filter(
          ({ provenance }, at) =>
            provenance === 'source' &&
            llmBefore.has(hashAt(at)) &&
            !isSignedWithSource(stateOf(attested, at)),
        );
  return { attested, laundered };
}
