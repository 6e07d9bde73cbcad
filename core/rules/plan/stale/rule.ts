import { z } from 'zod';
import { defineRule } from '../../define-rule.js';

/** How many notes on end may leave an objective alone. */
export const staleOptions = z.object({
  notes: z
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(3)
    .describe('how many notes on end may not touch an objective before it is stale'),
});

/** An objective that nobody works on is either met or given up, and the plan should say which. */
export const stale = defineRule<'never' | 'since'>({
  id: 'plan/stale',
  description: 'The last notes (three) touch neither an objective nor what serves it.',
  severity: { note: 'warning' },
  scope: 'workspace',
  repairs: 'none',
  options: staleOptions,
  messages: {
    never:
      'None of the {count} notes touches {id} or an intervention for it. Take it up, or write into the plan that it is met, on hold or given up.',
    since:
      'The last {count} notes do not touch {id} or an intervention for it; the last that did is {path}. Take it up, or write into the plan that it is met, on hold or given up.',
  },

  *check({ thread }) {
    for (const { isDone, kind, start, end } of thread?.declarations ?? []) {
      if (kind === 'objective' && !isDone) yield { at: { start, end }, message: 'never' };
    }
  },
});
