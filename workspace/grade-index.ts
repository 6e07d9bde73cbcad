import { say, saidList } from '../core/language/say.js';
import type { Candidate, CheckedAnalysis, Locale } from '../core/index.js';
import { citedAs, elementName, gradeIn } from '../core/grades/wording.js';
import { labelIn } from '../core/grades/verdict.js';
import { locatedFinding, placesOf, type LocatedFinding, type Place } from '../core/reports/located.js';
import { placeOf } from '../core/rules/grades/claim-repairs.js';
import { comparableClaims, gradeInconsistent } from '../core/rules/grades/inconsistent/rule.js';
import { messageOf } from '../core/rules/lint.js';
import { indexLines } from '../core/text/line-index.js';
import type { OthersFindings } from './document-facts.js';
import { byCodeUnits } from './path.js';

/** A grade that a document gives an element of the tables, as it is kept when the document's text is gone. */
export interface IndexedClaim {
  readonly element: string;
  /** The element as messages call it. */
  readonly name: string;
  /** The editions that it names, by its words, source, frontmatter or configuration; never all for want of one. */
  readonly editions: readonly ClaimedEdition[];
  readonly start: Place;
  readonly end: Place;
  /** The finding that this place may have; undefined where the rule is off. */
  readonly candidate: Candidate | undefined;
}

/** What a claim and the document's tables say for one edition. */
export interface ClaimedEdition {
  readonly id: string;
  /** The claimed grade, as this edition's scale has it. */
  readonly grade: string;
  /** The grade of the table with its source, where it is verified. */
  readonly table: { readonly grade: string; readonly source: string } | undefined;
}

/** Related places beyond these say nothing new. */
const mostRelated = 5;

/** The claims of a document that can be held against those of others. Never throws. */
export function indexedClaims(analysis: CheckedAnalysis): IndexedClaim[] {
  const claims = comparableClaims(analysis);
  if (claims.length === 0) return [];
  const { lexicon } = analysis.settings;
  const { tables } = lexicon;
  const lines = indexLines(analysis.text);
  return claims.map((claim) => {
    const place = placeOf(claim, analysis);
    const candidate = analysis.candidates.find(
      ({ rule, start, end }) => rule === gradeInconsistent.id && start === place.start && end === place.end,
    );
    return {
      element: claim.element,
      name: elementName(tables, claim.element),
      editions: claim.editions.map((id) => {
        const cell = gradeIn(tables, claim.element, id);
        return {
          id,
          grade: labelIn(lexicon, claim.grade.toLowerCase(), id),
          table: cell?.verified ? { grade: cell.grade, source: citedAs(tables, cell.sources) } : undefined,
        };
      }),
      ...placesOf(lines, place),
      candidate,
    };
  });
}

/** Claims of one element for one edition: by grade, then by document. */
type Grades = Map<string, Map<string, IndexedClaim[]>>;

/** A claim for another grade. */
interface Rival {
  readonly path: string;
  readonly grade: string;
  readonly claim: IndexedClaim;
}

/** Everything that contradicts a grade of an element in an edition. */
interface Rivals {
  /** In order of document and place. */
  readonly claims: readonly Rival[];
  readonly documents: ReadonlySet<string>;
}

/** What documents other than one's own say against its claim for an edition. */
interface Dispute {
  readonly edition: ClaimedEdition;
  readonly documents: number;
  /** The grades that they give. */
  readonly grades: readonly string[];
  /** The first of their claims. */
  readonly rivals: readonly Rival[];
}

/**
 * What the documents of a workspace say of grades, so that those that contradict each other are found
 * (`grades/inconsistent`). It keeps claims and no text. The same documents give the same findings, in whatever order they
 * came in.
 */
export class GradeIndex {
  readonly #documents = new Map<string, readonly IndexedClaim[]>();
  readonly #grades = new Map<string, Grades>();
  /** What contradicts what, worked out when first asked for; forgotten when a document changes. */
  readonly #rivals = new Map<string, Rivals>();
  readonly #locale: Locale;
  readonly #shownAs: (path: string) => string;

  /** `locale` is the language of messages, in which a document goes by the name that `shownAs` gives its path. */
  constructor(locale: Locale = 'en', shownAs = (path: string): string => path) {
    this.#locale = locale;
    this.#shownAs = shownAs;
  }

  /** Whether no document claims anything that could be compared. */
  get isEmpty(): boolean {
    return this.#documents.size === 0;
  }

