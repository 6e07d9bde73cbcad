import type { Analysis } from '../../../analysis/analysis.js';
import type { GradeClaim } from '../../../grades/grade-claims.js';
import { defineRule } from '../../define-rule.js';
import { placeOf } from '../claim-repairs.js';

/** Which of the two the table supports: nobody knows, the one at hand, the other one, neither. */
type Wording = 'open' | 'here' | 'there' | 'neither';

/** Two articles, two grades of one element in one edition: whoever reads both trusts neither. */
export const gradeInconsistent = defineRule<Wording>({
  id: 'grades/inconsistent',
  description: 'Two articles of the workspace give an element different grades of one edition.',
  severity: { article: 'warning' },
  scope: 'workspace',
  repairs: 'none',
  messages: {
    open: '{others} {element} {theirs} for {edition}, and this one "{ours}". One of them is wrong; see what the edition says.',
    here: '{others} {element} {theirs} for {edition}, and this one "{ours}". The table has the grade that stands here ({source}); correct it there.',
    there:
      '{others} {element} {theirs} for {edition}, and this one "{ours}". The table has "{right}" ({source}); correct it here.',
    neither:
      '{others} {element} {theirs} for {edition}, and this one "{ours}". The table has "{right}" ({source}); correct both.',
  },

  *check(analysis) {
    for (const claim of comparableClaims(analysis)) yield { at: placeOf(claim, analysis), message: 'open' };
  },
});

/** The claims of an article that say whose grade they give, so that those of other articles can be held against them. */
export function comparableClaims({ kind, gradeClaims }: Analysis): GradeClaim[] {
  if (kind === 'note') return [];
  return gradeClaims.filter(
    ({ editionFrom, verdict }) => editionFrom !== 'none' && verdict !== 'unsupported-grade',
  );
}
