import { defineRule } from '../../define-rule.js';

/** Nearly all that is known of the elements are correlations with outcome. */
export const causal = defineRule({
  id: 'claims/causal',
  description: 'Causal words are used of an element whose evidence is correlational.',
  severity: { article: 'warning', note: 'warning' },
  repairs: 'none',
  messages: {
    causal:
      'This claims a cause or a proof, but the evidence on the elements is correlational. Write "is associated with" or "predicts", or cite the trial that shows it.',
  },

  *check({ causal: places }) {
    for (const { start, end } of places) yield { at: { start, end }, message: 'causal' };
  },
});
