import type { BibliographyFormat, ParsedBibliography } from './bibliography.js';
import { parseBibtex } from './parse-bibtex.js';
import { parseCslJson } from './parse-csl-json.js';

/** The form of a bibliography file by its name; undefined for names that tell none. */
export function bibliographyFormatOf(path: string): BibliographyFormat | undefined {
  if (/\.(?:bib|bibtex|biblatex)$/i.test(path)) return 'bibtex';
  return /\.json$/i.test(path) ? 'csl-json' : undefined;
}

/**
 * The entries of a bibliography, and what is wrong with the others: a bad entry is named and disables no other. `file`
 * is what the entries call their file. Never throws.
 */
export function parseBibliography(text: string, format: BibliographyFormat, file = ''): ParsedBibliography {
  const body = text.replace(/^\uFEFF/, '');
  return format === 'bibtex' ? parseBibtex(body, file) : parseCslJson(body, file);
}
