import type { Config } from '../core/index.js';
import { knownRuleIds, matchesRule } from '../core/rules/known-rules.js';
import { rules } from '../core/rules/registry.js';
import { expectationsOf, unknownKey, type Expectation } from './expectation.js';

/** What is wrong with a configuration that has the right form: options that no rule has, entries that can never hold. */
export function checkConfig(config: Config): Expectation[] {
  return [...optionProblems(config), ...allowProblems(config)];
}

function optionProblems(config: Config): Expectation[] {
  return Object.entries(config.rules ?? {}).flatMap(([id, entry]) => {
    const rule = rules.find((one) => one.id === id);
    if (rule === undefined || entry === undefined || typeof entry === 'string') return [];
    const options = Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'severity'));
    const known = Object.keys(rule.options?.shape ?? {});
    const unknown = Object.keys(options)
      .filter((key) => !known.includes(key))
      .map((key) => ({
        path: ['rules', id, key],
        expected: known.length === 0 ? 'no options: this rule has none' : unknownKey(key, known),
      }));
    const parsed = rule.options?.safeParse(options);
    if (rule.options === undefined || parsed?.success !== false || unknown.length > 0) return unknown;
    return expectationsOf(parsed.error.issues, rule.options).map(({ path, expected }) => ({
      path: ['rules', id, ...path],
      expected,
    }));
  });
}

function allowProblems(config: Config): Expectation[] {
  return (config.allow ?? []).flatMap((entry, index) => {
    const problems: Expectation[] = [];
    if (entry.pattern === undefined && entry.hash === undefined) {
      problems.push({ path: ['allow', index], expected: 'a pattern, or a hash, that says what is allowed' });
    }
    const expression = /^\/(.+)\/([iu]*)$/s.exec(entry.pattern ?? '');
    if (expression !== null && !compiles(expression[1] ?? '', expression[2] ?? '')) {
      problems.push({ path: ['allow', index, 'pattern'], expected: 'a regular expression that is complete' });
    }
    for (const [at, pattern] of (entry.rules ?? []).entries()) {
      if (!knownRuleIds.some((id) => matchesRule(pattern, id))) {
        const expected = unknownKey(pattern, knownRuleIds).replace(
          'a known key',
          'a rule, or a group such as phi/*',
        );
        problems.push({ path: ['allow', index, 'rules', at], expected });
      }
    }
    return problems;
  });
}

function compiles(source: string, flags: string): boolean {
  try {
    new RegExp(source, flags);
    return true;
  } catch {
    return false;
  }
}
