import { say, texts } from '../../../language/say.js';
import type { KindClaim } from '../../../grades/grade-claims.js';
import { cellsOf } from '../../../grades/verdict.js';
import { elementName } from '../../../grades/wording.js';
import type { ElementKind, GradeTables } from '../../../tables/grade-tables.js';
import { defineRule } from '../../define-rule.js';

const called: Readonly<Record<ElementKind, string>> = texts({
  'relationship-element': 'a relationship element',
  'adaptation-method': 'a method of adaptation',
  treatment: 'a treatment',
  other: 'neither a relationship element nor a method of adaptation',
});

/** What is done with every client, and what is fitted to each, are graded apart. */
export const gradeKind = defineRule({
  id: 'grades/kind',
  description: 'A method of adaptation is called a relationship element, or the reverse.',
  severity: { article: 'warning', note: 'warning' },
  repairs: 'none',
  messages: {
    kind: 'The {edition} edition grades {element} as {right}, not as {claimed}. Move it to the right list, or name the edition that is meant.',
    none: 'No edition grades {element} as {claimed}; it is {right}. Move it to the right list.',
  },

  *check({ kindClaims, settings }) {
    const { tables } = settings.lexicon;
    for (const claim of kindClaims) {
      const fault = faultOf(claim, tables);
      if (!fault) continue;
      yield {
        at: { start: claim.start, end: claim.end },
        message: fault.edition === undefined ? 'none' : 'kind',
        values: {
          element: elementName(tables, claim.element, fault.edition),
          edition: fault.edition ?? '',
          right: say(settings.locale, called[fault.right]),
          claimed: say(settings.locale, called[claim.kind]),
        },
      };
    }
  },
});

/** The verified kind that contradicts a claim; undefined when one of its editions agrees or cannot tell. */
function faultOf(
  claim: KindClaim,
  tables: GradeTables,
): { edition: string | undefined; right: ElementKind } | undefined {
  const named = claim.editions.length > 0;
  const cells = tables.editions
    .filter(({ id }) => !named || claim.editions.includes(id))
    .flatMap((edition) => cellsOf(tables, claim.element, edition).entries);
  const wrong = cells.filter(({ kind, kindStatus }) => kindStatus === 'verified' && kind !== claim.kind);
  const first = wrong[0];
  if (!first) return undefined;
  if (named) return { edition: first.edition, right: first.kind };
  return cells.some(({ kind }) => kind === claim.kind)
    ? undefined
    : { edition: undefined, right: first.kind };
}
