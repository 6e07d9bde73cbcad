import type { Analysis } from '../analysis/analysis.js';
import type { EditionFrom, GradeClaim } from '../grades/grade-claims.js';
import { cellsOf, latestVerified, schemeOf, supports, type ClaimVerdict } from '../grades/verdict.js';
import { elementName, gradeIn } from '../grades/wording.js';
import type { GradeTables } from '../tables/grade-tables.js';
import { gradeFacts, sourcesText, type GradeFact } from './element-facts.js';

/** A grade claim with what the editions say of it. It holds words of the tables alone, none of the document. */
export interface ClaimFacts {
  readonly name: string;
  readonly verdict: ClaimVerdict;
  readonly editionFrom: EditionFrom;
  /** The editions that the claim speaks of; where nothing names one, those that support it, verified ones if there are. */
  readonly editions: readonly string[];
  readonly support: Support;
  /** What these editions say, or what all say where the claim names none or is wrong. */
  readonly said: readonly GradeFact[];
  /** The grade of a later edition that the claim does not have. */
  readonly later: LaterGrade | undefined;
}

/**
 * How the tables bear out a right claim. `unverified`: only by hearsay; `doubted`: hearsay is against it, which is not enough
 * to call it wrong; `unknown`: they say nothing of the element in one of its editions.
 */
export type Support = 'verified' | 'unverified' | 'doubted' | 'unknown';

export interface LaterGrade {
  readonly edition: string;
  readonly grade: string;
  readonly sources: string;
}

/** What there is to tell of a claim. Never throws. */
export function claimFacts(analysis: Analysis, claim: GradeClaim): ClaimFacts {
  const { tables } = analysis.settings.lexicon;
  const editions = editionsMeant(analysis, claim);
  const facts = tables.editions.flatMap((edition) => gradeFacts(tables, claim.element, edition));
  const meant = facts.filter(({ edition }) => editions.includes(edition));
  const support = editions.map((id) => supportIn(analysis, claim, id));
  const isRight = claim.verdict === 'match' || claim.verdict === 'superseded';
  return {
    name: elementName(tables, claim.element),
    verdict: claim.verdict,
    editionFrom: claim.editionFrom,
    editions,
    support: weakest.find((one) => support.includes(one)) ?? 'unknown',
    said: isRight && claim.editionFrom !== 'none' ? meant : facts,
    later: laterGrade(analysis, claim, editions),
  };
}

const weakest: readonly Support[] = ['doubted', 'unknown', 'unverified', 'verified'];

function supportIn(analysis: Analysis, { element, grade }: GradeClaim, id: string): Support {
  const { lexicon } = analysis.settings;
  const edition = lexicon.tables.editions.find((one) => one.id === id);
  const entries = edition ? cellsOf(lexicon.tables, element, edition).entries : [];
  if (!edition || entries.length === 0) return 'unknown';
  if (entries.every(({ status }) => status === 'verified')) return 'verified';
  return supports(lexicon, element, grade.toLowerCase(), edition) ? 'unverified' : 'doubted';
}

/** The editions of a claim: those that it names or, where nothing names one, those that give the element this grade. */
function editionsMeant(analysis: Analysis, claim: GradeClaim): readonly string[] {
  const { lexicon } = analysis.settings;
  if (claim.editionFrom !== 'none') return claim.editions;
  if (claim.verdict === 'unsupported-grade') return [];
  const supporting = lexicon.tables.editions.filter((edition) =>
    supports(lexicon, claim.element, claim.grade.toLowerCase(), edition),
  );
  const verified = supporting.filter((edition) =>
    cellsOf(lexicon.tables, claim.element, edition).entries.every(({ status }) => status === 'verified'),
  );
  return (verified.length > 0 ? verified : supporting).map(({ id }) => id);
}

/**
 * The verified grade of the newest edition when the claim, though right, has an older one: for a superseded claim, and for
 * one that names no edition and would be superseded if it named its own. None where the document gives the later grade too.
 */
function laterGrade(
  analysis: Analysis,
  claim: GradeClaim,
  editions: readonly string[],
): LaterGrade | undefined {
  const { tables } = analysis.settings.lexicon;
  const unnamed = claim.editionFrom === 'none' && claim.verdict === 'match' && editions.length > 0;
  if (claim.verdict !== 'superseded' && !unnamed) return undefined;
  const named = claim.editionFrom === 'none' ? [] : claim.editions;
  const latest = latestVerified(
    tables,
    claim.element,
    schemeOf(analysis.settings.lexicon, claim.grade, named),
  );
  if (!latest || editions.includes(latest.edition.id) || isOlder(tables, latest.edition.id, editions))
    return undefined;
  const { element } = claim;
  const { grade } = latest;
  const told = analysis.gradeClaims.some((other) => other.element === element && other.grade === grade);
  if (unnamed && told) return undefined;
  const { id } = latest.edition;
  return { edition: id, grade, sources: sourcesText(tables, gradeIn(tables, element, id)?.sources ?? []) };
}

/** Whether an edition comes before the last of some others. */
function isOlder(tables: GradeTables, edition: string, others: readonly string[]): boolean {
  const place = (id: string): number => tables.editions.findIndex((one) => one.id === id);
  return others.some((other) => place(other) > place(edition));
}
