import { defineRule } from '../../define-rule.js';

/** A grade or a figure is only as good as what it rests on. */
export const weakTier = defineRule({
  id: 'sources/weak-tier',
  description: 'A grade or a figure rests on T3 sources alone.',
  severity: { article: 'warning' },
  repairs: 'none',
  messages: {
    grade:
      'This grade rests on T3 sources alone, such as web pages or videos. Cite the review or guideline that gave it.',
    figure:
      'This figure rests on T3 sources alone, such as web pages or videos. Cite the study or review that found it.',
  },

  *check({ gradeClaims, statistics, sentences, sourceIndex }) {
    const seen = new Set<number>();
    const mentions = [
      ...gradeClaims.map(({ gradeSpan, sentence }) => ({ ...gradeSpan, sentence, kind: 'grade' as const })),
      ...statistics.filter(({ effect }) => effect).map((one) => ({ ...one, kind: 'figure' as const })),
    ].sort((a, b) => a.start - b.start);
    for (const mention of mentions) {
      if (seen.has(mention.sentence)) continue;
      const tags = sentences[mention.sentence]?.tags ?? [];
      const cited = tags.flatMap((tag) =>
        tag.kind === 'source' ? tag.sources.map((id) => sourceIndex.get(id)) : [],
      );
      if (cited.length === 0 || !cited.every((source) => source?.tier === 'T3')) continue;
      seen.add(mention.sentence);
      yield { at: mention, message: mention.kind };
    }
  },
});
