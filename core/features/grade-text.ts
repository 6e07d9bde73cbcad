import type { Locale } from '../language/locale.js';
import { say, saidList, texts } from '../language/say.js';
import type { ElementKind } from '../tables/grade-tables.js';
import type { ClaimFacts } from './claim-facts.js';
import type { ElementFacts, FigureFact, GradeFact } from './element-facts.js';
import type { Markup } from './markup.js';

/** A hover is read at a glance; the rest of a long list is counted. */
const mostFigures = 6;

const kindNames: Readonly<Record<ElementKind, string>> = texts({
  'relationship-element': 'relationship element',
  'adaptation-method': 'method of adaptation',
  treatment: 'treatment',
  other: 'other',
});

/** An element's grades over the editions and its figures, as a hover shows them. */
export function elementText(
  { name, kinds, grades, figures }: ElementFacts,
  markup: Markup,
  locale: Locale,
): string {
  const kind = kinds.map((one) => say(locale, kindNames[one])).join(', ');
  const shown = figures.slice(0, mostFigures);
  const more = figures.length - shown.length;
  const parts = [
    `${markup.strong(capitalised(name))}${kind === '' ? '' : ` · ${kind}`}`,
    grades.length === 0
      ? say(locale, 'No edition at hand grades it.')
      : markup.list(grades.map((fact) => gradeLine(fact, markup, locale))),
    ...(shown.length === 0
      ? []
      : [
          `${say(locale, 'Figures:')}\n\n${markup.list(shown.map((fact) => figureLine(fact, markup, locale)))}`,
        ]),
    ...(more > 0
      ? [
          say(
            locale,
            more === 1 ? '{more} more figure in the tables.' : '{more} more figures in the tables.',
            { more },
          ),
        ]
      : []),
  ];
  return parts.join('\n\n');
}

/** How a claim's grade agrees with the editions, as a hover shows it. */
export function claimText(claim: ClaimFacts, markup: Markup, locale: Locale): string {
  const said =
    claim.said.length === 0 ? [] : [markup.list(claim.said.map((fact) => gradeLine(fact, markup, locale)))];
  return [`${markup.strong(capitalised(claim.name))}: ${verdictText(claim, markup, locale)}`, ...said].join(
    '\n\n',
  );
}

/** The verdict in a sentence or two. */
export function verdictText(claim: ClaimFacts, markup: Markup, locale: Locale): string {
  const { editions, later, verdict } = claim;
  const values = { which: markup.plain(saidList(locale, editions)), told: toldBy(claim, locale) };
  switch (verdict) {
    case 'match': {
      if (editions.length === 0) return say(locale, 'no edition at hand tells whether this grade is right.');
      if (claim.support === 'unknown')
        return say(locale, 'the tables do not know the grade of {which}{told}.', values);
      if (claim.support === 'doubted')
        return say(
          locale,
          'the tables have another grade for {which}{told}, but it is not verified.',
          values,
        );
      const isVerified = claim.support === 'verified';
      if (claim.editionFrom !== 'none')
        return say(
          locale,
          isVerified
            ? 'this is the grade of {which}{told}.'
            : 'as far as known (not verified), this is the grade of {which}{told}.',
          values,
        );
      const since = later ? ` ${laterText(claim, markup, locale)}` : '';
      const right = say(
        locale,
        isVerified
          ? 'this is the grade of {which}; nothing here names the edition.'
          : 'as far as known (not verified), this is the grade of {which}; nothing here names the edition.',
        values,
      );
      return `${right}${since}`;
    }
    case 'superseded':
      return `${say(locale, 'this was right in {which}{told}.', values)} ${laterText(claim, markup, locale)}`.trim();
    case 'mismatch':
      return claim.editionFrom === 'none'
        ? say(locale, 'no edition gives this grade.')
        : say(locale, 'this is not the grade of {which}{told}.', values);
    case 'unsupported-grade':
      return say(locale, 'this is no grade of the scheme.');
  }
}

function laterText({ later }: ClaimFacts, markup: Markup, locale: Locale): string {
  if (!later) return '';
  return say(locale, 'Since {edition} it is {grade}{source}.', {
    edition: markup.plain(later.edition),
    grade: markup.strong(later.grade),
    source: later.sources === '' ? '' : ` (${markup.plain(later.sources)})`,
  });
}

/** Where the edition comes from when the words do not say it. */
function toldBy({ editionFrom }: ClaimFacts, locale: Locale): string {
  switch (editionFrom) {
    case 'source':
      return say(locale, ', the edition of the cited source');
    case 'frontmatter':
      return say(locale, ', the edition that the frontmatter names');
    case 'config':
      return say(locale, ', the edition that the configuration names');
    case 'words':
    case 'none':
      return '';
  }
}

function gradeLine(fact: GradeFact, markup: Markup, locale: Locale): string {
  const edition = markup.plain(fact.edition);
  if (fact.grade === undefined)
    return say(locale, '{edition}: not among what this edition grades', { edition });
  const as = fact.as === undefined ? '' : say(locale, ' (as {name})', { name: markup.plain(fact.as) });
  return `${edition}${as}: ${markup.strong(fact.grade)}${endOf(fact, markup, locale)}`;
}

function figureLine(fact: FigureFact, markup: Markup, locale: Locale): string {
  const as = fact.as === undefined ? '' : `, ${markup.plain(fact.as)}`;
  const scope = fact.scope === undefined ? '' : ` (${markup.plain(fact.scope)})`;
  const values = fact.values.map((value) => markup.plain(value)).join(', ');
  return `${markup.plain(fact.edition)}${as}: ${values}${scope}${endOf(fact, markup, locale)}`;
}

/** Whether it is verified, and who says so. */
function endOf({ verified, sources }: GradeFact | FigureFact, markup: Markup, locale: Locale): string {
  const doubt = verified ? '' : say(locale, ', not verified');
  return `${doubt}${sources === '' ? '' : ` — ${markup.plain(sources)}`}`;
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
