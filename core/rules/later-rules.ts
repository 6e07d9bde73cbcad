/**
 * Rule ids of the specification (section 5) whose rules are not part of this version. Configurations and directives
 * may name them, so that a project's files need no change when they come.
 */
export const laterRuleIds: readonly string[] = ['sources/unreachable'];
