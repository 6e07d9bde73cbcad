import type { Analysis } from '../analysis/analysis.js';
import { shownReason, type Silenced } from '../rules/ignores.js';
import { knownRulesOf } from './known-rules-of.js';
import { indexLines } from '../text/line-index.js';
import { placesOf, type Place } from './located.js';

/**
 * A directive of a document, and what it holds back. Its reason is the only text of the document that it has, with PHI
 * replaced by its category.
 */
export interface DirectiveReport {
  readonly path: string;
  readonly start: Place;
  readonly end: Place;
  /** Null for a comment that names no known action. */
  readonly action: string | null;
  /** Empty for all rules; null for a word that names no rule, which could be anything. */
  readonly rules: readonly (string | null)[];
  readonly reason: string | null;
  /** How many findings of each rule it silenced. */
  readonly silenced: Readonly<Record<string, number>>;
}

/** Findings that one document's directives and allow list hold back. */
export interface IgnoresOfFile {
  readonly directives: readonly DirectiveReport[];
  /** By index into the allow list of its configuration: findings of each rule. */
  readonly allowed: ReadonlyMap<number, Readonly<Record<string, number>>>;
}

/** The directives of a document and what its directives and allow list silence. */
export function ignoresOf(path: string, analysis: Analysis, silenced: readonly Silenced[]): IgnoresOfFile {
  const lines = indexLines(analysis.text);
  const counts = {
    directive: new Map<number, Record<string, number>>(),
    allow: new Map<number, Record<string, number>>(),
  };
  for (const { finding, by, index } of silenced) {
    const rules = counts[by].get(index) ?? {};
    rules[finding.rule] = (rules[finding.rule] ?? 0) + 1;
    counts[by].set(index, rules);
  }
  const directives = analysis.directives.map((directive, index) => ({
    path,
    ...placesOf(lines, directive),
    action: directive.action ?? null,
    rules: knownRulesOf(directive),
    reason: shownReason(analysis, directive) ?? null,
    silenced: counts.directive.get(index) ?? {},
  }));
  return { directives, allowed: counts.allow };
}
