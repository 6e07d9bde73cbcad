import type { ElementKind } from '../tables/grade-tables.js';
import type { Sliced } from '../text/sliced.js';
import type { Span } from '../text/span.js';
import { findClaims } from './find-claims.js';
import type { Lexicon } from './lexicon.js';
import type { Passage, PassageSentence } from './passages.js';
import type { SentenceReader } from './read-sentence.js';
import type { SaidGrade } from './said-grades.js';
import {
  canonicalLabel,
  claimVerdict,
  editionsGrading,
  labelIn,
  supports,
  type ClaimVerdict,
} from './verdict.js';

/** What told the editions of a claim (spec, section 4). */
export type EditionFrom = 'words' | 'source' | 'frontmatter' | 'config' | 'none';

/** A statement that pairs an element with a grade. Offsets are UTF-16 code units into the document. */
export interface GradeClaim extends Span {
  /** Id of the element in the tables. */
  readonly element: string;
  /** The canonical label, or the phrase itself where the scheme has no such grade. */
  readonly grade: string;
  /** Ids of the editions it speaks of; all that grade the element where nothing names one. */
  readonly editions: readonly string[];
  readonly verdict: ClaimVerdict;
  readonly editionFrom: EditionFrom;
  readonly gradeSpan: Span;
  readonly elementSpan: Span;
  /** Index into `sentences`. */
  readonly sentence: number;
}

/** A statement that an element is of a kind: a relationship element, a method of adaptation. */
export interface KindClaim extends Span {
  readonly element: string;
  readonly kind: ElementKind;
  /** Editions that it names; empty where nothing does. */
  readonly editions: readonly string[];
  readonly sentence: number;
}

/** What tells an edition where the words do not. */
export interface EditionContext {
  /** The editions of the sources that a sentence cites behind an offset. */
  readonly cited: (sentence: PassageSentence, from: number) => readonly string[];
  readonly frontmatter: string | undefined;
  readonly config: string | undefined;
}

/** The grade claims of a document with their verdicts, and what it says of kinds. Never throws. */
export function* readClaims(
  passages: readonly Passage[],
  reader: SentenceReader,
  context: EditionContext,
): Sliced<{ readonly gradeClaims: readonly GradeClaim[]; readonly kindClaims: readonly KindClaim[] }> {
  const { lexicon } = reader;
  const said = yield* findClaims(passages, reader);
  const placed = said.map((claim) => ({ claim, ...editionsOf(claim, context, lexicon) }));
  // Labels that the document gives an element for an edition: an older grade next to the newer one is history.
  const given = new Set<string>();
  for (const { claim, editions } of placed) {
    if (claim.type !== undefined) continue;
    for (const edition of editions)
      given.add(`${claim.element}\u0000${edition}\u0000${labelIn(lexicon, claim.phrase, edition)}`);
    if (editions.length === 0)
      given.add(`${claim.element}\u0000\u0000${canonicalLabel(lexicon, claim.phrase, [])}`);
  }
  const gradeClaims: GradeClaim[] = [];
  const kindClaims: KindClaim[] = [];
  for (const { claim, editions, from } of placed) {
    const { element, start, end, gradeSpan, elementSpan } = claim;
    const sentence = claim.sentence.index;
    if (claim.type !== undefined) {
      kindClaims.push({ element, kind: claim.type, editions, sentence, start, end });
      continue;
    }
    const spoken =
      editions.length > 0 ? editions : editionsGrading(lexicon.tables, element).map(({ id }) => id);
    const elsewhere = (edition: string, label: string): boolean =>
      given.has(`${element}\u0000${edition}\u0000${label}`) || given.has(`${element}\u0000\u0000${label}`);
    gradeClaims.push({
      element,
      grade: claim.unsupported ? claim.phrase : canonicalLabel(lexicon, claim.phrase, editions),
      editions: spoken,
      verdict: claim.unsupported
        ? 'unsupported-grade'
        : claimVerdict(lexicon, element, claim.phrase, editions, elsewhere),
      editionFrom: from,
      gradeSpan,
      elementSpan,
      sentence,
      start,
      end,
    });
  }
  return { gradeClaims: merged(gradeClaims, lexicon), kindClaims };
}

function editionsOf(
  claim: SaidGrade,
  context: EditionContext,
  lexicon: Lexicon,
): { editions: readonly string[]; from: EditionFrom } {
  if (claim.editions.length > 0) return { editions: claim.editions, from: 'words' };
  const cited = context.cited(claim.sentence, Math.max(claim.gradeSpan.end, claim.elementSpan.end));
  if (cited.length > 1 && claim.type === undefined) {
    // Sources of several editions behind one grade: it is of those that give it, and the others stand there for the rest.
    const giving = lexicon.tables.editions.filter(
      (edition) => cited.includes(edition.id) && supports(lexicon, claim.element, claim.phrase, edition),
    );
    if (giving.length > 0) return { editions: giving.map(({ id }) => id), from: 'source' };
  }
  if (cited.length > 0) return { editions: cited, from: 'source' };
  if (context.frontmatter !== undefined) return { editions: [context.frontmatter], from: 'frontmatter' };
  if (context.config !== undefined) return { editions: [context.config], from: 'config' };
  return { editions: [], from: 'none' };
}

/** One claim for an element and a grade in a sentence, with all editions that it speaks of. */
function merged(claims: readonly GradeClaim[], lexicon: Lexicon): GradeClaim[] {
  const result = new Map<string, GradeClaim>();
  for (const claim of claims) {
    const key = `${String(claim.sentence)}\u0000${claim.element}\u0000${claim.grade}`;
    const same = result.get(key);
    if (!same) {
      result.set(key, claim);
      continue;
    }
    const editions = lexicon.tables.editions
      .map(({ id }) => id)
      .filter((id) => same.editions.includes(id) || claim.editions.includes(id));
    result.set(key, { ...same, editions, verdict: worse(same.verdict, claim.verdict) });
  }
  return [...result.values()];
}

const gravity: readonly ClaimVerdict[] = ['match', 'superseded', 'unsupported-grade', 'mismatch'];

function worse(a: ClaimVerdict, b: ClaimVerdict): ClaimVerdict {
  return gravity.indexOf(a) >= gravity.indexOf(b) ? a : b;
}
