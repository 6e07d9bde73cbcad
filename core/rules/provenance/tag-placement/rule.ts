import { defineRule } from '../../define-rule.js';

/** A tag closes its sentence. One in the middle leaves open what stands behind the rest. */
export const tagPlacement = defineRule({
  id: 'provenance/tag-placement',
  description: 'The only tag of a sentence stands before its end.',
  severity: { article: 'warning', note: 'warning' },
  repairs: 'fix',
  messages: {
    inner:
      'The tag stands before the end of its sentence, so it is open whether it covers the rest. Move it to the end, or split the sentence.',
  },

  *check({ sentences }) {
    for (const { repair } of sentences) {
      if (repair?.kind !== 'placement') continue;
      const fix = { title: 'Move the tag to the end of the sentence', edits: repair.edits };
      yield { at: repair.at, message: 'inner', ...(repair.edits.length > 0 && { fix }) };
    }
  },
});
