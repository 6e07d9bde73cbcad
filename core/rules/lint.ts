import type { Analysis, DocumentKind } from '../analysis/analysis.js';
import type { Settings, Severity } from '../analysis/settings.js';
import type { Sliced } from '../text/sliced.js';
import type { Locale } from '../language/locale.js';
import { filled, ruleMessage, say, type Values } from '../language/say.js';
import type { RepairReport, Report, Rule, RuleDefinition } from './define-rule.js';
import type { Candidate, Finding, Repair } from './finding.js';
import { applyIgnores, directiveReports, type Silenced } from './ignores.js';
import { rules } from './registry.js';
import { severityByConfidence } from './severity-by-confidence.js';

/** A rule that failed on a document: its id and the error's name, never its message, which may quote the text. */
export interface RuleFault {
  readonly rule: string;
  readonly error: string;
}

export interface LintResult {
  readonly findings: readonly Finding[];
  /** Findings that a directive or the allow list holds back, with what does. */
  readonly silenced: readonly Silenced[];
  /** Where rules of the workspace may fire. */
  readonly candidates: readonly Candidate[];
  readonly faults: readonly RuleFault[];
}

/**
 * What the rules say of a document, in order of place: rules, then directives and allow list (`ignores: 'refuse'` leaves
 * them out), then what is wrong with the directives themselves. A rule that fails costs itself alone. Never throws.
 */
export function* lint(analysis: Analysis, ignores: 'honour' | 'refuse' = 'honour'): Sliced<LintResult> {
  const { locale } = analysis.settings;
  const faults: RuleFault[] = [];
  const all: Finding[] = [];
  const open: Finding[] = [];
  for (const rule of rules) {
    yield;
    const severity = severityOf(rule, analysis.kind, analysis.settings);
    if (severity === 'off' || rule.id === directiveRule) continue;
    try {
      const options = analysis.settings.rules[rule.id]?.options ?? {};
      for (const report of rule.check(analysis, rule.options?.parse(options) ?? {})) {
        const level = report.confidence
          ? severityByConfidence(analysis, report.confidence, severity)
          : severity;
        if (level !== 'off')
          (rule.scope === 'workspace' ? open : all).push(findingOf(rule, level, report, locale));
      }
    } catch (error) {
      faults.push({ rule: rule.id, error: error instanceof Error ? error.name : 'Error' });
    }
  }
  if (ignores === 'refuse') {
    const candidates = open.map((finding) => candidateOf(finding, undefined));
    return { findings: inOrder(all), silenced: [], candidates, faults };
  }
  const { kept, silenced } = applyIgnores(analysis, all);
  const ofWorkspace = applyIgnores(analysis, open);
  const rule = rules.find(({ id }) => id === directiveRule);
  const severity = rule ? severityOf(rule, analysis.kind, analysis.settings) : 'off';
  if (rule && severity !== 'off') {
    const isActive = (id: string): boolean => {
      const other = rules.find((one) => one.id === id);
      return other !== undefined && severityOf(other, analysis.kind, analysis.settings) !== 'off';
    };
    // A directive that may silence a finding of the workspace has its use, as far as one document can tell.
    const used = [...silenced, ...ofWorkspace.silenced];
    for (const report of directiveReports(analysis, used, isActive))
      kept.push(findingOf(rule, severity, report, locale));
  }
  const candidates = [
    ...ofWorkspace.kept.map((finding) => candidateOf(finding, undefined)),
    ...ofWorkspace.silenced.map(({ finding, by, index }) => candidateOf(finding, { by, index })),
  ];
  return { findings: inOrder(kept), silenced, candidates, faults };
}

const directiveRule = 'document/directive';

/** The severity of a rule in a document; a revision takes the article's, of `phi/*` the note's (spec, section 5). */
export function severityOf(rule: Rule, kind: DocumentKind, settings: Settings): Severity | 'off' {
  const configured = settings.rules[rule.id]?.severity;
  if (configured !== undefined) return configured;
  if (kind !== 'revision' || rule.severity.revision) return rule.severity[kind] ?? 'off';
  if (rule.id.startsWith('article/')) return 'off';
  return (rule.id.startsWith('phi/') ? rule.severity.note : rule.severity.article) ?? 'off';
}

function findingOf(rule: Rule, severity: Severity, report: Report, locale: Locale): Finding {
  const { at, confidence, fix, offers, related = [] } = report;
  const finding: Finding = {
    rule: rule.id,
    severity,
    message: messageOf(rule, report.message, report.values ?? {}, locale),
    start: at.start,
    end: at.end,
    ...(confidence && { confidence }),
    ...(fix && { fix: told(fix, locale) }),
    ...(Array.isArray(offers) && offers.length > 0 && { offers: offers.map((offer) => told(offer, locale)) }),
    ...(related.length > 0 && {
      related: related.map(({ start, end, message, values }) => ({
        start,
        end,
        message: say(locale, message, values),
      })),
    }),
  };
  return typeof offers === 'function' ? withLateOffers(finding, offers, locale) : finding;
}

/** A finding whose offers are worked out when somebody asks for them: most findings are only shown. */
function withLateOffers(finding: Finding, offers: () => readonly RepairReport[], locale: Locale): Finding {
  let worked: readonly Repair[] | undefined;
  const get = (): readonly Repair[] => (worked ??= offers().map((offer) => told(offer, locale)));
  return Object.defineProperty(finding, 'offers', { get, enumerable: true });
}

/** A repair with its title in the reader's language. */
function told({ title, values, edits }: RepairReport, locale: Locale): Repair {
  return { title: say(locale, title, values), edits };
}

/** A finding of one document as a rule of the workspace takes it up, which has words of its own for it. */
function candidateOf(
  { rule, severity, start, end }: Finding,
  silencedBy: Candidate['silencedBy'],
): Candidate {
  return { rule, severity, start, end, silencedBy };
}

/** A message of a rule in a language, with its `{name}` holes filled in; in English where the language has none. */
export function messageOf<Message extends string>(
  rule: Pick<RuleDefinition<Message>, 'id' | 'messages'>,
  message: Message,
  values: Values,
  locale: Locale = 'en',
): string {
  return filled(ruleMessage(locale, rule.id, message) ?? rule.messages[message], values);
}

/** By place; at one place by rule id, so that every run and every format has one order. */
function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
