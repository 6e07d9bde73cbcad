import type { Analysis } from '../analysis/analysis.js';
import type { Finding } from '../rules/finding.js';
import { locateFindings } from './located.js';
import { provenanceMarkdownOf } from './provenance/markdown.js';
import { provenanceOf } from './provenance/provenance-of.js';
import type { DecisionOf } from './provenance/states.js';

/** An analysis on which the rules have run. */
type Checked = Analysis & { readonly findings: readonly Finding[] };

/**
 * What stands behind one document, as Markdown: its counts, those of each section, how much of it each source carries, the
 * lines whose sentences nobody has verified, and its findings by rule. It shows no sentence; headings and titles are those
 * of articles alone, every piece of possible PHI replaced by its category. `name` is how the report calls it. Never throws.
 */
export function provenanceMarkdown(analysis: Checked, name: string, decisionOf?: DecisionOf): string {
  const findings = locateFindings(analysis.findings, analysis.text);
  const document = provenanceOf(analysis, { path: name, findings, decisionOf });
  return provenanceMarkdownOf([document], analysis.settings.locale);
}
