import { stateOf } from '../attestation/attested.js';
import type { Locale } from '../language/locale.js';
import { say, texts } from '../language/say.js';
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
export function coverageLine(summary: Summary, locale: Locale = 'en'): string {
  const coverage = coverageOf(summary);
  const told = (text: string, count: number): string => say(locale, text, { count });
  const { sentences, named, mixed, exempt } = summary;
  const last = exempt > 0 ? [told(parts.exempt, exempt)] : [];
  if (coverage === undefined) return [say(locale, 'no sentences that need a tag'), ...last].join(' · ');
  return [
    told(sentences === 1 ? parts.sentence : parts.sentences, sentences),
    told(parts.sourced, summary.sourced),
    told(parts.llm, summary.llm),
    ...(named > 0 ? [told(parts.named, named)] : []),
    ...(mixed > 0 ? [told(parts.mixed, mixed)] : []),
    told(parts.untagged, summary.untagged),
    ...last,
    told(parts.coverage, coverage),
  ].join(' · ');
}

const parts = texts({
  sentence: '{count} sentence',
  sentences: '{count} sentences',
  sourced: '{count} sourced',
  llm: '{count} LLM',
  named: '{count} named source',
  mixed: '{count} mixed',
  untagged: '{count} untagged',
  exempt: '{count} exempt',
  coverage: 'coverage {count} %',
});

/** `1 error`, `2 errors`. */
export function counted(count: number, word: string): string {
  return `${String(count)} ${word}${count === 1 ? '' : 's'}`;
}
