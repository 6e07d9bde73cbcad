import { removeSource } from '../../../sources/renumber.js';
import { headOf } from '../../../sources/source-head.js';
import { defineRule } from '../../define-rule.js';

/** An entry that nothing cites lends weight to a text that does not rest on it. */
export const unusedSource = defineRule({
  id: 'sources/unused',
  description: 'A source is never cited.',
  severity: { article: 'warning', note: 'info' },
  repairs: 'offers',
  messages: {
    unused: 'No sentence cites this source. Cite it where the text rests on it, or take it off the list.',
  },

  *check({ citations, sources, sourceIndex, text }) {
    const cited = new Set(citations.flatMap(({ tag }) => tag.sources.map((id) => sourceIndex.get(id))));
    for (const source of sources) {
      if (cited.has(source) || source.origin === 'bibliography') continue;
      const edits = removeSource(
        source,
        sources,
        citations.map(({ tag }) => tag),
        text,
      );
      yield {
        at: headOf(source, text),
        message: 'unused',
        offers: edits.length > 0 ? [{ title: 'Remove this source', edits }] : [],
      };
    }
  },
});
