import { z } from 'zod';

/** What a reviewer decides of a sentence (spec, section 8). `proposed` is all that a machine can write, and no sign-off. */
export const decisions = ['verified', 'disputed', 'rejected', 'proposed'] as const;
export type Decision = (typeof decisions)[number];

/** What a person decides. */
export type SignOffDecision = Exclude<Decision, 'proposed'>;
export const signOffDecisions = decisions.filter((one) => one !== 'proposed');

/** Digits of a neighbour's hash: enough to know it again among the sentences of one document. */
export const nearDigits = 12;

const said = z.string().trim().min(1);

/**
 * One line of `.provenote/attestations.jsonl`. It holds no text of the document: a hash of the sentence, and the beginnings of
 * its neighbours' hashes, by which its place is found again when it has changed.
 */
export const attestationSchema = z.strictObject({
  /** The document from the folder that holds `.provenote/`, with `/`. */
  path: z.string().regex(/^[^/\\][^\\]*$/),
  /** See `hashOfSentence`. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The tags of the sentence at that time, as they were written; of a named source its name alone. */
  tags: z.array(z.string()),
  decision: z.enum(decisions),
  reviewer: said,
  date: z.iso.date(),
  /** Where in the source the reviewer looked: `p. 12`. */
  locator: said.optional(),
  note: said.optional(),
  /** How the hashes of the sentences before and behind it begin; empty at the ends of the document. */
  near: z
    .tuple([
      z.string().regex(new RegExp(`^([0-9a-f]{${String(nearDigits)}})?$`)),
      z.string().regex(new RegExp(`^([0-9a-f]{${String(nearDigits)}})?$`)),
    ])
    .optional(),
});

export type Attestation = Readonly<z.infer<typeof attestationSchema>>;

/** What is to be read after "expected" when a key of a line is not as it should be. */
export const expectations: Readonly<Record<string, string>> = {
  path: 'the path of a document from this folder’s parent, with /',
  hash: 'a SHA-256 of 64 hexadecimal digits',
  tags: 'a list of tags',
  decision: `one of ${decisions.join(', ')}`,
  reviewer: 'who decided',
  date: 'a day as 2026-01-31',
  locator: 'where in the source, or nothing',
  note: 'a remark, or nothing',
  near: `the first ${String(nearDigits)} digits of two hashes`,
};

/** An attestation as its line in the ledger, with its line break. The keys stand in the order of the specification. */
export function ledgerLineOf(attestation: Attestation): string {
  const { path, hash, tags, decision, reviewer, date, locator, note, near } = attestation;
  return `${JSON.stringify({ path, hash, tags, decision, reviewer, date, locator, note, near })}\n`;
}

/** Whether a person has decided; a proposal decides nothing. */
export function isSignOff(attestation: Attestation): boolean {
  return attestation.decision !== 'proposed';
}
