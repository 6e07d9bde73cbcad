import { defineRule } from '../../define-rule.js';

/** What an import left open looks like finished text: a source that was not tagged, or a row in one piece. */
export const uncertain = defineRule({
  id: 'import/uncertain',
  description: 'A place where `import` was not sure still has its mark.',
  severity: { article: 'warning', note: 'warning' },
  repairs: 'none',
  messages: {
    uncertain:
      'The import could not tell how to read this place, so a tag or a cell may be missing here. The comment asks what to decide: set it right, then remove the comment.',
  },

  *check({ importMarks }) {
    for (const mark of importMarks) yield { at: mark, message: 'uncertain' };
  },
});
