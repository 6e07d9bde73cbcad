import { defineRule } from '../../define-rule.js';

/** A goal that no note ever puts a figure to cannot be seen to come nearer. */
export const unmeasured = defineRule<'one' | 'many'>({
  id: 'plan/unmeasured',
  description: 'No note measures a goal or one of its objectives.',
  severity: { note: 'warning' },
  scope: 'workspace',
  repairs: 'none',
  messages: {
    one: 'The one note of this folder gives no score, count or rating for {id} or its objectives, so nobody can tell whether it comes nearer. Measure it, and name {id} beside the figure.',
    many: 'None of the {count} notes gives a score, count or rating for {id} or its objectives, so nobody can tell whether it comes nearer. Measure it, and name {id} beside the figure.',
  },

  *check({ thread }) {
    for (const { isDone, kind, start, end } of thread?.declarations ?? []) {
      if (kind === 'goal' && !isDone) yield { at: { start, end }, message: 'many' };
    }
  },
});
