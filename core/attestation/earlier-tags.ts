import type { Provenance } from '../prose/tag.js';
import type { Attestation } from './attestation.js';
import { hashOfSentence, type HashedSentence } from './sentence-hash.js';
import type { SentenceState } from './attested.js';

/** A sentence of an earlier revision of a document, as `llmHashesOf` needs it. */
export interface EarlierSentence extends HashedSentence {
  readonly provenance: Provenance;
}

/**
 * The hashes of the sentences that carry the LLM tag, in an earlier revision of a document: all that is kept of it. A sentence
 * that stands there with a source as well is left out. Never throws.
 */
export function llmHashesOf(sentences: readonly EarlierSentence[]): ReadonlySet<string> {
  const hashes = new Set<string>();
  for (const one of sentences)
    if (one.provenance === 'llm' || one.provenance === 'mixed') hashes.add(hashOfSentence(one));
  if (hashes.size > 0)
    for (const one of sentences) if (one.provenance === 'source') hashes.delete(hashOfSentence(one));
  return hashes;
}

/**
 * Whether somebody signed a sentence off with a source: whoever verified what a model wrote has not said that a source bears
 * it. Never throws.
 */
export function isSignedWithSource(state: SentenceState): boolean {
  switch (state.state) {
    case 'verified':
    case 'disputed':
    case 'rejected':
      return hasSource(state.by);
    case 'none':
    case 'proposed':
    case 'lapsed':
      return false;
  }
}

/** Whether the tags of that time were more than the LLM tag. */
function hasSource({ tags }: Attestation): boolean {
  return tags.some((tag) => !/^[[{`]*\s*LLM\b/i.test(tag));
}
