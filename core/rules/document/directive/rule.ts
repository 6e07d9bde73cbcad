import { defineRule } from '../../define-rule.js';
import type { DirectiveMessage } from '../../ignores.js';

/**
 * A comment that was meant to silence a finding and does not, or no longer needs to, misleads the next reader. What is
 * wrong can be told only after all rules have run, so `directiveReports` yields for it.
 */
export const directive = defineRule<DirectiveMessage>({
  id: 'document/directive',
  description: 'A directive names no known rule, silences nothing, or lacks a required reason.',
  severity: { article: 'warning', note: 'warning' },
  repairs: 'offers',
  messages: {
    unknownAction:
      'Provenote does not know this comment, so it does nothing. Write provenote-disable-next-sentence, -disable-next-block, -disable, -enable or -disable-file.',
    unknownRule:
      'This comment names a rule that does not exist, so it silences nothing. `provenote rules` lists the names.',
    noReason:
      'This comment needs a reason, so that the next reader knows why the finding was set aside. Add it after two hyphens: -- reason.',
    unused: 'This comment silences nothing: the finding that it was written for is gone. Remove it.',
    endsNothing:
      'Nothing was switched off before this comment, so it does nothing. Remove it, or correct the rule.',
  },

  check: () => [],
});
