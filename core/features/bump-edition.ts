import type { Analysis } from '../analysis/analysis.js';
import type { GradeClaim } from '../grades/grade-claims.js';
import { editionOfSource } from '../grades/source-edition.js';
import { gradeIn } from '../grades/wording.js';
import { citedSources, sharesGrade } from '../rules/grades/claim-repairs.js';
import { replacementOf, type TextEdit } from '../text/edit.js';
import type { Span } from '../text/span.js';

/** `safe`: applied by the plan; `person`: somebody has to look; `history`: right as it stands. */
export type BumpGroup = 'safe' | 'person' | 'history';

/** One claim of an older edition whose grade the new edition changed. Offsets are UTF-16 code units into the document. */
export interface BumpItem {
  readonly group: BumpGroup;
  readonly at: Span;
  readonly element: string;
  readonly from: string;
  readonly to: string;
  /** Why it is in its group, for a person. */
  readonly reason: string;
  /** For `safe`: the grade and the marker as they will be, in order of place. */
  readonly edits: readonly TextEdit[];
}

/**
 * What it takes to bring the claims of a document to another edition: which can be rewritten as they stand, which need a
 * person, which speak of the older edition on purpose. Nothing is changed. Never throws.
 */
export function planBump(analysis: Analysis, edition: string): BumpItem[] {
  return analysis.gradeClaims.flatMap((claim) => itemOf(claim, edition, analysis) ?? []);
}

function itemOf(claim: GradeClaim, edition: string, analysis: Analysis): BumpItem | undefined {
  const { tables } = analysis.settings.lexicon;
  const target = tables.editions.find(({ id }) => id === edition);
  const spoken = tables.editions.filter(({ id }) => claim.editions.includes(id));
  const cell = gradeIn(tables, claim.element, edition);
  if (!target || !cell || claim.verdict === 'unsupported-grade' || claim.grade === cell.grade)
    return undefined;
  if (
    claim.editionFrom !== 'none' &&
    !spoken.every(({ scheme, year }) => scheme === target.scheme && year < target.year)
  )
    return undefined;
  const base = {
    at: sharesGrade(claim, analysis) ? claim.elementSpan : claim.gradeSpan,
    element: claim.element,
    from: claim.grade,
    to: cell.grade,
  };
  const person = (reason: string): BumpItem => ({ ...base, group: 'person', reason, edits: [] });
  if (claim.editionFrom === 'words')
    return {
      ...base,
      group: 'history',
      reason: `the text itself speaks of ${claim.editions.join(', ')}`,
      edits: [],
    };
  const later = analysis.gradeClaims.some(
    (other) =>
      other.element === claim.element &&
      other.editions.includes(edition) &&
      other.editionFrom !== 'none' &&
      other.grade === cell.grade,
  );
  if (later)
    return { ...base, group: 'history', reason: `the text also gives the grade of ${edition}`, edits: [] };
  if (!cell.verified) return person(`the grade of ${edition} is not verified`);
  if (claim.editionFrom === 'none') return person('nothing tells which edition the sentence means');
  if (sharesGrade(claim, analysis)) return person('other elements have their grade from the same words');
  const source = analysis.sources.find(
    (one) => one.number !== undefined && editionOfSource(one, analysis.settings.lexicon) === edition,
  );
  if (!source) return person(`the document lists no source of ${edition}`);
  const markers = (analysis.sentences[claim.sentence]?.tags ?? []).filter((tag) => tag.kind === 'source');
  const [marker] = markers;
  const cited = citedSources(claim, analysis);
  if (cited.some((one) => editionOfSource(one, analysis.settings.lexicon) === edition))
    return person(`the sentence cites a source of ${edition} already`);
  if (!marker || markers.length !== 1 || marker.sources.length !== 1 || marker.style !== 'bracket')
    return person('the sentence does not cite exactly one numbered source');
  if (analysis.gradeClaims.some((other) => other !== claim && other.sentence === claim.sentence))
    return person('the sentence makes other claims with the same source');
  if (analysis.figures.some((figure) => figure.sentence === claim.sentence))
    return person('the sentence gives figures of the older edition too');
  const edits = [
    replacementOf(claim.gradeSpan, cell.grade),
    replacementOf(marker, `[${String(source.number)}]`),
  ];
  return {
    ...base,
    group: 'safe',
    reason: `source ${String(source.number)} is of ${edition}`,
    edits: edits.toSorted((a, b) => a.start - b.start),
  };
}
