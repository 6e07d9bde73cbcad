import { saidList } from '../../../language/say.js';
import type { Analysis } from '../../../analysis/analysis.js';
import type { GradeClaim } from '../../../grades/grade-claims.js';
import { latestVerified, schemeOf } from '../../../grades/verdict.js';
import { citedAs, elementName, gradeIn } from '../../../grades/wording.js';
import { replacementOf } from '../../../text/edit.js';
import { defineRule, type RepairReport } from '../../define-rule.js';
import { entryOf, nameEdition, placeOf, sharesGrade } from '../claim-repairs.js';
import { sourceGrading } from '../source-grading.js';

/** A grade that was right once: whoever reads it today takes it for today's. */
export const gradeSuperseded = defineRule({
  id: 'grades/superseded',
  description: 'The grade is right for its edition, but a later edition changed it.',
  severity: { article: 'info', note: 'info' },
  repairs: 'offers',
  messages: {
    changed:
      'This is the grade of {editions}. Since {latest} {element} is "{grade}" ({source}). Give the later grade too, or say that this one is history.',
  },

  *check(analysis) {
    const { lexicon, locale } = analysis.settings;
    const { tables } = lexicon;
    for (const claim of analysis.gradeClaims) {
      if (claim.verdict !== 'superseded') continue;
      const latest = latestVerified(tables, claim.element, schemeOf(lexicon, claim.grade, claim.editions));
      if (!latest) continue;
      const { edition, grade } = latest;
      const source = citedAs(tables, gradeIn(tables, claim.element, edition.id)?.sources ?? []);
      const first = claim.editions[0];
      yield {
        at: placeOf(claim, analysis),
        message: 'changed',
        values: {
          editions: saidList(locale, claim.editions),
          latest: edition.id,
          element: elementName(tables, claim.element),
          grade,
          source,
        },
        offers: [
          ...(claim.editionFrom === 'words' || first === undefined || claim.editions.length !== 1
            ? []
            : nameEdition(claim, first, analysis)),
          ...update(claim, edition.id, grade, analysis),
        ],
        related: entryOf(claim, analysis),
      };
    }
  },
});

/** The later grade with the marker of a source of that edition, when the document lists one. */
function update(claim: GradeClaim, edition: string, grade: string, analysis: Analysis): RepairReport[] {
  const { sentences } = analysis;
  const { tables } = analysis.settings.lexicon;
  const target = tables.editions.find(({ id }) => id === edition);
  const source = target && sourceGrading(analysis, claim.element, target);
  const sentence = sentences[claim.sentence];
  const markers = sentence?.tags.filter((tag) => tag.kind === 'source') ?? [];
  const marker = markers[0];
  // Only a sentence that says nothing else of that edition: one claim, one marker, no edition in its words.
  const alone = analysis.gradeClaims.filter((other) => other.sentence === claim.sentence).length === 1;
  if (
    !source ||
    !marker ||
    markers.length !== 1 ||
    marker.style !== 'bracket' ||
    !alone ||
    claim.editionFrom === 'words' ||
    sharesGrade(claim, analysis)
  )
    return [];
  return [
    {
      title: 'Write "{grade}" and cite source {number} ({edition})',
      values: { grade, number: String(source.number), edition },
      edits: [
        replacementOf(claim.gradeSpan, grade),
        replacementOf(marker, `[${String(source.number)}]`),
      ].sort((a, b) => a.start - b.start),
    },
  ];
}