  /** Puts in what a document claims, in place of what it claimed before. No two documents have one `path`. */
  set(path: string, claims: readonly IndexedClaim[]): void {
    this.delete(path);
    if (claims.length === 0) return;
    this.#documents.set(path, claims);
    for (const claim of claims) {
      for (const { id, grade } of claim.editions) {
        const grades = entryOf(this.#grades, keyOf(claim.element, id), (): Grades => new Map());
        const documents = entryOf(grades, grade, () => new Map<string, IndexedClaim[]>());
        entryOf(documents, path, (): IndexedClaim[] => []).push(claim);
      }
    }
  }

  /** Takes a document out. */
  delete(path: string): void {
    this.#rivals.clear();
    for (const { element, editions } of this.#documents.get(path) ?? []) {
      for (const { id, grade } of editions) this.#grades.get(keyOf(element, id))?.get(grade)?.delete(path);
    }
    this.#documents.delete(path);
  }

  /** What stands for all that others may see of a document's claims. Places are no news to others. */
  newsKeyOf(path: string): string {
    const claims = this.#documents.get(path) ?? [];
    return JSON.stringify(claims.map(({ element, editions }) => [element, editions]));
  }

  /** What the other documents make of one document's claims: a finding at each that some of them contradict. */
  of(path: string): OthersFindings {
    const findings: LocatedFinding[] = [];
    const silenced: Candidate[] = [];
    for (const claim of this.#documents.get(path) ?? []) {
      const { candidate } = claim;
      if (candidate === undefined) continue;
      const disputes = claim.editions
        .map((edition) => this.#disputeOf(path, claim.element, edition))
        .filter(({ documents }) => documents > 0);
      const [first] = disputes;
      if (first === undefined) continue;
      if (candidate.silencedBy !== undefined) {
        silenced.push(candidate);
        continue;
      }
      const message = wordsOf(claim, first, this.#shownAs(first.rivals[0]?.path ?? ''), this.#locale);
      const related = disputes
        .flatMap(({ edition, rivals }) => rivals.map((rival) => ({ ...rival, edition: edition.id })))
        .slice(0, mostRelated)
        .map(({ path: document, grade, claim: { start, end }, edition }) => ({
          path: document,
          start,
          end,
          message: say(this.#locale, '"{grade}" for {edition}', { grade, edition }),
        }));
      const { rule, severity } = candidate;
      findings.push(locatedFinding({ rule, severity, message }, claim, related));
    }
    return { findings, silenced };
  }

  #disputeOf(path: string, element: string, edition: ClaimedEdition): Dispute {
    const { claims, documents } = this.#rivalsOf(element, edition);
    const rivals: Rival[] = [];
    for (const rival of claims) {
      if (rivals.length === mostRelated) break;
      if (rival.path !== path) rivals.push(rival);
    }
    const grades = [...(this.#grades.get(keyOf(element, edition.id)) ?? [])]
      .filter(([grade, by]) => grade !== edition.grade && by.size > (by.has(path) ? 1 : 0))
      .map(([grade]) => grade)
      .sort(byCodeUnits);
    return { edition, documents: documents.size - (documents.has(path) ? 1 : 0), grades, rivals };
  }

  #rivalsOf(element: string, edition: ClaimedEdition): Rivals {
    const key = keyOf(element, edition.id);
    return entryOf(this.#rivals, `${key}\u0000${edition.grade}`, () => {
      const others = [...(this.#grades.get(key) ?? [])].filter(([grade]) => grade !== edition.grade);
      const claims = others.flatMap(([grade, documents]) =>
        [...documents].flatMap(([path, list]) => list.map((claim) => ({ path, grade, claim }))),
      );
      claims.sort((a, b) => byCodeUnits(a.path, b.path) || a.claim.start.offset - b.claim.start.offset);
      return { claims, documents: new Set(claims.map(({ path }) => path)) };
    });
  }
}

/**
 * The message of a claim that others dispute, the first of which is called `first`; it says whom the table supports, where
 * that is verified.
 */
function wordsOf(
  claim: IndexedClaim,
  { edition, documents, grades }: Dispute,
  first: string,
  locale: Locale,
): string {
  const values = {
    others:
      documents === 1
        ? say(locale, 'Another article ({first}) rates', { first })
        : say(locale, '{documents} other articles ({first}, …) rate', { documents, first }),
    element: claim.name,
    theirs: saidList(
      locale,
      grades.map((grade) => `"${grade}"`),
      'or',
    ),
    ours: edition.grade,
    edition: edition.id,
  };
  const { table } = edition;
  if (table === undefined) return messageOf(gradeInconsistent, 'open', values, locale);
  const here = table.grade === edition.grade;
  const wording = here ? 'here' : grades.includes(table.grade) ? 'there' : 'neither';
  return messageOf(
    gradeInconsistent,
    wording,
    { ...values, right: table.grade, source: table.source },
    locale,
  );
}

function keyOf(element: string, edition: string): string {
  return `${element}\u0000${edition}`;
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const fresh = make();
  map.set(key, fresh);
  return fresh;
}
