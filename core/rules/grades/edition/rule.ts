import { editionsDisagree, schemeOf, supports } from '../../../grades/verdict.js';
import { elementName, historyOf } from '../../../grades/wording.js';
import { defineRule } from '../../define-rule.js';
import { nameEdition, placeOf } from '../claim-repairs.js';

/** Without its edition a grade that has changed can be neither right nor wrong. */
export const gradeEdition = defineRule({
  id: 'grades/edition',
  description: 'Editions disagree on the element, and nothing tells which one is meant.',
  severity: { article: 'hint', note: 'hint' },
  repairs: 'offers',
  messages: {
    unnamed: 'The editions disagree on {element}: {history}. Name the edition that is meant, or cite it.',
  },

  *check(analysis) {
    const { lexicon, locale } = analysis.settings;
    const { tables } = lexicon;
    for (const claim of analysis.gradeClaims) {
      if (claim.editionFrom !== 'none' || claim.verdict !== 'match') continue;
      if (!editionsDisagree(tables, claim.element, schemeOf(lexicon, claim.grade, []))) continue;
      const fitting = tables.editions.filter((edition) =>
        supports(lexicon, claim.element, claim.grade.toLowerCase(), edition),
      );
      yield {
        at: placeOf(claim, analysis),
        message: 'unnamed',
        values: {
          element: elementName(tables, claim.element),
          history: historyOf(tables, claim.element, 'omit', locale),
        },
        offers: [...fitting].reverse().flatMap(({ id }) => nameEdition(claim, id, analysis)),
      };
    }
  },
});
