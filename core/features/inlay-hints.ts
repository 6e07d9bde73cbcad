import type { Analysis } from '../analysis/analysis.js';
import type { GradeClaim } from '../grades/grade-claims.js';
import { editionsDisagree, schemeOf } from '../grades/verdict.js';
import { touches, type Span } from '../text/span.js';
import { claimFacts } from './claim-facts.js';
import { verdictText } from './grade-text.js';
import { plainText } from './markup.js';

/** Words that an editor shows in the text without being part of it. */
export interface InlayHint {
  /** It stands before the character at this offset. */
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/**
 * Behind the grades of a stretch of the document, in order: the edition where no words name it, and the later grade where
 * there is one: `(2011) → demonstrably effective (2018)`. One for each grade, or one for each element where elements share
 * the grade and differ in this. Never throws.
 */
export function inlayHints(analysis: Analysis, range: Span): readonly InlayHint[] {
  const byGrade = new Map<number, GradeClaim[]>();
  for (const claim of analysis.gradeClaims) {
    const sharing = byGrade.get(claim.gradeSpan.start);
    if (sharing) sharing.push(claim);
    else byGrade.set(claim.gradeSpan.start, [claim]);
  }
  const hints = new Map<string, InlayHint>();
  for (const claims of byGrade.values()) {
    if (!claims.some(({ gradeSpan, elementSpan }) => endsIn(range, gradeSpan) || endsIn(range, elementSpan)))
      continue;
    const found = claims.map((claim) => ({ claim, ...hintOf(analysis, claim) }));
    const isOne = found.every(({ label }) => label === found[0]?.label);
    for (const { claim, label, tooltip } of found) {
      const place = isOne ? claim.gradeSpan : claim.elementSpan;
      const key = `${String(place.end)} ${label}`;
      if (label !== '' && endsIn(range, place) && !hints.has(key))
        hints.set(key, { offset: place.end, label, tooltip });
    }
  }
  return [...hints.values()].sort((a, b) => a.offset - b.offset);
}

/** A hint stands at the end of its place. */
function endsIn(range: Span, { end }: Span): boolean {
  return touches(range, end);
}

/** Empty where there is nothing that the text does not say itself, and where a finding says what is wrong. */
function hintOf(analysis: Analysis, claim: GradeClaim): { readonly label: string; readonly tooltip: string } {
  if (claim.verdict === 'mismatch' || claim.verdict === 'unsupported-grade')
    return { label: '', tooltip: '' };
  const facts = claimFacts(analysis, claim);
  // Where all editions agree, it tells nothing which of them are meant.
  const telling =
    claim.editionFrom === 'none'
      ? editionsDisagree(
          analysis.settings.lexicon.tables,
          claim.element,
          schemeOf(analysis.settings.lexicon, claim.grade, []),
        )
      : claim.editionFrom !== 'words';
  const isSure = claim.editionFrom !== 'none' || facts.support === 'verified';
  const editions = telling && isSure && facts.editions.length > 0 ? [`(${facts.editions.join(', ')})`] : [];
  const later = facts.later ? [`→ ${facts.later.grade} (${facts.later.edition})`] : [];
  const tooltip = verdictText(facts, plainText, analysis.settings.locale);
  return {
    label: [...editions, ...later].join(' '),
    tooltip: `${facts.name.charAt(0).toUpperCase()}${facts.name.slice(1)}: ${tooltip}`,
  };
}
