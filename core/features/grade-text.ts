import { listed } from '../grades/wording.js';
import type { ElementKind } from '../tables/grade-tables.js';
import type { ClaimFacts } from './claim-facts.js';
import type { ElementFacts, FigureFact, GradeFact } from './element-facts.js';
import type { Markup } from './markup.js';

/** A hover is read at a glance; the rest of a long list is counted. */
const mostFigures = 6;

const kindNames: Readonly<Record<ElementKind, string>> = {
  'relationship-element': 'relationship element',
  'adaptation-method': 'method of adaptation',
  treatment: 'treatment',
  other: 'other',
};

/** An element's grades over the editions and its figures, as a hover shows them. */
export function elementText({ name, kinds, grades, figures }: ElementFacts, markup: Markup): string {
  const kind = kinds.map((one) => kindNames[one]).join(', ');
  const shown = figures.slice(0, mostFigures);
  const more = figures.length - shown.length;
  const parts = [
    `${markup.strong(capitalised(name))}${kind === '' ? '' : ` · ${kind}`}`,
    grades.length === 0
      ? 'No edition at hand grades it.'
      : markup.list(grades.map((fact) => gradeLine(fact, markup))),
    ...(shown.length === 0
      ? []
      : [`Figures:\n\n${markup.list(shown.map((fact) => figureLine(fact, markup)))}`]),
    ...(more > 0 ? [`${String(more)} more ${more === 1 ? 'figure' : 'figures'} in the tables.`] : []),
  ];
  return parts.join('\n\n');
}

/** How a claim's grade agrees with the editions, as a hover shows it. */
export function claimText(claim: ClaimFacts, markup: Markup): string {
  const said =
    claim.said.length === 0 ? [] : [markup.list(claim.said.map((fact) => gradeLine(fact, markup)))];
  return [`${markup.strong(capitalised(claim.name))}: ${verdictText(claim, markup)}`, ...said].join('\n\n');
}

/** The verdict in a sentence or two. */
export function verdictText(claim: ClaimFacts, markup: Markup): string {
  const { editions, later, verdict } = claim;
  const which = markup.plain(listed(editions));
  const told = toldBy(claim);
  switch (verdict) {
    case 'match': {
      if (editions.length === 0) return 'no edition at hand tells whether this grade is right.';
      if (claim.support === 'unknown') return `the tables do not know the grade of ${which}${told}.`;
      if (claim.support === 'doubted')
        return `the tables have another grade for ${which}${told}, but it is not verified.`;
      const right =
        claim.support === 'verified'
          ? 'this is the grade of'
          : 'as far as known (not verified), this is the grade of';
      if (claim.editionFrom !== 'none') return `${right} ${which}${told}.`;
      const since = later ? ` ${laterText(claim, markup)}` : '';
      return `${right} ${which}; nothing here names the edition.${since}`;
    }
    case 'superseded':
      return `this was right in ${which}${told}. ${laterText(claim, markup)}`.trim();
    case 'mismatch':
      return claim.editionFrom === 'none'
        ? 'no edition gives this grade.'
        : `this is not the grade of ${which}${told}.`;
    case 'unsupported-grade':
      return 'this is no grade of the scheme.';
  }
}

function laterText({ later }: ClaimFacts, markup: Markup): string {
  if (!later) return '';
  const source = later.sources === '' ? '' : ` (${markup.plain(later.sources)})`;
  return `Since ${markup.plain(later.edition)} it is ${markup.strong(later.grade)}${source}.`;
}

/** Where the edition comes from when the words do not say it. */
function toldBy({ editionFrom }: ClaimFacts): string {
  switch (editionFrom) {
    case 'source':
      return ', the edition of the cited source';
    case 'frontmatter':
      return ', the edition that the frontmatter names';
    case 'config':
      return ', the edition that the configuration names';
    case 'words':
    case 'none':
      return '';
  }
}

function gradeLine(fact: GradeFact, markup: Markup): string {
  const edition = markup.plain(fact.edition);
  if (fact.grade === undefined) return `${edition}: not among what this edition grades`;
  const as = fact.as === undefined ? '' : ` (as ${markup.plain(fact.as)})`;
  return `${edition}${as}: ${markup.strong(fact.grade)}${endOf(fact, markup)}`;
}

function figureLine(fact: FigureFact, markup: Markup): string {
  const as = fact.as === undefined ? '' : `, ${markup.plain(fact.as)}`;
  const scope = fact.scope === undefined ? '' : ` (${markup.plain(fact.scope)})`;
  const values = fact.values.map((value) => markup.plain(value)).join(', ');
  return `${markup.plain(fact.edition)}${as}: ${values}${scope}${endOf(fact, markup)}`;
}

/** Whether it is verified, and who says so. */
function endOf({ verified, sources }: GradeFact | FigureFact, markup: Markup): string {
  return `${verified ? '' : ', not verified'}${sources === '' ? '' : ` — ${markup.plain(sources)}`}`;
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
