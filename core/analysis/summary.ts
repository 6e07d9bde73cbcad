import type { Sentence, Summary } from './analysis.js';
import type { ReadBlock } from './reading.js';

/** The counts of a document (spec, section 7). */
export function summarise(sentences: readonly Sentence[], blocks: readonly ReadBlock[]): Summary {
  const count = (provenance: Sentence['provenance']): number =>
    sentences.filter((one) => one.provenance === provenance).length;
  const exempt = count('exempt');
  return {
    sentences: sentences.length - exempt,
    sourced: count('source'),
    llm: count('llm'),
    named: count('named'),
    mixed: count('mixed'),
    untagged: count('none'),
    exempt,
    words: blocks.reduce((total, block) => total + block.prose.words, 0),
  };
}

/** The tagged share of the sentences, from 0 to 1; 1 for a document without sentences. */
export function coverageOf(summary: Summary): number {
  return summary.sentences === 0 ? 1 : (summary.sentences - summary.untagged) / summary.sentences;
}
