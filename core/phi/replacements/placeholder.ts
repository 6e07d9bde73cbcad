import type { PhiCategory } from '../phi-span.js';

/**
 * What stands for an identifier that nothing better stands for: its category in capitals between brackets, `[NAME]`,
 * `[HEALTH-PLAN]`. No detector finds it, and it is neither a tag nor, in a place that `fitted` has looked at, a link.
 */
export function placeholderOf(category: PhiCategory): string {
  return `[${category.toUpperCase()}]`;
}
