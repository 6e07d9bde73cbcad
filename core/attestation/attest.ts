import type { Provenance, Tag } from '../prose/tag.js';
import type { Span } from '../text/span.js';
import { nearDigits, type Attestation } from './attestation.js';
import { hashOfSentence, type HashedSentence } from './sentence-hash.js';

/** A document as attesting its sentences needs it. */
export interface AttestedDocument {
  readonly text: string;
  readonly sentences: readonly (Omit<HashedSentence, 'tags'> & {
    readonly provenance: Provenance;
    readonly tags: readonly (Span & Pick<Tag, 'kind' | 'sources'>)[];
  })[];
}

/** What a reviewer says of a sentence. */
export type Verdict = Pick<Attestation, 'path' | 'decision' | 'reviewer' | 'date' | 'locator' | 'note'>;

/** The attestation of the sentence of this index, as it stands now; undefined `locator` and `note` are left out. Never throws. */
export function attestationOf(
  { text, sentences }: AttestedDocument,
  sentence: number,
  { path, decision, reviewer, date, locator, note }: Verdict,
): Attestation {
  const hashAt = (at: number): string => {
    const one = sentences[at];
    return one ? hashOfSentence(one) : '';
  };
  const hash = hashAt(sentence);
  const near = [sentence - 1, sentence + 1].map((at) => hashAt(at).slice(0, nearDigits));
  return {
    ...{ path, hash, tags: tagsOf(text, sentences[sentence]), decision, reviewer, date },
    ...(locator !== undefined && { locator }),
    ...(note !== undefined && { note }),
    near: [near[0] ?? '', near[1] ?? ''],
  };
}

/**
 * The tags as they are written, but a named source without what stands behind its name, which may tell who a client is; a label
 * above that tags the whole block counts as the LLM tag that it stands for.
 */
function tagsOf(text: string, sentence: AttestedDocument['sentences'][number] | undefined): string[] {
  if (!sentence) return [];
  const own = sentence.tags.map(({ start, end, kind, sources }) =>
    kind === 'named' ? `[${sources.join(', ')}]` : text.slice(start, end),
  );
  return own.length === 0 && sentence.provenance === 'llm' ? ['[LLM]'] : own;
}
