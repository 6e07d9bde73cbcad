import type { Directive } from '../analysis/analysis.js';
import { knownRuleIds, matchesRule } from '../rules/known-rules.js';

/** The rules and groups that a directive names. What names none becomes null: it is document text, a name perhaps. */
export function knownRulesOf({ rules }: Directive): (string | null)[] {
  return rules.map((rule) => (knownRuleIds.some((id) => matchesRule(rule, id)) ? rule : null));
}
