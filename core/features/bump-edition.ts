import type { Analysis, Sentence } from '../analysis/analysis.js';
import type { GradeClaim } from '../grades/grade-claims.js';
import { editionOfSource } from '../grades/source-edition.js';
import { cellsOf, schemeOf } from '../grades/verdict.js';
import { elementName, gradeIn, listed } from '../grades/wording.js';
import { placeOf, sharesGrade } from '../rules/grades/claim-repairs.js';
import { applyIgnores } from '../rules/ignores.js';
import type { Edition } from '../tables/grade-tables.js';
import { replacementOf, sortedEdits, type TextEdit } from '../text/edit.js';
import { contains, type Span } from '../text/span.js';
import { sourceGrading } from '../rules/grades/source-grading.js';
import { isFramed, wordingFault } from './bump-wording.js';

/** `safe`: can be brought up to the edition as it stands; `person`: somebody has to look; `left-alone`: history. */
export type BumpGroup = 'safe' | 'person' | 'left-alone';

/** Why a claim is in its group. */
export type BumpReason = keyof typeof messages;

/** What becomes of one grade claim when a document moves to an edition. Offsets are UTF-16 code units into the document. */
export interface PlannedClaim extends Span {
  readonly group: BumpGroup;
  readonly element: string;
  /** The element's name for messages. */
  readonly name: string;
  /** The label that the document gives; undefined where it is none of the scheme. */
  readonly from: string | undefined;
  /** The label of the edition; undefined where the tables have none. */
  readonly to: string | undefined;
  /** The editions that the claim speaks of. */
  readonly editions: readonly string[];
  readonly reason: BumpReason;
  /** The reason for a reader, with what to do. Holds nothing of the document's text. */
  readonly message: string;
  /** Empty but in the group `safe`. */
  readonly edits: readonly TextEdit[];
}

/** A document's move to an edition: claims whose grade changes, in order of place. */
export interface BumpPlan {
  readonly edition: string;
  readonly claims: readonly PlannedClaim[];
}

/** `{edition}` is the edition to move to, `{old}` those that the claim speaks of. */
const messages = {
  update: 'Write the grade of {edition} and cite source {number} for it.',
  'names-edition': 'The words say that this is the grade of {old}.',
  'later-given': 'The document gives the grade of {edition} too.',
  'set-aside': 'A comment or the allow list sets this aside.',
  'no-edition': 'Nothing tells which edition is meant. Name it, or cite it.',
  unverified: 'The grade of {edition} is not verified. Look it up in the edition.',
  'not-graded': '{edition} does not grade it any more. Say that this is the grade of {old}.',
  unknown: 'The tables have no grade of {edition} for it. Look it up in the edition.',
  parts: '{edition} gives its parts different grades. Name the part that is meant.',
  mismatch: 'This is not the grade of {old}. Correct it first: `provenote check` says how.',
  'cites-older': 'This is the grade of {edition}, but not of {old}. Cite {edition} for it.',
  note: 'A note says what held on its day. Whoever wrote it decides.',
  shared: 'The grade is said of several elements, of a list, or of "it". Rewrite the sentence.',
  'several-claims': 'The sentence gives several grades. Rewrite it.',
  'several-markers': 'The sentence has several tags or sources. Choose what to cite for the new grade.',
  'no-marker': 'The sentence cites no source that could be replaced. Cite {edition} for the new grade.',
  'marker-style': 'The marker is not a number in brackets. Write the grade and cite {edition} by hand.',
  'no-source': 'No source that gives the grades of {edition} is in the list. Add it first.',
  kind: '{edition} grades it as another kind of element. Rewrite the sentence.',
  numbers: 'The sentence has figures or years, which may be those of {old}. Check them against {edition}.',
  'given-elsewhere':
    'Another sentence gives the grade of {edition}. Say that this one is that of {old}, or change it.',
  together:
    'A sentence beside it gives the older grade too, and somebody has to look at that one. Change both.',
  wording: 'The sentence weighs or quotes the grade, or names who gave it. Rewrite it.',
} as const;

/**
 * What moving a document to an edition takes: every claim that speaks of an older edition of the same scheme, or of none
 * by name, and whose grade the edition changes. What it confirms is not named. An edition that the tables do not have
 * gives an empty plan. Never throws.
 */
