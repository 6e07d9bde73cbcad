import { kindOfSource } from '../../../sources/source-kind.js';
import { headOf } from '../../../sources/source-head.js';
import { defineRule } from '../../define-rule.js';
import { shownNumber } from '../../shown-number.js';

/** The tier tells a reader how much a source weighs; one that its own entry contradicts misleads. */
export const sourceTier = defineRule({
  id: 'sources/tier',
  description: 'Tier and kind of a source disagree, or two entries of one work have different tiers.',
  severity: { article: 'warning' },
  repairs: 'none',
  messages: {
    twoTiers:
      'This is the same work as source {id}, but the one is {tier} and the other {other}. Give both the same tier.',
    video: 'This is a video, but its tier is {tier}. Videos are T3: nobody reviewed what is said in them.',
    podcast:
      'This is a podcast, but its tier is {tier}. Podcasts are T3: nobody reviewed what is said in them.',
    web: 'This is a page that anybody can write, but its tier is {tier}. Such pages are T3.',
    book: 'This is a book, but its tier is T1, which is for peer-reviewed and official sources. Books are T2.',
    journal: 'This is an article of a journal, but its tier is T3. Peer-reviewed articles are T1.',
  },

  *check({ sameWorks, sources, text }) {
    for (const source of sources) {
      const { tier } = source;
      if (tier === undefined || source.origin === 'bibliography') continue;
      const at = source.tierSpan ?? headOf(source, text);
      const other = sameWorks.find(
        (pair) => pair.source === source && pair.earlier.tier !== undefined && pair.earlier.tier !== tier,
      )?.earlier;
      if (other?.tier !== undefined) {
        const related = [
          {
            start: other.start,
            end: other.end,
            message: 'The same work stands here as {tier}.',
            values: { tier: other.tier },
          },
        ];
        yield {
          at,
          message: 'twoTiers',
          values: { id: shownNumber(other.number ?? sources.indexOf(other) + 1), tier, other: other.tier },
          related,
        };
        continue;
      }
      const kind = kindOfSource(source);
      if ((kind === 'video' || kind === 'podcast' || kind === 'web') && tier !== 'T3')
        yield { at, message: kind, values: { tier } };
      if (kind === 'book' && tier === 'T1') yield { at, message: 'book' };
      if (kind === 'journal' && tier === 'T3') yield { at, message: 'journal' };
    }
  },
});
