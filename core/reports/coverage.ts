import type { Summary } from '../analysis/analysis.js';

/**
 * The tagged share of the sentences in whole percent, undefined for a document that has none. Rounded down: 100 stands
 * only where every sentence is tagged.
 */
export function coverageOf(summary: Summary): number | undefined {
  if (summary.sentences === 0) return undefined;
  return Math.floor(((summary.sentences - summary.untagged) * 100) / summary.sentences);
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
