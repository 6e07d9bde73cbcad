import type { Analysis } from '../../analysis/analysis.js';
import { readSentence } from '../../grades/read-sentence.js';
import { editionOfSource } from '../../grades/source-edition.js';
import { cellsOf } from '../../grades/verdict.js';
import type { Source } from '../../sources/source.js';
import type { Edition } from '../../tables/grade-tables.js';

/**
 * The source of the document's list that gives an edition's grade of an element, by the lowest number; undefined where
 * none is listed. A meta-analysis belongs to an edition too, but gives figures and no grades: it does not count.
 */
export function sourceGrading(analysis: Analysis, element: string, edition: Edition): Source | undefined {
  const { sources, sourceIndex, settings } = analysis;
  return sources
    .filter(
      (source) =>
        source.number !== undefined &&
        // Of two entries with one number a marker means the first.
        sourceIndex.get(String(source.number)) === source &&
        editionOfSource(source, settings.lexicon) === edition.id &&
        givesGrade(source, element, edition, analysis),
    )
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0))[0];
}

function givesGrade(source: Source, element: string, edition: Edition, { settings }: Analysis): boolean {
  const { lexicon } = settings;
  const { tables } = lexicon;
  const identifiers = source.identifiers
    .filter(({ kind }) => kind === 'doi' || kind === 'isbn')
    .map(({ value }) => bare(value));
  const isIdentified = (...known: (string | undefined)[]): boolean =>
    known.some((one) => one !== undefined && identifiers.includes(bare(one)));
  const keys = [...tables.sources.values()].filter(({ doi, isbn }) => isIdentified(doi, isbn));
  if (keys.length > 0) {
    // A source that the tables know gives the grades of those kinds for which an entry names it; others give figures.
    const kinds = [...edition.entries.values()]
      .filter((entry) => keys.some(({ key }) => entry.sources.includes(key)))
      .map(({ kind }) => kind);
    return cellsOf(tables, element, edition).entries.every(({ kind }) => kinds.includes(kind));
  }
  // A title that names elements is that of a meta-analysis.
  const { items } = readSentence(source.title ?? source.label, [], lexicon).items;
  return !items.some(({ kind }) => kind === 'element');
}

function bare(identifier: string): string {
  return identifier.toLowerCase().replaceAll('-', '');
}
