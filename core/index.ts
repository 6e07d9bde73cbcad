import { analyzeDocument } from './analysis/analyze.js';
import type { Analysis, DocumentKind } from './analysis/analysis.js';
import { lint, type RuleFault } from './rules/lint.js';
import { resolveSettings, type Config } from './rules/config.js';
import type { TableFile } from './tables/table-file.js';
import type { Candidate, Finding } from './rules/finding.js';
import type { Silenced } from './rules/ignores.js';
import { applyInOrder, type TextEdit } from './text/edit.js';

export type {
  Analysis,
  Artefact,
  Citation,
  Directive,
  DocumentKind,
  Section,
  Sentence,
  Summary,
} from './analysis/analysis.js';
export type { FigureClaim, StatisticPlace } from './grades/figure-claims.js';
export type { GradeClaim, KindClaim } from './grades/grade-claims.js';
export type { TableFile } from './tables/table-file.js';
export type { Severity } from './analysis/settings.js';
export type { Config } from './rules/config.js';
export type { Candidate, Finding, RelatedPlace, Repair } from './rules/finding.js';
export type { Provenance, Tag } from './prose/tag.js';
export type { Identifier, Source, Tier } from './sources/source.js';
export type { Span } from './text/span.js';
export type { TextEdit } from './text/edit.js';
export { splitSentences } from './prose/split-sentences.js';
export { importRendered, type Imported, type ImportOptions } from './importers/import-rendered.js';

/** A document to analyse. `path` is relative to the configuration's folder, with `/`; `kind` overrides all recognition. */
export interface Input {
  readonly path: string;
  /** The decoded text without BOM. */
  readonly text: string;
  readonly kind?: DocumentKind | undefined;
}

/** An analysis with what the rules say of it. */
export interface CheckedAnalysis extends Analysis {
  readonly findings: readonly Finding[];
  /** Findings that a directive or the allow list holds back, with what does. */
  readonly silenced: readonly Silenced[];
  /** Places where a rule fires if other documents of the workspace give it reason to. */
  readonly candidates: readonly Candidate[];
  /** Rules that failed on this document through a fault of their own; the others were run. */
  readonly ruleFaults: readonly RuleFault[];
}

export interface AnalyzerOptions {
  /** `refuse`: directives and allow list silence nothing (`--no-ignores`). */
  readonly ignores?: 'honour' | 'refuse';
  /** The project's own grade tables, figures and scales, each trusted to have passed `tableFileSchema`. */
  readonly tables?: readonly TableFile[];
}

export interface Analyzer {
  /** The analysis of a document; pure and synchronous. Never throws, whatever the text. */
  analyze(input: Input): CheckedAnalysis;
  /**
   * The analysis of the text after `edits`, each of which counts in the text that those before it left (UTF-16 code
   * units). Equals `analyze` of the new text; the old analysis stays as it was. Never throws.
   */
  update(analysis: CheckedAnalysis, edits: readonly TextEdit[]): CheckedAnalysis;
}

/** An analyzer for a configuration as read from YAML or written by hand; `config` is trusted to have passed `configSchema`. */
export function createAnalyzer(config: Config = {}, options: AnalyzerOptions = {}): Analyzer {
  const settings = resolveSettings(config, options.tables);
  const kinds = new WeakMap<Analysis, DocumentKind>();
  const analyze = (input: Input): CheckedAnalysis => {
    const analysis = analyzeDocument(input, settings);
    const { findings, silenced, candidates, faults } = lint(analysis, options.ignores);
    const checked = { ...analysis, findings, silenced, candidates, ruleFaults: faults };
    if (input.kind) kinds.set(checked, input.kind);
    return checked;
  };
  return {
    analyze,
    update: (analysis, edits) =>
      analyze({
        path: analysis.path,
        text: applyInOrder(analysis.text, edits),
        kind: kinds.get(analysis),
      }),
  };
}
