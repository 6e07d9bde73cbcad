import { z } from 'zod';
import { defineRule } from '../../define-rule.js';

/** From which share of copied sentences on a note is a copy. */
export const clonedOptions = z.object({
  share: z
    .number()
    .gt(0)
    .max(1)
    .default(0.6)
    .describe('the share of the sentences, from 0 to 1, that may not be those of the note before'),
});

/** A note that repeats the last one tells nothing of this session, and payers and courts read it as not written at all. */
export const cloned = defineRule({
  id: 'note/cloned',
  description: 'Most sentences (60 %) of a note are those of the note before.',
  severity: { note: 'warning' },
  scope: 'workspace',
  repairs: 'none',
  options: clonedOptions,
  messages: {
    copied:
      '{count} of {total} sentences are word for word those of the note before ({path}), so the note does not say what happened this time. Write what was new, and leave out what was not.',
  },

  *check({ thread }) {
    if (thread?.opening) yield { at: thread.opening, message: 'copied' };
  },
});
