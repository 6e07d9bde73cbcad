import { stateOf } from '../attestation/attested.js';
import type { Analysis, Summary } from '../analysis/analysis.js';

/**
 * The tagged share of the sentences in whole percent, undefined for a document that has none. Rounded down: 100 stands
 * only where every sentence is tagged.
 */
export function coverageOf(summary: Summary): number | undefined {
  if (summary.sentences === 0) return undefined;
  return Math.floor(((summary.sentences - summary.untagged) * 100) / summary.sentences);
}

/** What stands behind the sentences of a document, from its tags and the ledger (spec, section 8). */
export interface AttestedCoverage {
  readonly sentences: number;
  readonly sourced: number;
  readonly llm: number;
  /** Of those with the LLM tag alone, how many a reviewer verified as they stand. */
  readonly llmAttested: number;
  readonly untagged: number;
}

/** The coverage of a document with what reviewers made of it. Never throws. */
export function attestedCoverageOf({ attested, sentences, summary }: Analysis): AttestedCoverage {
  const llmAttested = sentences.filter(
    ({ provenance }, at) => provenance === 'llm' && stateOf(attested, at).state === 'verified',
  ).length;
  return {
    sentences: summary.sentences,
    sourced: summary.sourced,
    llm: summary.llm,
    llmAttested,
    untagged: summary.untagged,
  };
}

/** `96 sentences · 58 sourced · 36 LLM · 2 untagged · coverage 97 %`; kinds that do not occur are left out. */
export function coverageLine(summary: Summary): string {
  const coverage = coverageOf(summary);
  const exempt = summary.exempt > 0 ? [`${String(summary.exempt)} exempt`] : [];
  if (coverage === undefined) return ['no sentences that need a tag', ...exempt].join(' · ');
  const rare = [
    { count: summary.named, word: 'named source' },
    { count: summary.mixed, word: 'mixed' },
  ].filter(({ count }) => count > 0);
  return [
    counted(summary.sentences, 'sentence'),
    `${String(summary.sourced)} sourced`,
    `${String(summary.llm)} LLM`,
    ...rare.map(({ count, word }) => `${String(count)} ${word}`),
    `${String(summary.untagged)} untagged`,
    ...exempt,
    `coverage ${String(coverage)} %`,
  ].join(' · ');
}

/** `1 error`, `2 errors`. */
export function counted(count: number, word: string): string {
  return `${String(count)} ${word}${count === 1 ? '' : 's'}`;
}
