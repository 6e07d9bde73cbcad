import { laterRuleIds } from './later-rules.js';
import { registeredRuleIds } from './rule-ids.js';

/** Every rule id of the specification, those of later versions included. */
export const knownRuleIds: readonly [string, ...string[]] = [...registeredRuleIds, ...laterRuleIds];

/** Whether a rule id fits a pattern of a directive or allow list: an id, a group (`phi/*`), or `*`. */
export function matchesRule(pattern: string, rule: string): boolean {
  return (
    pattern === rule || pattern === '*' || (pattern.endsWith('/*') && rule.startsWith(pattern.slice(0, -1)))
  );
}
