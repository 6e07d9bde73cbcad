import { placeholdersIn } from '../../../structure/placeholders.js';
import { defineRule } from '../../define-rule.js';

/** An article takes up what a source says; what only a model or its author says is no revision of it. */
export const unsourced = defineRule({
  id: 'revision/unsourced',
  description: 'A sentence of a revision cites no source.',
  severity: { revision: 'error' },
  repairs: 'none',
  messages: {
    llm: 'This sentence is marked as written by a model, and an article takes up a revision for its sources. Cite the source that says it, or leave the sentence out.',
    none: 'This sentence cites no source, and an article takes up a revision for its sources. List the source under "Sources" and cite it here, such as [1].',
  },

  *check({ kind, sentences, placeholders }) {
    if (kind !== 'revision') return;
    for (const sentence of sentences) {
      const { provenance } = sentence;
      if (provenance === 'source' || provenance === 'mixed' || provenance === 'exempt') continue;
      // What is still to be filled in is told of as that.
      if (placeholdersIn(placeholders, sentence).length > 0) continue;
      yield { at: sentence, message: provenance === 'llm' ? 'llm' : 'none' };
    }
  },
});
