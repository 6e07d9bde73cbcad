import type { Locale } from '../../../language/locale.js';
import { say, texts } from '../../../language/say.js';
import type { Source } from '../../../sources/source.js';
import { headOf } from '../../../sources/source-head.js';
import { placeholdersIn } from '../../../structure/placeholders.js';
import { defineRule } from '../../define-rule.js';

/** An entry must lead a reader to the work and say how much it weighs. */
export const incompleteSource = defineRule({
  id: 'sources/incomplete',
  description: 'A source has no title, year, tier or link.',
  severity: { article: 'warning' },
  repairs: 'none',
  messages: {
    missing: 'This source has no {missing}, so a reader cannot find or weigh it. Add what is missing.',
  },

  *check({ kind, placeholders, settings, sources, text }) {
    for (const source of sources) {
      // A bibliography is shared and mended in its own file.
      if (source.origin === 'bibliography') continue;
      // In a revision, a place that is still to be filled in is told of as that.
      if (kind === 'revision' && placeholdersIn(placeholders, source).length > 0) continue;
      const missing = missingParts(source);
      if (missing.length > 0)
        yield {
          at: headOf(source, text),
          message: 'missing',
          values: { missing: listed(settings.locale, missing) },
        };
    }
  },
});

/** Footnotes have no place for a tier; numbered lists and frontmatter do (spec, section 3). */
function missingParts(source: Source): string[] {
  const hasTier = source.tier !== undefined || source.origin === 'footnote';
  return [
    ...(source.title === undefined ? [texts('title')] : []),
    ...(source.year === undefined ? [texts('year')] : []),
    ...(hasTier ? [] : [texts('tier (T1, T2 or T3)')]),
    ...(source.identifiers.length === 0 ? [texts('link')] : []),
  ];
}

function listed(locale: Locale, parts: readonly string[]): string {
  const said = parts.map((part) => say(locale, part));
  if (said.length < 2) return said.join('');
  return say(locale, '{others} and no {last}', {
    others: said.slice(0, -1).join(', '),
    last: said.at(-1) ?? '',
  });
}
