import type { Analysis } from '../analysis/analysis.js';
import { applyTogether, type TextEdit } from '../text/edit.js';

/**
 * What is to be done with the sources of a document: edits, none where all is as it should be, or why nothing can be done,
 * in words for the writer that hold nothing of the document.
 */
export type SourcePlan = { readonly edits: readonly TextEdit[] } | { readonly refusal: string };

/** Reads a text as the document that is being changed. */
export type Analyze = (text: string) => Analysis;

/**
 * The plan, when every marker cites the same works after it as before; otherwise a refusal. The text is read again for it,
 * so that the promise does not rest on how the edits were made. Never throws when `analyze` does not.
 */
export function checkedPlan(analysis: Analysis, edits: readonly TextEdit[], analyze: Analyze): SourcePlan {
  if (edits.length === 0) return { edits };
  return keepsSources(analysis, analyze(applyTogether(analysis.text, edits))) ? { edits } : refusedPlan;
}

const refusedPlan: SourcePlan = {
  refusal:
    'Provenote cannot do this so that every sentence keeps its sources, and leaves the document as it is. Change the numbers by hand.',
};

/** Whether two readings of a document have the same sentences, each citing the same works. */
export function keepsSources(before: Analysis, after: Analysis): boolean {
  return (
    before.sentences.length === after.sentences.length &&
    before.sentences.every(({ provenance }, index) => provenance === after.sentences[index]?.provenance) &&
    before.citations.length === after.citations.length &&
    before.citations.every(({ sentence }, index) => {
      const other = after.citations[index];
      return other?.sentence === sentence && worksOf(before, index) === worksOf(after, index);
    })
  );
}

/** The works that a marker cites, whatever it calls them; a name of no source stands for itself. */
function worksOf({ citations, sourceIndex }: Analysis, index: number): string {
  const works = (citations[index]?.tag.sources ?? []).map((name) => {
    const source = sourceIndex.get(name);
    return source ? `${source.origin}\u0000${source.label}` : name;
  });
  return [...new Set(works)].sort().join('\u0001');
}
