import type { Analysis } from '../../analysis/analysis.js';
import type { GradeClaim } from '../../grades/grade-claims.js';
import { editionOfSource } from '../../grades/source-edition.js';
import { insertionAt } from '../../text/edit.js';
import { contains, type Span } from '../../text/span.js';
import type { RelatedReport, RepairReport } from '../define-rule.js';
import type { Source } from '../../sources/source.js';

/** Whether other elements have their grade from the same words. */
export function sharesGrade(claim: GradeClaim, { gradeClaims }: Analysis): boolean {
  return (
    contains(claim.elementSpan, claim.gradeSpan) ||
    gradeClaims.some(
      (other) =>
        other !== claim && other.gradeSpan.start === claim.gradeSpan.start && other.element !== claim.element,
    )
  );
}

/** What a finding on a claim points at: the grade, or the element where several share the grade. */
export function placeOf(claim: GradeClaim, analysis: Analysis): Span {
  return sharesGrade(claim, analysis) ? claim.elementSpan : claim.gradeSpan;
}

/** The sources that the claim's sentence cites. */
export function citedSources(
  claim: { readonly sentence: number },
  { sentences, sourceIndex }: Analysis,
): Source[] {
  const tags = sentences[claim.sentence]?.tags ?? [];
  const ids = tags.flatMap((tag) => (tag.kind === 'source' ? tag.sources : []));
  return [...new Set(ids.flatMap((id) => sourceIndex.get(id) ?? []))];
}

/** The entry of the cited source that tells the edition, for the finding to point to. */
export function entryOf(claim: GradeClaim, analysis: Analysis): RelatedReport[] {
  if (claim.editionFrom !== 'source') return [];
  return citedSources(claim, analysis).flatMap((source) => {
    const edition = editionOfSource(source, analysis.settings.lexicon);
    if (edition === undefined || !claim.editions.includes(edition)) return [];
    return [
      {
        start: source.start,
        end: source.end,
        message: 'This source belongs to the {edition} edition.',
        values: { edition },
      },
    ];
  });
}

/** Says behind the grade which edition is meant; only where that reads as a sentence, not in lists and tables. */
export function nameEdition(claim: GradeClaim, edition: string, analysis: Analysis): RepairReport[] {
  const { text, sentences } = analysis;
  const sentence = sentences[claim.sentence];
  if (!sentence || contains(claim.elementSpan, claim.gradeSpan)) return [];
  const inProse = sentence.proseKind !== 'row' && sentence.proseKind !== 'cell';
  const after = text.slice(claim.gradeSpan.end, sentence.end);
  const noun = /^[*_”"’']*(?:\s+(?:element|grade|tier|label|rating|category|one)s?)?/.exec(after)?.[0] ?? '';
  if (
    noun.trim() === '' &&
    /^[*_”"’']*\s+\p{L}/u.test(after) &&
    !/^[*_”"’']*\s+(?:and|but|in|by|according|while|though|although|or|as|because|so|when|\[)/.test(after)
  )
    return [];
  const at = claim.gradeSpan.end + noun.length;
  return [
    {
      title: 'Say that this is the grade of {edition}',
      values: { edition },
      edits: [insertionAt(at, inProse ? ` in ${edition}` : ` (${edition})`)],
    },
  ];
}
