import { say, texts } from '../../../language/say.js';
import { valueAt } from '../../../markdown/frontmatter.js';
import { yamlIdentifiers } from '../../../sources/list-sources.js';
import { identifierConflict } from '../../../sources/publisher.js';
import { defineRule } from '../../define-rule.js';

/** Invented sources give themselves away by identifiers that identify nothing. */
export const sourceIdentifier = defineRule({
  id: 'sources/identifier',
  description:
    'A DOI, PMID, ISBN or URL is malformed or a placeholder, or DOI and URL are of different works.',
  severity: { article: 'warning', note: 'warning' },
  repairs: 'none',
  messages: {
    malformed: 'This {kind} is not written as one, so it leads nowhere. Copy it again from the source.',
    'check-digit':
      'The check digit of this {kind} is wrong: a digit is missing, mistyped or made up. Copy it again from the book.',
    placeholder:
      'This {kind} is a placeholder and leads to no source. Put the real one here, or remove the source if there is none.',
    work: 'This address holds another DOI than the entry, so one of them leads to another work. Open both and keep the right one.',
    publisher:
      'The DOI belongs to {ofDoi}, this address to {ofUrl}. One of them may be of another work, or made up: open both and keep the right one.',
  },

  *check({ frontmatter, settings, sources }) {
    const readings = ['furtherReading', 'relatedVideos'].flatMap(
      (key) => valueAt(frontmatter?.root, key)?.items ?? [],
    );
    for (const identifier of [
      ...sources.flatMap(({ origin, identifiers }) => (origin === 'bibliography' ? [] : identifiers)),
      ...readings.flatMap(yamlIdentifiers),
    ]) {
      if (identifier.fault)
        yield {
          at: identifier,
          message: identifier.fault,
          values: { kind: say(settings.locale, kinds[identifier.kind]) },
        };
    }
    for (const source of sources) {
      const conflict = identifierConflict(source);
      if (!conflict) continue;
      const { url, kind, ofDoi, ofUrl } = conflict;
      yield { at: url, message: kind, values: { ofDoi, ofUrl } };
    }
  },
});

const kinds = texts({ doi: 'DOI', pmid: 'PubMed number', isbn: 'ISBN', url: 'address' });
