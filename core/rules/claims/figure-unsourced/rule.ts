import { defineRule } from '../../define-rule.js';

/** A model makes up figures as fluently as it quotes them; one without a source is worth nothing. */
export const figureUnsourced = defineRule({
  id: 'claims/figure-unsourced',
  description: 'A statistic or a "studies show" stands in a sentence that has only the LLM tag.',
  severity: { article: 'warning', note: 'warning' },
  repairs: 'none',
  messages: {
    figure:
      'This figure comes from a language model alone, which may have made it up. Cite the study that found it, or take it out.',
    studies:
      'This leans on studies and names none; a language model may have made them up. Cite them, or say it without them.',
  },

  *check({ sentences, statistics, appeals }) {
    const seen = new Set<number>();
    const places = [
      ...statistics.filter(({ effect }) => effect).map((one) => ({ ...one, message: 'figure' as const })),
      ...appeals.map(({ kind, ...one }) => ({
        ...one,
        message: kind === 'studies' ? ('studies' as const) : ('figure' as const),
      })),
    ].sort((a, b) => a.start - b.start);
    for (const { start, end, sentence, message } of places) {
      if (sentences[sentence]?.provenance !== 'llm' || seen.has(sentence)) continue;
      seen.add(sentence);
      yield { at: { start, end }, message };
    }
  },
});
