import type { ProvenanceSentence } from '../../core/reports/provenance/model.js';
import type { SentenceState } from '../../core/reports/provenance/states.js';

/** States that somebody has to look at. */
const open: readonly SentenceState[] = ['llm', 'mixed', 'untagged', 'disputed', 'rejected'];

/**
 * The index of the next sentence (or the one before, for `step` -1) that somebody has to look at, seen from index `from`;
 * behind the last one it begins anew. Undefined where all is well. Pure.
 */
export function nextOpen(
  sentences: readonly ProvenanceSentence[],
  from: number,
  step: 1 | -1,
): number | undefined {
  const { length } = sentences;
  for (let far = 1; far <= length; far++) {
    const at = (((from + step * far) % length) + length) % length;
    const state = sentences[at]?.state;
    if (state !== undefined && open.includes(state)) return at;
  }
  return undefined;
}

/** The index of the sentence at an offset (UTF-16 code units), or of the last one before it; -1 before the first. Pure. */
export function sentenceAt(sentences: readonly ProvenanceSentence[], offset: number): number {
  let low = -1;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a sentence holds an offset, its end included, where the cursor stands while it is typed. Pure. */
export function holds({ offset: start, length }: ProvenanceSentence, offset: number): boolean {
  return start <= offset && offset <= start + length;
}
