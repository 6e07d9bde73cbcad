import type { Analysis, Directive } from '../analysis/analysis.js';
import type { AllowEntry } from '../analysis/settings.js';
import { maskedText } from '../phi/masked-text.js';
import { allowHashOf } from './allow-hash.js';
import type { Report } from './define-rule.js';
import type { Finding } from './finding.js';
import { knownRuleIds, matchesRule } from './known-rules.js';

/** A finding that was held back, and by what: `index` counts in the analysis' directives or the settings' allow list. */
export interface Silenced {
  readonly finding: Finding;
  readonly by: 'directive' | 'allow';
  readonly index: number;
}

/** Divides findings into those that stand and those that a directive or the allow list holds back. Never throws. */
export function applyIgnores(
  analysis: Analysis,
  findings: readonly Finding[],
): { kept: Finding[]; silenced: Silenced[] } {
  const kept: Finding[] = [];
  const silenced: Silenced[] = [];
  const allowed = analysis.settings.allow.map((entry) => allowTest(entry));
  for (const finding of findings) {
    const directive = analysis.directives.findIndex((one) => silences(one, finding));
    const allow = directive >= 0 ? -1 : allowed.findIndex((test) => test(finding, analysis.text));
    if (directive >= 0) silenced.push({ finding, by: 'directive', index: directive });
    else if (allow >= 0) silenced.push({ finding, by: 'allow', index: allow });
    else kept.push(finding);
  }
  return { kept, silenced };
}

function silences(directive: Directive, finding: Finding): boolean {
  if (directive.scope.start > finding.start || finding.start >= directive.scope.end) return false;
  return !lacksReason(directive) && isNamed(directive.rules, finding.rule);
}

function isNamed(patterns: readonly string[], rule: string): boolean {
  return patterns.length === 0 || patterns.some((pattern) => matchesRule(pattern, rule));
}

/**
 * Whether a rule id or pattern (`phi/*`, `*`) names findings that nobody may silence without saying why (spec, section 5).
 * Never throws.
 */
export function needsReason(rule: string): boolean {
  return rule === '*' || /^(?:phi|grades|claims)\//.test(rule);
}

/** Whether a directive must have a reason and has none; without rules it names all of them. */
export function lacksReason(directive: Pick<Directive, 'rules' | 'reason'>): boolean {
  if (directive.reason !== undefined) return false;
  if (directive.rules.length === 0) return true;
  return directive.rules.some(needsReason);
}

/** A directive's reason as outputs may show it: every piece of PHI in it replaced by its category. Never throws. */
export function shownReason(
  { text, phi }: Pick<Analysis, 'text' | 'phi'>,
  { reason, start, end }: Directive,
): string | undefined {
  if (reason === undefined) return undefined;
  const at = text.lastIndexOf(reason, end);
  return at < start ? undefined : maskedText(text, { start: at, end: at + reason.length }, phi);
}

function allowTest(entry: AllowEntry): (finding: Finding, text: string) => boolean {
  const { pattern, hash } = entry;
  const isMeant = (finding: Finding): boolean => entry.rules.some((rule) => matchesRule(rule, finding.rule));
  const byHash = (finding: Finding, text: string): boolean =>
    hash !== undefined && isMeant(finding) && allowHashOf(text.slice(finding.start, finding.end)) === hash;
  if (pattern === undefined) return byHash;
  const literal = /^\/(.+)\/([iu]*)$/s.exec(pattern);
  let expression: RegExp;
  try {
    expression = new RegExp(literal?.[1] ?? escaped(pattern), literal?.[2] ?? 'u');
  } catch {
    return byHash;
  }
  return (finding, text) =>
    (isMeant(finding) && expression.test(text.slice(finding.start, finding.end))) || byHash(finding, text);
}

/** A phrase as an expression that matches it as whole words. */
function escaped(phrase: string): string {
  return `(?<![\\p{L}\\p{N}])${phrase.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`;
}

export type DirectiveMessage = 'unknownAction' | 'unknownRule' | 'noReason' | 'unused' | 'endsNothing';

/**
 * What is wrong with a document's directives. One that names only rules that are off or not part of this version is
 * left alone: it silences nothing today, and is right tomorrow.
 */
export function* directiveReports(
  analysis: Analysis,
  silenced: readonly Silenced[],
  isActive: (rule: string) => boolean,
): Iterable<Report<DirectiveMessage>> {
  const used = new Set(silenced.filter((one) => one.by === 'directive').map((one) => one.index));
  for (const [index, directive] of analysis.directives.entries()) {
    const offers = [
      { title: 'Remove this comment', edits: [{ start: directive.start, end: directive.end, text: '' }] },
    ];
    if (directive.action === undefined) {
      yield { at: directive, message: 'unknownAction' };
      continue;
    }
    if (directive.rules.some((rule) => !knownRuleIds.some((id) => matchesRule(rule, id)))) {
      yield { at: directive, message: 'unknownRule' };
      continue;
    }
    if (directive.action === 'enable') {
      const opened = analysis.directives.some(
        (one) => one.action === 'disable' && one.scope.end === directive.start,
      );
      if (!opened) yield { at: directive, message: 'endsNothing', offers };
      continue;
    }
    if (lacksReason(directive)) yield { at: directive, message: 'noReason' };
    else if (!used.has(index) && knownRuleIds.some((id) => isNamed(directive.rules, id) && isActive(id))) {
      const allActive = directive.rules.every((rule) =>
        knownRuleIds.some((id) => matchesRule(rule, id) && isActive(id)),
      );
      if (allActive) yield { at: directive, message: 'unused', offers };
    }
  }
}
