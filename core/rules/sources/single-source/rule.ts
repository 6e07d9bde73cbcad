import type { Source } from '../../../sources/source.js';
import { headOf } from '../../../sources/source-head.js';
import { defineRule } from '../../define-rule.js';

/** An article that rests on one work says what that work says, whatever the length of its list. */
export const singleSource = defineRule({
  id: 'sources/single-source',
  description: 'One source carries more than 70 % of the markers, from ten markers on.',
  severity: { article: 'hint' },
  repairs: 'none',
  messages: {
    most: 'This source carries {share} % of the markers ({count} of {total}), so the article says mostly what it says. Look for sources that are independent of it.',
  },

  *check({ citations, sourceIndex, text }) {
    const counts = new Map<Source, number>();
    let total = 0;
    for (const { tag } of citations) {
      for (const id of tag.sources) {
        const source = sourceIndex.get(id);
        if (!source) continue;
        total++;
        counts.set(source, (counts.get(source) ?? 0) + 1);
      }
    }
    if (total < fewest) return;
    for (const [source, count] of counts) {
      if (count <= total * most || source.origin === 'bibliography') continue;
      const share = Math.round((count / total) * 100);
      yield { at: headOf(source, text), message: 'most', values: { share, count, total } };
    }
  },
});

/** Below this number of markers a share says nothing. */
const fewest = 10;
const most = 0.7;
