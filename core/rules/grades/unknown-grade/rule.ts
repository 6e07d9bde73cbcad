import { saidList } from '../../../language/say.js';
import { schemeOf } from '../../../grades/verdict.js';
import { elementName, gradeIn, historyOf } from '../../../grades/wording.js';
import { replacementOf } from '../../../text/edit.js';
import { defineRule } from '../../define-rule.js';
import { placeOf, sharesGrade } from '../claim-repairs.js';

/** A label that sounds like a grade and is none of the scheme: nobody can look it up. */
export const unknownGrade = defineRule({
  id: 'grades/unknown-grade',
  description: 'A known element is given a grade that the scheme does not have.',
  severity: { article: 'warning', note: 'warning' },
  repairs: 'offers',
  messages: {
    phrase:
      'The task forces have no grade of this name, so nobody can check it. They rate {element} {history}.',
    ungraded:
      'The task forces have no grade of this name, so nobody can check it. Their grades are {labels}.',
  },

  *check(analysis) {
    const { lexicon, locale } = analysis.settings;
    const { tables } = lexicon;
    for (const claim of analysis.gradeClaims) {
      if (claim.verdict !== 'unsupported-grade') continue;
      const cells = claim.editions.flatMap((id) => gradeIn(tables, claim.element, id) ?? []);
      const labels = [...new Set(cells.filter(({ verified }) => verified).map(({ grade }) => grade))];
      const history = historyOf(tables, claim.element, 'say', locale);
      const scheme = schemeOf(lexicon, claim.grade, claim.editions);
      const last = tables.editions.findLast((edition) => edition.scheme === scheme);
      const scale = (last?.grades ?? []).map(({ label }) => `"${label}"`);
      yield {
        at: placeOf(claim, analysis),
        message: history === '' ? 'ungraded' : 'phrase',
        values: { element: elementName(tables, claim.element), history, labels: saidList(locale, scale) },
        offers: sharesGrade(claim, analysis)
          ? []
          : labels.map((label) => ({
              title: 'Write "{label}"',
              values: { label },
              edits: [replacementOf(claim.gradeSpan, label)],
            })),
      };
    }
  },
});
