import { deletionOf } from '../../../text/edit.js';
import { defineRule } from '../../define-rule.js';

/** One sentence, two answers to "where does this come from?": the reader cannot tell which of them holds. */
export const tagConflict = defineRule({
  id: 'provenance/tag-conflict',
  description: 'A sentence has a source and the LLM tag.',
  severity: { article: 'warning', note: 'warning' },
  repairs: 'offers',
  messages: {
    both: 'This sentence cites a source and is also marked LLM, so nobody can tell which stands behind it. Keep the one that is true, or split the sentence.',
  },

  *check({ sentences, text }) {
    for (const { provenance, tags } of sentences) {
      const llm = tags.find((tag) => tag.kind === 'llm');
      if (provenance !== 'mixed' || !llm) continue;
      const rest = tags.filter((tag) => tag.kind !== 'llm');
      yield {
        at: llm,
        message: 'both',
        offers: [
          { title: 'Remove the LLM tag', edits: [deletionOf(llm, text)] },
          ...(rest.length > 0
            ? [{ title: 'Remove the source', edits: rest.map((tag) => deletionOf(tag, text)) }]
            : []),
        ],
      };
    }
  },
});
