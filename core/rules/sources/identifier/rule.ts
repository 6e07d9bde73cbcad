import { valueAt } from '../../../markdown/frontmatter.js';
import { yamlIdentifiers } from '../../../sources/list-sources.js';
import { defineRule } from '../../define-rule.js';

/** Invented sources give themselves away by identifiers that identify nothing. */
export const sourceIdentifier = defineRule({
  id: 'sources/identifier',
  description: 'A DOI, PMID, ISBN or URL is malformed or a placeholder.',
  severity: { article: 'warning', note: 'warning' },
  repairs: 'none',
  messages: {
    malformed: 'This {kind} is not written as one, so it leads nowhere. Copy it again from the source.',
    'check-digit':
      'The check digit of this {kind} is wrong: a digit is missing, mistyped or made up. Copy it again from the book.',
    placeholder:
      'This {kind} is a placeholder and leads to no source. Put the real one here, or remove the source if there is none.',
  },

  *check({ frontmatter, sources }) {
    const readings = ['furtherReading', 'relatedVideos'].flatMap(
      (key) => valueAt(frontmatter?.root, key)?.items ?? [],
    );
    for (const identifier of [
      ...sources.flatMap(({ origin, identifiers }) => (origin === 'bibliography' ? [] : identifiers)),
      ...readings.flatMap(yamlIdentifiers),
    ]) {
      if (identifier.fault)
        yield { at: identifier, message: identifier.fault, values: { kind: kinds[identifier.kind] } };
    }
  },
});

const kinds = { doi: 'DOI', pmid: 'PubMed number', isbn: 'ISBN', url: 'address' };
