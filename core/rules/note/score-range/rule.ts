import type { Locale } from '../../../language/locale.js';
import { say, saidList } from '../../../language/say.js';
import { rangeOf } from '../../../structure/scores/judge-score.js';
import type { ScorePart } from '../../../structure/scores/score.js';
import type { Instrument } from '../../../tables/instruments.js';
import { defineRule } from '../../define-rule.js';

/** A score that the instrument cannot give is a slip of the pen, and treatment may be steered by it. */
export const scoreRange = defineRule({
  id: 'note/score-range',
  description: 'A score lies outside the range of its instrument.',
  severity: { note: 'warning' },
  repairs: 'none',
  messages: {
    range:
      '{what} is scored from {range} ({source}), so this number cannot be right. Check it against the form.',
    step: '{what} is scored from {range} in steps of {step} ({source}), so this number cannot be right. Check it against the form.',
    denominator:
      '{what} is scored from {range} ({source}), so a score of it is not out of this number. Check the score and the instrument.',
  },

  *check({ scores, settings }) {
    for (const { start, end, instrument: id, part, fault } of scores) {
      const instrument = settings.instruments.instruments.get(id);
      const range = instrument && rangeOf(instrument, part);
      if (fault === undefined || !range) continue;
      yield {
        at: { start, end },
        message: fault,
        values: {
          what: named(settings.locale, instrument, part),
          range: rangeText(settings.locale, instrument, part),
          step: instrument.step ?? 1,
          source: instrument.source,
        },
      };
    }
  },
});

function named(locale: Locale, { name }: Instrument, part: ScorePart): string {
  if (part.kind === 'item') return say(locale, 'An item of the {name}', { name });
  return part.kind === 'total'
    ? say(locale, 'The {name}', { name })
    : say(locale, 'The scale “{part}” of the {name}', { name, part: part.name });
}

/** The range, and other ways of scoring: "12 to 60 or, as a mean, 1 to 5" would claim too much, so it says "or". */
function rangeText(locale: Locale, instrument: Instrument, part: ScorePart): string {
  const ranges = [rangeOf(instrument, part), ...(part.kind === 'total' ? (instrument.also ?? []) : [])];
  const said = ranges.flatMap((range) =>
    range && range[0] < range[1] ? [say(locale, '{from} to {to}', { from: range[0], to: range[1] })] : [],
  );
  return saidList(locale, said, 'or');
}
