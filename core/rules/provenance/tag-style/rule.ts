import { defineRule } from '../../define-rule.js';

/** One way to write a tag makes documents easy to scan and to compare. */
export const tagStyle = defineRule({
  id: 'provenance/tag-style',
  description: 'A tag is not written in the canonical form.',
  severity: { article: 'info', note: 'info' },
  repairs: 'fix',
  messages: {
    form: 'This tag is not in the usual form: one space, the tag, then the full stop; after a question mark or quotation the tag comes last. The fix rewrites it.',
  },

  *check({ sentences }) {
    for (const { repair } of sentences) {
      if (repair?.kind !== 'style' || repair.edits.length === 0) continue;
      yield {
        at: repair.at,
        message: 'form',
        fix: { title: 'Write the tag in the usual form', edits: repair.edits },
      };
    }
  },
});
