import { phiReasons, type PhiCategory, type PhiReason } from '../../phi/phi-span.js';
import { defineRule, type RuleDefinition } from '../define-rule.js';
import { PhiOffers } from './offers.js';
import { reasonWords } from './reasons.js';

/** What differs between the rules `phi/*`. */
export interface PhiRuleWords {
  readonly category: PhiCategory;
  readonly description: string;
  /** As it follows "Possible": `name of a person`. */
  readonly what: string;
  /** Why it matters and what to do, as a sentence. */
  readonly advice: string;
}

/**
 * A rule for one identifier of HIPAA Safe Harbor (45 CFR 164.514(b)(2)). Its messages name the category and the reason,
 * and have no hole that could hold the text.
 */
export function definePhiRule({
  category,
  description,
  what,
  advice,
}: PhiRuleWords): RuleDefinition<PhiReason> {
  const messages = Object.fromEntries(
    phiReasons.map((reason) => [reason, `Possible ${what}: ${reasonWords[reason]}. ${advice}`]),
  );
  return defineRule<PhiReason>({
    id: `phi/${category}`,
    description,
    severity: { article: 'warning', note: 'error' },
    repairs: 'offers',
    messages: messages as Record<PhiReason, string>,

    *check(analysis) {
      const offers = new PhiOffers(analysis);
      for (const span of analysis.phi) {
        if (span.category !== category) continue;
        const { start, end, confidence, reason } = span;
        yield { at: { start, end }, message: reason, confidence, offers: () => offers.of(span) };
      }
    },
  });
}