export function planBump(analysis: Analysis, edition: string): BumpPlan {
  const { tables } = analysis.settings.lexicon;
  const target = tables.editions.find(({ id }) => id === edition);
  if (!target) return { edition, claims: [] };
  const older = analysis.gradeClaims.filter((claim) => speaksOfOlder(claim, target, analysis));
  const aside = setAside(older, analysis);
  const drafts = older.flatMap((claim) => draftOf(claim, target, aside.has(claim), analysis) ?? []);
  return {
    edition,
    claims: drafts
      .map((draft) =>
        plannedOf(isLeftBehind(draft, drafts) ? { ...draft, reason: 'together' } : draft, target, analysis),
      )
      .sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

/** The edits of the group `safe`, in order of place. */
export function safeEdits({ claims }: BumpPlan): TextEdit[] {
  return sortedEdits(claims.flatMap(({ edits }) => edits));
}

/** A claim whose grade the edition changes, and what becomes of it. */
interface Draft {
  readonly claim: GradeClaim;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly reason: BumpReason;
}

function speaksOfOlder(claim: GradeClaim, target: Edition, { settings }: Analysis): boolean {
  const { lexicon } = settings;
  const named = lexicon.tables.editions.filter(({ id }) => claim.editions.includes(id));
  const isOlder = ({ scheme, year }: Edition): boolean => scheme === target.scheme && year < target.year;
  if (!named.some(isOlder)) return false;
  // Where nothing names an edition, those of all schemes that grade the element stand in the claim.
  if (claim.editionFrom === 'none')
    return claim.verdict !== 'unsupported-grade' && schemeOf(lexicon, claim.grade, []) === target.scheme;
  if (named.some(({ scheme }) => scheme !== target.scheme)) return false;
  // Words that name this edition or a later one are as new as can be; a source of it beside an older one may be history.
  return claim.editionFrom !== 'words' || named.every(isOlder);
}

function draftOf(
  claim: GradeClaim,
  target: Edition,
  isSetAside: boolean,
  analysis: Analysis,
): Draft | undefined {
  const to = gradeIn(analysis.settings.lexicon.tables, claim.element, target.id)?.grade;
  const from = claim.verdict === 'unsupported-grade' ? undefined : claim.grade;
  const draft = { claim, from, to };
  if (from !== undefined && from === to) {
    // Right then and right now; a grade that its source does not give is still named.
    const isWrong =
      claim.verdict === 'mismatch' && claim.editionFrom !== 'none' && claim.editionFrom !== 'words';
    if (!isWrong || claim.editions.includes(target.id)) return undefined;
    return { ...draft, reason: isSetAside ? 'set-aside' : 'cites-older' };
  }
  if (isSetAside) return { ...draft, reason: 'set-aside' };
  const reason = historical(claim, target, to, analysis) ?? obstacle(claim, target, to, analysis);
  return { ...draft, reason: reason ?? 'update' };
}

function plannedOf({ claim, from, to, reason }: Draft, target: Edition, analysis: Analysis): PlannedClaim {
  const source = reason === 'update' ? sourceGrading(analysis, claim.element, target) : undefined;
  const marker = analysis.sentences[claim.sentence]?.tags[0];
  const { start, end } = placeOf(claim, analysis);
  const values = {
    edition: target.id,
    old: listed(claim.editions.filter((id) => id !== target.id)),
    number: String(source?.number ?? ''),
  };
  const edits =
    source && marker && to !== undefined
      ? [replacementOf(claim.gradeSpan, to), replacementOf(marker, `[${values.number}]`)]
      : [];
  return {
    group: groupOf(reason),
    element: claim.element,
    name: elementName(analysis.settings.lexicon.tables, claim.element),
    from,
    to,
    editions: claim.editions,
    reason,
    message: messages[reason].replace(
      /\{(edition|old|number)\}/g,
      (_, key: keyof typeof values) => values[key],
    ),
    edits,
    start,
    end,
  };
}

function groupOf(reason: BumpReason): BumpGroup {
  switch (reason) {
    case 'update':
      return 'safe';
    case 'names-edition':
    case 'later-given':
    case 'set-aside':
      return 'left-alone';
    default:
      return 'person';
  }
}

/**
 * Whether updating a claim would leave the older grade standing right beside the new one: "… is rated X. It is
 * rated so since …".
 */
function isLeftBehind({ claim, reason }: Draft, drafts: readonly Draft[]): boolean {
  return (
    reason === 'update' &&
    drafts.some(
      (other) =>
        other.claim.element === claim.element &&
        isNear(other.claim, claim) &&
        groupOf(other.reason) === 'person',
    )
  );
}

/** Whether a reader takes two claims in together. */
function isNear(a: GradeClaim, b: GradeClaim): boolean {
  return Math.abs(a.sentence - b.sentence) <= 2;
}

/**
 * Why a claim is history: its own words say so, or the later grade stands beside it or is said to be that of the edition.
 * One that some other sentence gives with nothing but its source makes no history of this one.
 */
function historical(
  claim: GradeClaim,
  target: Edition,
  to: string | undefined,
  analysis: Analysis,
): 'names-edition' | 'later-given' | undefined {
  if (claim.editionFrom === 'words') return 'names-edition';
  if (claim.verdict === 'mismatch') return undefined;
  const isGiven = laterClaims(claim, target, to, analysis).some(
    (other) => other.editionFrom === 'words' || isNear(other, claim),
  );
  return isGiven ? 'later-given' : undefined;
}

/** Claims that give the element its grade of the edition. */
function laterClaims(
  claim: GradeClaim,
  target: Edition,
  to: string | undefined,
  { gradeClaims }: Analysis,
): GradeClaim[] {
  return gradeClaims.filter(
    ({ element, grade, editions }) =>
      element === claim.element && grade === to && editions.includes(target.id),
  );
}

/** Why a claim cannot be brought up to the edition unread, the gravest reason first; undefined where it can. */
function obstacle(
  claim: GradeClaim,
  target: Edition,
  to: string | undefined,
  analysis: Analysis,
): BumpReason | undefined {
  const { tables } = analysis.settings.lexicon;
  const cells = cellsOf(tables, claim.element, target);
  const cell = gradeIn(tables, claim.element, target.id);
  if (!cell) return cells.entries.length > 0 ? 'parts' : cells.absent ? 'not-graded' : 'unknown';
  if (claim.verdict === 'mismatch' || claim.verdict === 'unsupported-grade')
    return claim.editionFrom === 'none'
      ? 'no-edition'
      : claim.editions.includes(target.id)
        ? 'several-markers'
        : 'mismatch';
  if (!cell.verified) return 'unverified';
  if (claim.editionFrom === 'none') return 'no-edition';
  if (analysis.kind === 'note') return 'note';
  const sentence = analysis.sentences[claim.sentence];
  if (!sentence || !contains(sentence, claim.gradeSpan)) return 'shared';
  if (sharesGrade(claim, analysis) || isFramed(claim, analysis)) return 'shared';
  if (analysis.gradeClaims.some((other) => other !== claim && other.sentence === claim.sentence))
    return 'several-claims';
  const marker = markerFault(claim, sentence, analysis);
  if (marker !== undefined) return marker;
  if (!sourceGrading(analysis, claim.element, target)) return 'no-source';
  const isOtherKind = analysis.kindClaims.some(
    ({ element, kind, sentence: index }) =>
      index === claim.sentence &&
      element === claim.element &&
      cells.entries.some((entry) => entry.kind !== kind),
  );
  if (isOtherKind) return 'kind';
  const fault = wordingFault(claim, sentence, cell.grade, analysis);
  if (fault !== undefined) return fault;
  return laterClaims(claim, target, to, analysis).length > 0 ? 'given-elsewhere' : undefined;
}

/** Why the sentence's marker cannot be replaced: it has to be its only tag, a number in brackets, of one source. */
function markerFault(
  claim: GradeClaim,
  { tags }: Sentence,
  { sourceIndex, settings }: Analysis,
): 'no-marker' | 'several-markers' | 'marker-style' | undefined {
  const [marker, ...others] = tags.filter(({ kind }) => kind === 'source');
  if (!marker) return 'no-marker';
  if (others.length > 0 || tags.length > 1 || marker.sources.length !== 1) return 'several-markers';
  if (marker.style !== 'bracket') return 'marker-style';
  if (claim.editionFrom !== 'source') return undefined;
  const cited = sourceIndex.get(marker.sources[0] ?? '');
  const edition = cited && editionOfSource(cited, settings.lexicon);
  return edition !== undefined && claim.editions.includes(edition) ? undefined : 'no-marker';
}

/** The claims at which `grades/superseded` is silenced: somebody has said that they are meant to stay. */
function setAside(claims: readonly GradeClaim[], analysis: Analysis): Set<GradeClaim> {
  const findings = claims.map((claim) => ({
    rule: 'grades/superseded',
    severity: 'info' as const,
    message: '',
    start: placeOf(claim, analysis).start,
    end: placeOf(claim, analysis).end,
  }));
  const { silenced } = applyIgnores(analysis, findings);
  return new Set(silenced.flatMap(({ finding }) => claims.filter((_, at) => findings[at] === finding)));
}
