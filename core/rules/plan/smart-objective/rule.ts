import type { Locale } from '../../../language/locale.js';
import { say, texts } from '../../../language/say.js';
import type { SmartLetter } from '../../../structure/objectives/objective.js';
import { defineRule } from '../../define-rule.js';

/** An objective that lacks one of these cannot be reviewed: nobody can tell whether it was met. */
export const smartObjective = defineRule({
  id: 'plan/smart-objective',
  description: 'An objective names nobody who acts, cannot be measured, or has no time bound.',
  severity: { article: 'warning', note: 'warning' },
  repairs: 'none',
  messages: {
    lacks:
      'This objective does not say {what}, so a review cannot tell whether it was met. A form that would pass: “{form}”.',
  },

  *check({ objectives, settings }) {
    for (const { start, end, missing } of objectives) {
      const [first] = missing;
      if (first === undefined) continue;
      const what = joined(
        settings.locale,
        missing.map((letter) => say(settings.locale, lacking[letter])),
      );
      yield { at: { start, end }, message: 'lacks', values: { what, form: forms[first] } };
    }
  },
});

const lacking: Readonly<Record<SmartLetter, string>> = texts({
  S: 'who does what (S, specific)',
  M: 'how much, how often, or which score (M, measurable)',
  T: 'by when or how often (T, time-bound)',
});

/** What an objective looks like that has the letter, and the others too. */
const forms: Readonly<Record<SmartLetter, string>> = {
  S: 'Client will use two coping skills a day for 4 weeks',
  M: 'Client will rate sleep at 4/5 or higher by session 6',
  T: 'Client will complete three exposure tasks by session 8',
};

function joined(locale: Locale, parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  return say(locale, '{others}; and {last}', { others: parts.slice(0, -1).join('; '), last });
}
