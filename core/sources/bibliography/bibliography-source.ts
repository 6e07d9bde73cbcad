import { describeIdentifier } from '../identifiers.js';
import { editionOf } from '../parse-entry.js';
import type { Identifier, IdentifierKind, Source, Tier } from '../source.js';

/** What an entry of a bibliography says of a work, whatever the form of the file. */
export interface Work {
  readonly key: string;
  readonly title: string | undefined;
  /** Family names, or the name of a body. */
  readonly authors: readonly string[];
  readonly year: string | undefined;
  readonly type: string;
  /** The journal or book that it stands in. */
  readonly container: string | undefined;
  readonly publisher: string | undefined;
  readonly edition: string | undefined;
  readonly volume: string | undefined;
  readonly identifiers: Readonly<Partial<Record<IdentifierKind, string>>>;
  /** Keywords and notes, where a project may say the tier. */
  readonly remarks: readonly string[];
}

/**
 * A work as a source. It has no place in the document: its span is empty and at 0. The tier is what keywords or a note
 * say and nothing else, since a type of entry does not tell who reviewed a work.
 */
export function sourceOfWork(work: Work): Source {
  const year = Number(/\d{4}/.exec(work.year ?? '')?.[0]);
  return {
    id: work.key,
    origin: 'bibliography',
    number: undefined,
    idSpan: undefined,
    title: work.title,
    authors: work.authors,
    year: Number.isNaN(year) ? undefined : year,
    type: kinds[work.type] ?? work.type,
    tier: tierIn(work.remarks),
    tierSpan: undefined,
    edition: editionOfWork(work.edition),
    volume: work.volume,
    identifiers: identifiersOf(work),
    label: labelOf(work),
    start: 0,
    end: 0,
  };
}

const identifierKinds: readonly IdentifierKind[] = ['doi', 'pmid', 'isbn', 'url'];

/** An entry may give several ISBNs; the first stands for all. */
function identifiersOf({ identifiers }: Work): Identifier[] {
  return identifierKinds.flatMap((kind) => {
    const written = identifiers[kind]?.trim();
    if (!written) return [];
    const value = kind === 'isbn' ? (/[\dX][\dX–-]{8,}/i.exec(written)?.[0] ?? written) : written;
    return [{ ...describeIdentifier(kind, value), start: 0, end: 0 }];
  });
}

/** `3`, `3rd`, `third` as a number. */
function editionOfWork(edition: string | undefined): string | undefined {
  return edition === undefined ? undefined : (/\d+/.exec(edition)?.[0] ?? editionOf(`${edition} edition`));
}

/** One tier that is named; two of them say nothing. */
function tierIn(remarks: readonly string[]): Tier | undefined {
  const named = new Set(remarks.flatMap((remark) => remark.match(/\bT[123]\b/g) ?? []));
  const [tier] = named;
  return named.size === 1 && (tier === 'T1' || tier === 'T2' || tier === 'T3') ? tier : undefined;
}

function labelOf({ authors, year, title, container, volume, publisher }: Work): string {
  const names = authors.length > 3 ? `${authors.slice(0, 3).join('; ')} et al.` : authors.join('; ');
  const inside =
    container === undefined ? publisher : `${container}${volume === undefined ? '' : `, ${volume}`}`;
  return [`${names}${year === undefined ? '' : ` (${year})`}`.trim(), title, inside]
    .filter(Boolean)
    .join('. ');
}

/** Types of BibLaTeX and CSL by what `sourceKind` calls them. Others keep their name. */
const kinds: Readonly<Record<string, string>> = {
  inbook: 'book',
  incollection: 'book',
  collection: 'book',
  mvbook: 'book',
  chapter: 'book',
  'article-journal': 'article',
  motion_picture: 'video',
  movie: 'video',
  broadcast: 'video',
  'post-weblog': 'blog',
};
