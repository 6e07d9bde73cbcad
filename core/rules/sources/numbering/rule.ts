import { reorderSources, renumberSources } from '../../../sources/renumber.js';
import { defineRule } from '../../define-rule.js';
import { shownNumber } from '../../shown-number.js';

/** Readers find a source by its number: a number that is missing or stands twice sends them to the wrong one. */
export const sourceNumbering = defineRule({
  id: 'sources/numbering',
  description:
    'The numbers of the sources have gaps or repeats, or (by setting) are not in the order of citation.',
  severity: { article: 'warning' },
  repairs: 'offers',
  messages: {
    repeat:
      'Number {number} stands twice, so a marker [{number}] could mean either. Give each source a number of its own.',
    gap: 'After {before} comes {number}: a number is missing or out of order. Number the sources 1, 2, 3 and so on.',
    order:
      'The text cites this source later than the one after it. Number the sources in the order in which the text cites them.',
  },

  *check({ citations, settings, sources, sourceIndex, text }) {
    const listed = sources.filter((source) => source.origin === 'section');
    const tags = citations.map(({ tag }) => tag);
    const seen = new Set<number>();
    let faults = 0;
    let before = 0;
    for (const source of listed) {
      const number = source.number ?? 0;
      const at = source.idSpan ?? source;
      if (number !== before + 1) {
        faults++;
        if (seen.has(number)) yield { at, message: 'repeat', values: { number: shownNumber(number) } };
        else {
          const edits = renumberSources(listed, tags, text);
          yield {
            at,
            message: 'gap',
            values: { before: shownNumber(before), number: shownNumber(number) },
            offers: edits.length > 0 ? [{ title: 'Number the sources 1, 2, 3 …', edits }] : [],
          };
        }
      }
      seen.add(number);
      before = number;
    }
    if (faults > 0 || settings.sources.order !== 'cited') return;
    const cited = [...new Set(tags.flatMap((tag) => tag.sources.map((id) => sourceIndex.get(id))))];
    const order = [
      ...cited.filter((source) => source?.origin === 'section'),
      ...listed.filter((source) => !cited.includes(source)),
    ];
    const wrong = listed.find((source, index) => order[index] !== source);
    if (!wrong) return;
    const edits = reorderSources(
      order.filter((source) => source !== undefined),
      listed,
      tags,
      text,
    );
    yield {
      at: wrong.idSpan ?? wrong,
      message: 'order',
      offers: [{ title: 'Number the sources in the order of citation', edits }],
    };
  },
});
