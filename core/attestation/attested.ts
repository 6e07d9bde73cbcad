import { isSignOff, type Attestation } from './attestation.js';
import { findPlaces } from './lapsed-places.js';

/** What the ledger says of a sentence. `lapsed`: another sentence stood here when somebody signed it off. */
export type SentenceState =
  | { readonly state: 'none' }
  | {
      readonly state: 'verified' | 'disputed' | 'rejected' | 'proposed' | 'lapsed';
      readonly by: Attestation;
    };

/** What the ledger says of a document. */
export interface Attested {
  /** One for each sentence of the analysis, in their order; none at all where the ledger does not name the document. */
  readonly states: readonly SentenceState[];
  /** Sign-offs of sentences that are changed or gone, where nobody can tell which sentence stands in their place. */
  readonly lost: readonly Attestation[];
}

/** What is said of a document that the ledger does not name. */
export const unattested: Attested = { states: [], lost: [] };

const none: SentenceState = { state: 'none' };

/**
 * What a document's lines of the ledger say of its sentences, which are given by their hashes. Of several sign-offs of one
 * sentence the one with the latest date holds, of the same day the one further down; a proposal holds only where nobody has
 * signed. A sentence that stands twice is signed off twice. Never throws.
 */
export function readAttested(hashes: readonly string[], attestations: readonly Attestation[]): Attested {
  if (attestations.length === 0) return unattested;
  const latest = latestByHash(attestations);
  const states = hashes.map((hash): SentenceState => {
    const by = latest.get(hash);
    return by ? { state: by.decision, by } : none;
  });
  const here = new Set(hashes);
  const gone = [...latest.values()].filter((one) => !here.has(one.hash) && isSignOff(one));
  const { placed, lost } = findPlaces(hashes, gone);
  for (const { sentence, attestation } of placed) {
    const now = states[sentence];
    if (
      now?.state === 'none' ||
      now?.state === 'proposed' ||
      (now?.state === 'lapsed' && isLater(attestation, now.by))
    )
      states[sentence] = { state: 'lapsed', by: attestation };
  }
  // A rejected sentence that is gone is as the reviewer wanted it.
  return { states, lost: lost.filter(({ decision }) => decision !== 'rejected') };
}

/** What the ledger says of the sentence of this index. Never throws. */
export function stateOf({ states }: Attested, sentence: number): SentenceState {
  return states[sentence] ?? none;
}

/** The attestation that holds for each hash. */
export function latestByHash(attestations: readonly Attestation[]): Map<string, Attestation> {
  const latest = new Map<string, Attestation>();
  for (const one of attestations) {
    const before = latest.get(one.hash);
    if (!before || isLater(one, before)) latest.set(one.hash, one);
  }
  return latest;
}

/** Whether an attestation further down in the ledger holds in place of another. */
function isLater(one: Attestation, before: Attestation): boolean {
  if (isSignOff(one) !== isSignOff(before)) return isSignOff(one);
  return one.date >= before.date;
}
