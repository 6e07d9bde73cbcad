import { severities } from '../../analysis/settings.js';
import { rules } from '../../rules/registry.js';
import type { LocatedFinding } from '../located.js';
import type { RuleFindings } from './model.js';

const descriptions = new Map(rules.map(({ id, description }) => [id, description]));

/**
 * Findings by rule and severity with their places: the groups by name, in each the gravest first. Messages are left out,
 * since some repeat words of the document. Never throws.
 */
export function groupFindings(findings: readonly LocatedFinding[]): RuleFindings[] {
  const groups = new Map<string, LocatedFinding[]>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.severity}`;
    const same = groups.get(key);
    if (same) same.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()]
    .flatMap((same): RuleFindings[] => {
      const [first] = same;
      if (!first) return [];
      const { rule, severity } = first;
      return [
        {
          rule,
          severity,
          description: descriptions.get(rule) ?? rule,
          places: same.map(({ start }) => start),
        },
      ];
    })
    .sort(
      (a, b) =>
        byName(groupOf(a.rule), groupOf(b.rule)) ||
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        byName(a.rule, b.rule),
    );
}

/** The group of a rule: `provenance` of `provenance/tag-required`. */
export function groupOf(rule: string): string {
  return rule.slice(0, rule.indexOf('/'));
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
