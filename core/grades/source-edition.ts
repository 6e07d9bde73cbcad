import type { Source } from '../sources/source.js';
import type { Lexicon } from './lexicon.js';
import { editionsNamed } from './claim-editions.js';
import { readSentence } from './read-sentence.js';

/**
 * The edition that a source belongs to: by its `edition`, its DOI or ISBN, words of its entry, or its year. The year of
 * a volume that differs from its edition's (2002, 2019) tells only where the entry's words do not deny it.
 */
export function editionOfSource(source: Source, lexicon: Lexicon): string | undefined {
  const { tables } = lexicon;
  const known = (id: string | undefined): string | undefined =>
    id !== undefined && tables.editions.some((edition) => edition.id === id) ? id : undefined;
  const written = source.edition?.trim();
  if (written !== undefined) {
    const found =
      known(written) ??
      known(lexicon.years.get(Number(written))) ??
      editionsNamed(readSentence(`${written} edition`, [], lexicon).items, lexicon)[0];
    if (found !== undefined) return found;
  }
  for (const { kind, value } of source.identifiers) {
    if (kind !== 'doi' && kind !== 'isbn') continue;
    for (const edition of tables.editions)
      if (
        edition.citations.some((citation) =>
          sameIdentifier(kind === 'doi' ? citation.doi : isbnIn(citation.text), value),
        )
      )
        return edition.id;
    for (const one of tables.sources.values())
      if (sameIdentifier(kind === 'doi' ? one.doi : one.isbn, value)) return known(one.edition);
  }
  // Years in the entry are those of publication; words come first.
  const words = `${source.title ?? ''}. ${source.label}`.replaceAll(/\b(?:19|20)\d\d\b/g, ' ');
  const byWords = editionsNamed(readSentence(words, [], lexicon).items, lexicon);
  if (byWords.length === 1) return byWords[0];
  if (source.year === undefined) return undefined;
  const byYear = lexicon.years.get(source.year);
  if (byYear === undefined) return undefined;
  const own = tables.editions.find(({ id }) => id === byYear)?.year === source.year;
  return own ||
    /relationships that work|task force|evidence-based (?:therapy )?relationships/i.test(source.label)
    ? byYear
    : undefined;
}

function sameIdentifier(known: string | undefined, value: string): boolean {
  return (
    known !== undefined && known.toLowerCase().replaceAll('-', '') === value.toLowerCase().replaceAll('-', '')
  );
}

function isbnIn(citation: string): string | undefined {
  return /ISBN ([\d-]{10,17})/.exec(citation)?.[1];
}
