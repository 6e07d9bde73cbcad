import type { Edition, Entry, GradeTables } from '../tables/grade-tables.js';
import type { Lexicon } from './lexicon.js';

export type ClaimVerdict = 'match' | 'mismatch' | 'superseded' | 'unsupported-grade';

/** What an edition says of an element: its cells (of the members, where it grades these), or why it has none. */
export interface Cells {
  readonly edition: Edition;
  readonly entries: readonly Entry[];
  /** The list is known to be whole and does not have the element. */
  readonly absent: boolean;
}

/** The cells of an element in an edition. A joint element stands for its members, and a member for its joint element. */
export function cellsOf(tables: GradeTables, element: string, edition: Edition): Cells {
  const own = edition.entries.get(element);
  if (own) return { edition, entries: [own], absent: false };
  const members = tables.elements.get(element)?.members ?? [];
  const ofMembers = members.flatMap((member) => edition.entries.get(member) ?? []);
  if (ofMembers.length > 0) return { edition, entries: ofMembers, absent: false };
  for (const [id, { members: others }] of tables.elements) {
    const joint = others.includes(element) ? edition.entries.get(id) : undefined;
    if (joint) return { edition, entries: [joint], absent: false };
  }
  const kinds = kindsOf(tables, element, edition.scheme);
  const absent =
    edition.complete.length > 0 && kinds.length > 0 && kinds.every((kind) => edition.complete.includes(kind));
  return { edition, entries: [], absent };
}

/** The kinds that the editions of a scheme, or all editions, give an element. */
export function kindsOf(tables: GradeTables, element: string, scheme?: string): Entry['kind'][] {
  const kinds = new Set<Entry['kind']>();
  for (const edition of tables.editions) {
    if (scheme !== undefined && edition.scheme !== scheme) continue;
    for (const id of [element, ...(tables.elements.get(element)?.members ?? [])]) {
      const entry = edition.entries.get(id);
      if (entry) kinds.add(entry.kind);
    }
  }
  return [...kinds];
}

/** The scheme that a phrase or an edition belongs to; the first of those that share it. */
export function schemeOf(lexicon: Lexicon, phrase: string, editions: readonly string[]): string | undefined {
  const { tables, labels } = lexicon;
  const named = tables.editions.find(({ id }) => editions.includes(id));
  return (
    named ??
    tables.editions.find(({ id }) => labels.get(phrase.toLowerCase())?.has(id)) ??
    tables.editions[0]
  )?.scheme;
}

/** The editions that grade an element, in order of year. */
export function editionsGrading(tables: GradeTables, element: string): Edition[] {
  return tables.editions.filter((edition) => cellsOf(tables, element, edition).entries.length > 0);
}

/** What a grade phrase means in an edition; the label of the newest edition that knows it where this one does not. */
export function labelIn(lexicon: Lexicon, phrase: string, edition: string): string {
  const meanings = lexicon.labels.get(phrase);
  return meanings?.get(edition) ?? [...(meanings?.values() ?? [])].at(-1) ?? phrase;
}

/** The canonical label of a phrase that is said of several editions, or of none by name. */
export function canonicalLabel(lexicon: Lexicon, phrase: string, editions: readonly string[]): string {
  const meanings = lexicon.labels.get(phrase);
  for (const edition of [...editions].reverse()) {
    const label = meanings?.get(edition);
    if (label !== undefined) return label;
  }
  return [...(meanings?.values() ?? [])].at(-1) ?? phrase;
}

/** Whether verified cells of an edition agree with a phrase, deny it, or say nothing that could be relied on. */
export function cellVerdict(
  lexicon: Lexicon,
  element: string,
  phrase: string,
  edition: Edition,
): 'right' | 'wrong' | 'open' {
  const { entries, absent } = cellsOf(lexicon.tables, element, edition);
  if (entries.length === 0) return absent ? 'wrong' : 'open';
  const label = labelIn(lexicon, phrase, edition.id);
  if (entries.some((entry) => entry.status === 'verified' && entry.grade !== label)) return 'wrong';
  return entries.every((entry) => entry.status === 'verified') ? 'right' : 'open';
}

/** Whether an edition, verified or not, gives an element the grade of a phrase. */
export function supports(lexicon: Lexicon, element: string, phrase: string, edition: Edition): boolean {
  const { entries } = cellsOf(lexicon.tables, element, edition);
  const label = labelIn(lexicon, phrase, edition.id);
  return entries.length > 0 && entries.every((entry) => entry.grade === label);
}

/** The newest edition of a scheme whose cells for an element are verified, with its label. */
export function latestVerified(
  tables: GradeTables,
  element: string,
  scheme: string | undefined,
): { readonly edition: Edition; readonly grade: string } | undefined {
  for (const edition of [...tables.editions].reverse()) {
    if (edition.scheme !== scheme) continue;
    const { entries } = cellsOf(tables, element, edition);
    const grade = entries[0]?.grade;
    if (grade !== undefined && entries.every((entry) => entry.status === 'verified' && entry.grade === grade))
      return { edition, grade };
  }
  return undefined;
}

/** Whether verified cells of two editions of a scheme differ for an element. */
export function editionsDisagree(tables: GradeTables, element: string, scheme: string | undefined): boolean {
  const grades = new Set<string>();
  for (const edition of tables.editions.filter((one) => one.scheme === scheme))
    for (const entry of cellsOf(tables, element, edition).entries)
      if (entry.status === 'verified') grades.add(entry.grade);
  return grades.size > 1;
}

/**
 * The verdict on a phrase said of an element in the editions it speaks of (`named`), or in all. `elsewhere`: the labels
 * that the text gives the element for each edition, which take the sting out of an older grade.
 */
export function claimVerdict(
  lexicon: Lexicon,
  element: string,
  phrase: string,
  named: readonly string[],
  saidElsewhere: (edition: string, label: string) => boolean,
): ClaimVerdict {
  const { tables } = lexicon;
  const schemes = new Set(
    tables.editions.filter(({ id }) => lexicon.labels.get(phrase)?.has(id)).map(({ scheme }) => scheme),
  );
  if (named.length === 0) {
    const grading = editionsGrading(tables, element).filter(({ scheme }) => schemes.has(scheme));
    if (grading.length === 0) return 'match';
    return grading.some((edition) => supports(lexicon, element, phrase, edition)) ? 'match' : 'mismatch';
  }
  const editions = tables.editions.filter(({ id }) => named.includes(id));
  const verdicts = editions.map((edition) => cellVerdict(lexicon, element, phrase, edition));
  if (verdicts.includes('wrong')) return 'mismatch';
  const latest = latestVerified(tables, element, editions[0]?.scheme);
  if (!latest || verdicts.includes('open') || named.includes(latest.edition.id)) return 'match';
  const label = labelIn(lexicon, phrase, latest.edition.id);
  if (latest.grade === label || latest.grade === canonicalLabel(lexicon, phrase, named)) return 'match';
  return saidElsewhere(latest.edition.id, latest.grade) ? 'match' : 'superseded';
}
