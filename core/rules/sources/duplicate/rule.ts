import { mergeSources } from '../../../sources/renumber.js';
import type { Source } from '../../../sources/source.js';
import { headOf } from '../../../sources/source-head.js';
import { defineRule } from '../../define-rule.js';
import { shownNumber } from '../../shown-number.js';

/** One work under two numbers counts twice: it looks like two witnesses and is one. */
export const duplicateSource = defineRule({
  id: 'sources/duplicate',
  description: 'Two entries are the same work.',
  severity: { article: 'warning', note: 'warning' },
  repairs: 'offers',
  messages: {
    doi: 'This is the same work as source {id}: both have the same DOI. Keep one entry and cite that.',
    pmid: 'This is the same work as source {id}: both have the same PubMed number. Keep one entry and cite that.',
    isbn: 'This is the same book as source {id}: both have the same ISBN. Keep one entry and cite that.',
    url: 'This is the same page as source {id}: both have the same address. Keep one entry and cite that.',
    title:
      'This looks like the same work as source {id}: title, volume and authors agree. Keep one entry and cite that.',
  },

  *check({ citations, sameWorks, sources, text }) {
    const reported = new Set<Source>();
    for (const { source, earlier, why } of sameWorks) {
      if (reported.has(source)) continue;
      reported.add(source);
      const id = shownNumber(earlier.number ?? sources.indexOf(earlier) + 1);
      const edits = mergeSources(
        source,
        earlier,
        sources,
        citations.map(({ tag }) => tag),
        text,
      );
      yield {
        at: headOf(source, text),
        message: why,
        values: { id },
        related: [{ start: earlier.start, end: earlier.end, message: 'The same work stands here.' }],
        offers: edits.length > 0 ? [{ title: 'Merge into source {id}', values: { id }, edits }] : [],
      };
    }
  },
});
