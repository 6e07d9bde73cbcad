import type { Locale } from './language/locale.js';
import { foldDocument } from './analysis/analyze.js';
import { readDocument, type DocumentInput, type Earlier, type Reading } from './analysis/reading.js';
import type { Analysis } from './analysis/analysis.js';
import { lint, type RuleFault } from './rules/lint.js';
import { resolveSettings, type Config } from './rules/config.js';
import type { Bibliography } from './sources/bibliography/bibliography.js';
import type { JsonSchema } from './structure/json-schema.js';
import type { TableFile } from './tables/table-file.js';
import type { Candidate, Finding } from './rules/finding.js';
import type { Silenced } from './rules/ignores.js';
import { finish, type Sliced } from './text/sliced.js';
import { applyInOrder, changeOf, type TextEdit } from './text/edit.js';

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
export {
  ledgerLineOf,
  type Attestation,
  type Decision,
  type SignOffDecision,
} from './attestation/attestation.js';
export { stateOf, type Attested, type SentenceState } from './attestation/attested.js';
export { llmHashesOf } from './attestation/earlier-tags.js';
export { parseLedger, type LedgerProblem, type ParsedLedger } from './attestation/parse-ledger.js';
export { hashOfSentence } from './attestation/sentence-hash.js';
export type { FigureClaim, StatisticPlace } from './grades/figure-claims.js';
export type { GradeClaim, KindClaim } from './grades/grade-claims.js';
export type { TableFile } from './tables/table-file.js';
export type { Severity } from './analysis/settings.js';
export type { Config } from './rules/config.js';
export { locales, localeOf, type Locale } from './language/locale.js';
export type { Candidate, Finding, RelatedPlace, Repair } from './rules/finding.js';
export type { Provenance, Tag } from './prose/tag.js';
export type { Identifier, Source, Tier } from './sources/source.js';
export type { Sliced } from './text/sliced.js';
export type { Span } from './text/span.js';
export type { TextEdit } from './text/edit.js';
export type {
  Bibliography,
  BibliographyEntry,
  BibliographyFormat,
  BibliographyProblem,
  ParsedBibliography,
} from './sources/bibliography/bibliography.js';
export { joinBibliographies } from './sources/bibliography/bibliography.js';
export { bibliographyFormatOf, parseBibliography } from './sources/bibliography/parse-bibliography.js';
export { compileJsonSchema, type JsonSchema } from './structure/json-schema.js';
export { bibliographiesIn } from './sources/bibliography/named-files.js';
export { splitSentences } from './prose/split-sentences.js';
export { importRendered, type Imported, type ImportOptions } from './importers/import-rendered.js';

/** A document to analyse. */
export type Input = DocumentInput;

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
  /** The language of messages, descriptions and offers; English where nothing is said. */
  readonly locale?: Locale | undefined;
  /** `refuse`: directives and allow list silence nothing (`--no-ignores`). */
  readonly ignores?: 'honour' | 'refuse';
  /** The project's own grade tables, figures and scales, each trusted to have passed `tableFileSchema`. */
  readonly tables?: readonly TableFile[];
  /** The works of the project's bibliography, as `parseBibliography` and `joinBibliographies` give them. */
  readonly bibliography?: Bibliography | undefined;
  /** The project's own schema of frontmatter, as `compileJsonSchema` gives it. */
  readonly frontmatterSchema?: JsonSchema | undefined;
}

export interface Analyzer {
  /** The analysis of a document; pure and synchronous. Never throws, whatever the text. */
  analyze(input: Input): CheckedAnalysis;
  /**
   * The analysis of the text after `edits`, each of which counts in the text that those before it left (UTF-16 code
   * units). Equals `analyze` of the new text; the old analysis stays as it was. Never throws.
   */
  update(analysis: CheckedAnalysis, edits: readonly TextEdit[]): CheckedAnalysis;
  /** `analyze`, in slices of well under a millisecond: for whoever has more to do meanwhile, or may lose interest. */
  analyzeInSlices(input: Input): Sliced<CheckedAnalysis>;
  /** `update`, in slices. */
  updateInSlices(analysis: CheckedAnalysis, edits: readonly TextEdit[]): Sliced<CheckedAnalysis>;
}

/** An analyzer for a configuration as read from YAML or written by hand; `config` is trusted to have passed `configSchema`. */
export function createAnalyzer(config: Config = {}, options: AnalyzerOptions = {}): Analyzer {
  const settings = resolveSettings(config, options);
  const readings = new WeakMap<Analysis, Reading>();
  function* analyze(input: Input, earlier?: Earlier): Sliced<CheckedAnalysis> {
    const reading = yield* readDocument(input, settings, earlier);
    const analysis = yield* foldDocument(reading, settings);
    const { findings, silenced, candidates, faults } = yield* lint(analysis, options.ignores);
    const checked = { ...analysis, findings, silenced, candidates, ruleFaults: faults };
    readings.set(checked, reading);
    return checked;
  }
  const update = (analysis: CheckedAnalysis, edits: readonly TextEdit[]): Sliced<CheckedAnalysis> => {
    const text = applyInOrder(analysis.text, edits);
    const reading = readings.get(analysis);
    const change = changeOf(analysis.text.length, edits);
    if (!reading || !change) return analyze({ ...(reading?.input ?? { path: analysis.path }), text });
    return analyze({ ...reading.input, text }, { reading, change });
  };
  return {
    analyze: (input) => finish(analyze(input)),
    update: (analysis, edits) => finish(update(analysis, edits)),
    analyzeInSlices: (input) => analyze(input),
    updateInSlices: update,
  };
}
