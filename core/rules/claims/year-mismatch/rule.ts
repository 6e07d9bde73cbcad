import type { Locale } from '../../../language/locale.js';
import { saidList } from '../../../language/say.js';
import type { Analysis, Sentence } from '../../../analysis/analysis.js';
import { editionOfSource } from '../../../grades/source-edition.js';
import type { Source } from '../../../sources/source.js';
import { defineRule } from '../../define-rule.js';
import { citedSources } from '../../grades/claim-repairs.js';

/** A wrong year sends the reader to another work, or makes an old finding look new. */
export const yearMismatch = defineRule({
  id: 'claims/year-mismatch',
  description: 'The year in the sentence is not that of the source it cites.',
  severity: { article: 'warning' },
  repairs: 'none',
  messages: {
    year: 'The sentence says {year}, but the source it cites is of {cited}. Correct the year, or cite the work that is meant.',
  },

  *check(analysis) {
    const { datings, sentences, settings } = analysis;
    const { locale } = settings;
    for (const dating of datings) {
      const sources = citedSources(dating, analysis).filter((source) => source.year !== undefined);
      if (sources.length === 0 || citedSources(dating, analysis).length !== sources.length) continue;
      if (dating.kind === 'author' && !sources.some((source) => isBy(source, dating.author ?? ''))) continue;
      if (sources.some((source) => yearsOf(source, analysis).includes(dating.year))) continue;
      yield report(dating, dating.year, sources, locale);
    }
    for (const [index, sentence] of sentences.entries()) {
      if (sentence.authorYears.length === 0) continue;
      const sources = citedSources({ sentence: index }, analysis);
      for (const citation of sentence.authorYears) yield* authorYear(citation, sources, locale);
    }
  },
});

function report(
  at: { start: number; end: number },
  year: number,
  sources: readonly Source[],
  locale: Locale,
) {
  const years = [...new Set(sources.map((source) => String(source.year)))];
  const cited = saidList(locale, years);
  const related = sources
    .filter(({ origin }) => origin !== 'bibliography')
    .map(({ start, end }) => ({ start, end, message: 'This is the cited source.' }));
  return { at: { start: at.start, end: at.end }, message: 'year' as const, values: { year, cited }, related };
}

/** "Hayes et al. (2019)" of an article of 2018: a citation has to give the year as it is. */
function* authorYear(
  citation: Sentence['authorYears'][number],
  sources: readonly Source[],
  locale: Locale,
): Generator<ReturnType<typeof report>> {
  for (const work of citation.works) {
    const named = sources.filter((source) => source.year !== undefined && isBy(source, work.author));
    const { year } = work;
    if (named.length === 0 || named.some((source) => source.year === year)) continue;
    yield report(citation, year, named, locale);
  }
}

/** The years by which one may call a source: its own, and where it belongs to an edition those of edition and book. */
function yearsOf(source: Source, { settings }: Analysis): number[] {
  const edition = editionOfSource(source, settings.lexicon);
  const known = settings.lexicon.tables.editions.find(({ id }) => id === edition);
  const own = source.year ?? 0;
  // Edition and book differ by a year; an article of the edition is of its own year.
  const isBook = known !== undefined && known.bookYears.includes(own);
  return isBook ? [own, known.year] : known ? [own, ...(known.year === own ? known.bookYears : [])] : [own];
}

function isBy(source: Source, surname: string): boolean {
  const wanted = surnameOf(surname);
  return wanted.length > 1 && source.authors.some((author) => surnameOf(author) === wanted);
}

/** The first word of a name as sources write it: "Norcross, J. C.", "Norcross". */
function surnameOf(name: string): string {
  return /^[\p{L}'’-]+/u.exec(name.trim())?.[0].toLowerCase() ?? '';
}
