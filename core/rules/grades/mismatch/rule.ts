import { say, saidList } from '../../../language/say.js';
import type { Analysis } from '../../../analysis/analysis.js';
import type { GradeClaim } from '../../../grades/grade-claims.js';
import { cellsOf, editionsGrading } from '../../../grades/verdict.js';
import { citedAs, elementName, gradeIn, historyOf } from '../../../grades/wording.js';
import { replacementOf } from '../../../text/edit.js';
import { defineRule, type RepairReport } from '../../define-rule.js';
import { entryOf, nameEdition, placeOf, sharesGrade } from '../claim-repairs.js';

/** A grade that no task force gave: the reader takes weak evidence for strong, or the reverse. */
export const gradeMismatch = defineRule({
  id: 'grades/mismatch',
  description: 'The claimed grade is not the one that the edition gives.',
  severity: { article: 'error', note: 'error' },
  repairs: 'offers',
  messages: {
    edition:
      'The {edition} edition rates {element} "{right}", not "{claimed}" ({source}). Correct the grade, or name the edition that is meant.',
    other:
      'The {edition} edition rates {element} "{right}" ({source}); "{claimed}" is its grade of {other}. Correct the grade or the edition.',
    absent:
      'The {edition} edition does not grade {element}; its list is complete without it. It has a grade in {graded}.',
    none: 'No edition rates {element} "{claimed}": it is {history}. Correct the grade.',
  },

  *check(analysis) {
    const { lexicon, locale } = analysis.settings;
    const { tables } = lexicon;
    for (const claim of analysis.gradeClaims) {
      if (claim.verdict !== 'mismatch') continue;
      const element = elementName(tables, claim.element);
      const claimed = claim.grade;
      const base = { at: placeOf(claim, analysis), related: entryOf(claim, analysis) };
      const wrong = claim.editions
        .map((id) => ({ id, cell: gradeIn(tables, claim.element, id) }))
        .find(({ cell }) => !cell || (cell.verified && cell.grade !== claimed));
      if (claim.editionFrom === 'none' || !wrong) {
        yield {
          ...base,
          message: 'none',
          values: {
            element,
            claimed,
            history:
              historyOf(tables, claim.element, 'omit', locale) ||
              historyOf(tables, claim.element, 'say', locale),
          },
          offers: rewrites(claim, analysis),
        };
      } else if (!wrong.cell) {
        const graded = saidList(
          locale,
          editionsGrading(tables, claim.element).map(({ id }) => id),
        );
        yield {
          ...base,
          message: 'absent',
          values: { edition: wrong.id, element, graded: graded || say(locale, 'no edition') },
          offers: [],
        };
      } else {
        const others = supporting(claim, analysis);
        const offers = [
          ...rewrites(claim, analysis, wrong.cell.grade),
          ...(claim.editionFrom === 'words' ? [] : others.flatMap((id) => nameEdition(claim, id, analysis))),
        ];
        const values = {
          edition: wrong.id,
          element,
          right: wrong.cell.grade,
          claimed,
          source: citedAs(tables, wrong.cell.sources),
          other: saidList(locale, others),
        };
        yield { ...base, message: others.length > 0 ? 'other' : 'edition', values, offers };
      }
    }
  },
});

/** Verified editions, besides those that the claim speaks of, that give the claimed grade. */
function supporting(claim: GradeClaim, analysis: Analysis): string[] {
  const { tables } = analysis.settings.lexicon;
  return tables.editions
    .filter((edition) => !claim.editions.includes(edition.id))
    .filter((edition) => {
      const { entries } = cellsOf(tables, claim.element, edition);
      return (
        entries.length > 0 &&
        entries.every(({ status, grade }) => status === 'verified' && grade === claim.grade)
      );
    })
    .map(({ id }) => id);
}

/** The right label in the place of the wrong one, where that is said of this element alone. */
function rewrites(claim: GradeClaim, analysis: Analysis, right?: string): RepairReport[] {
  if (sharesGrade(claim, analysis)) return [];
  const { tables } = analysis.settings.lexicon;
  const labels =
    right === undefined
      ? [
          ...new Set(
            tables.editions.flatMap(({ id }) => {
              const cell = gradeIn(tables, claim.element, id);
              return cell?.verified ? [cell.grade] : [];
            }),
          ),
        ]
      : [right];
  return labels.map((label) => ({
    title: 'Write "{label}"',
    values: { label },
    edits: [replacementOf(claim.gradeSpan, label)],
  }));
}
