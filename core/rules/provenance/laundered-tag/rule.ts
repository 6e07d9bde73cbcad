import { defineRule } from '../../define-rule.js';

/** Words that a model wrote do not come from a source because somebody put its number behind them. */
export const launderedTag = defineRule({
  id: 'provenance/laundered-tag',
  description:
    'A sentence had the LLM tag in an earlier revision; now it cites a source, and nobody has signed it off.',
  severity: { article: 'warning', note: 'warning' },
  repairs: 'none',
  messages: {
    laundered:
      'In the revision before, this sentence was marked LLM; now the same words cite a source, and nobody has signed that off. Check it against the source and attest it, or give it its [LLM] back.',
  },

  *check({ laundered }) {
    for (const sentence of laundered) yield { at: sentence, message: 'laundered' };
  },
});
