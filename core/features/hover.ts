import type { Analysis, Directive } from '../analysis/analysis.js';
import type { GradeClaim } from '../grades/grade-claims.js';
import type { PhiCategory, PhiConfidence, PhiReason } from '../phi/phi-span.js';
import { shownReason } from '../rules/ignores.js';
import { severityByConfidence } from '../rules/severity-by-confidence.js';
import type { Source } from '../sources/source.js';
import { touches, type Span } from '../text/span.js';
import { claimFacts, type ClaimFacts } from './claim-facts.js';
import { elementFacts, type ElementFacts } from './element-facts.js';
import { elementAt } from './elements-at.js';
import { keyCardAt, type KeyCard } from './hover-frontmatter.js';
import { tagAt } from './tags-at.js';

/** What a hover tells, before it is put into words (`hover-text`). The span is what it is about. */
export type HoverCard =
  KeyCard | MarkerCard | LlmCard | NamedCard | DirectiveCard | ElementCard | GradeCard | PhiCard;

export interface MarkerCard {
  readonly kind: 'marker';
  readonly span: Span;
  /** Every name of the marker, ranges spelled out; `source` is undefined when it names none. */
  readonly entries: readonly { readonly name: string; readonly source: Source | undefined }[];
}

export interface LlmCard {
  readonly kind: 'llm';
  readonly span: Span;
  /** `model-name` of `[LLM: model-name]`. */
  readonly model: string | undefined;
}

export interface NamedCard {
  readonly kind: 'named';
  readonly span: Span;
  /** In lower case: `measure`. */
  readonly name: string;
  /** `PHQ-9` of `[measure: PHQ-9]`. */
  readonly qualifier: string | undefined;
}

export interface DirectiveCard {
  readonly kind: 'directive';
  readonly span: Span;
  readonly directive: Directive;
}

/** A stretch that may tell who the client is. Its text is not part of the card. */
export interface PhiCard {
  readonly kind: 'phi';
  readonly span: Span;
  readonly category: PhiCategory;
  readonly confidence: PhiConfidence;
  readonly reason: PhiReason;
}

/** What the tables know of an element that the text names. */
export interface ElementCard {
  readonly kind: 'element';
  readonly span: Span;
  readonly element: ElementFacts;
}

/** How the grade that the text gives to elements agrees with the editions; one fact for each element. */
export interface GradeCard {
  readonly kind: 'grade';
  readonly span: Span;
  readonly claims: readonly ClaimFacts[];
}

/**
 * What stands under a cursor: possible PHI, a key of the frontmatter, a directive, a tag, the name of an element, or the
 * grade of one; undefined
 * elsewhere. Where two of them meet, the first of this list holds. Never throws.
 */
export function hoverAt(analysis: Analysis, offset: number): HoverCard | undefined {
  const phi = phiCardAt(analysis, offset);
  if (phi) return phi;
  const key = keyCardAt(analysis, offset);
  if (key) return key;
  const directive = analysis.directives.find((one) => touches(one, offset));
  if (directive) {
    const shown = { ...directive, reason: shownReason(analysis, directive) };
    return { kind: 'directive', span: spanOf(directive), directive: shown };
  }
  const tag = tagAt(analysis, offset);
  if (!tag) return elementCardAt(analysis, offset) ?? gradeCardAt(analysis, offset);
  const span = spanOf(tag);
  switch (tag.kind) {
    case 'source': {
      const entries = tag.sources.map((name) => ({ name, source: analysis.sourceIndex.get(name) }));
      return { kind: 'marker', span, entries };
    }
    case 'llm':
      return { kind: 'llm', span, model: qualifierOf(analysis.text, tag) };
    case 'named':
      return { kind: 'named', span, name: tag.sources[0] ?? '', qualifier: qualifierOf(analysis.text, tag) };
  }
}

/** PHI of a confidence that the rules would show in this kind of document. */
function phiCardAt(analysis: Analysis, offset: number): PhiCard | undefined {
  const found = analysis.phi.find((one) => touches(one, offset));
  if (!found || severityByConfidence(analysis, found.confidence, 'error') === 'off') return undefined;
  const { category, confidence, reason } = found;
  return { kind: 'phi', span: spanOf(found), category, confidence, reason };
}

function elementCardAt(analysis: Analysis, offset: number): ElementCard | undefined {
  const named = elementAt(analysis, offset);
  if (!named) return undefined;
  const { tables } = analysis.settings.lexicon;
  return { kind: 'element', span: spanOf(named), element: elementFacts(tables, named.element) };
}

function gradeCardAt(analysis: Analysis, offset: number): GradeCard | undefined {
  const here = analysis.gradeClaims.find(({ gradeSpan }) => touches(gradeSpan, offset));
  if (!here) return undefined;
  const sharing = analysis.gradeClaims.filter((claim) => isSameGrade(claim, here));
  return {
    kind: 'grade',
    span: spanOf(here.gradeSpan),
    claims: sharing.map((claim) => claimFacts(analysis, claim)),
  };
}

/** Whether two claims take their grade from the same words. */
function isSameGrade(one: GradeClaim, other: GradeClaim): boolean {
  return one.gradeSpan.start === other.gradeSpan.start && one.gradeSpan.end === other.gradeSpan.end;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** What stands behind the colon of `[name: qualifier]`. */
function qualifierOf(text: string, tag: Span): string | undefined {
  return /:\s*([^\]}`]*[^\]}`\s])/.exec(text.slice(tag.start, tag.end))?.[1];
}
