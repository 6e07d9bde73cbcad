import type { Analyzer, Attestation, Bibliography, CheckedAnalysis, Finding } from '../../core/index.js';
import type { Committed } from './committed.js';
import type { Configs, DocumentConfig } from './configs.js';
import { isCovered, isWritten } from './coverage.js';
import type { OpenDocument } from './documents.js';
import type { DocumentText } from './protocol/text.js';
import type { EditorSettings } from './settings.js';
import { runInSlices } from './slices.js';

/** What is known of one version of an open document. */
export type Analysed = CheckedDocument | UncheckedDocument;

interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly text: DocumentText;
  /** Differs between any two results of this process, so it can stand for this one (`resultId`). */
  readonly id: number;
}

export interface CheckedDocument extends Snapshot {
  readonly state: 'checked';
  readonly analysis: CheckedAnalysis;
  readonly analyzer: Analyzer;
  readonly settings: EditorSettings;
  /** The URI of a file that was read for the document. */
  uriOf(path: string): string;
}

export interface UncheckedDocument extends Snapshot {
  readonly state: 'uncovered' | 'off';
  /** Possible PHI in a document that is not ours, as hints; none when the settings leave it alone. */
  readonly hints: readonly Finding[];
}

/** What an analysis rests on; while all of it is the same, an edit costs what it touched. */
interface Basis {
  readonly document: OpenDocument;
  readonly config: DocumentConfig;
  /** What the document's frontmatter names. */
  readonly bibliography: Bibliography | undefined;
  /** What reviewers said of the document. */
  readonly attestations: readonly Attestation[];
  /** What had the LLM tag when the document was committed last, as far as it is known yet. */
  readonly llmBefore: ReadonlySet<string> | undefined;
  readonly settings: EditorSettings;
}

interface Kept {
  readonly basis: Basis;
  readonly analysis: CheckedAnalysis | undefined;
  readonly result: Analysed;
}

/** An analysis on its way. */
interface Running {
  readonly basis: Basis;
  readonly text: DocumentText;
  readonly result: Promise<Analysed | undefined>;
}

/**
 * The latest analysis of each open document, made when it is first asked for and kept until the document changes. It is
 * made in slices, and left when the document changes meanwhile.
 */
export class Analyses {
  private readonly kept = new Map<string, Kept>();
  private readonly running = new Map<string, Running>();
  private readonly configs: Configs;
  private readonly settings: () => Promise<EditorSettings>;
  private readonly committed: Committed;
  private lastId = 0;

  constructor(configs: Configs, settings: () => Promise<EditorSettings>, committed: Committed) {
    this.configs = configs;
    this.settings = settings;
    this.committed = committed;
  }

  /** The analysis of the document as it is when it is done, which may be later than the call. */
  async of(document: OpenDocument): Promise<Analysed> {
    for (;;) {
      const { basis, text } = await this.basisOf(document);
      const kept = this.kept.get(document.uri);
      if (
        kept &&
        areSame(kept.basis, basis) &&
        kept.result.version === document.version &&
        kept.result.text === text
      )
        return kept.result;
      const running = this.running.get(document.uri);
      if (running && running.text === text && areSame(running.basis, basis)) {
        const result = await running.result;
        if (result) return result;
        continue;
      }
      const result = this.make(basis, text, kept && areSame(kept.basis, basis) ? kept.analysis : undefined);
      this.running.set(document.uri, { basis, text, result });
      const made = await result;
      if (made) return made;
    }
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.kept.delete(uri);
    this.running.delete(uri);
  }

  private async basisOf(document: OpenDocument): Promise<{ basis: Basis; text: DocumentText }> {
    const settings = await this.settings();
    const config = await this.configs.of(document.uri);
    for (;;) {
      const { text } = document;
      const bibliography = await config.bibliographyOf(text.text);
      const attestations = await config.attestations();
      if (document.text !== text) continue;
      const llmBefore = this.committed.llmOf(document, config);
      return { basis: { document, config, bibliography, attestations, llmBefore, settings }, text };
    }
  }

  /** Undefined where the document has changed before the analysis was done. */
  private async make(
    basis: Basis,
    text: DocumentText,
    previous: CheckedAnalysis | undefined,
  ): Promise<Analysed | undefined> {
    const { document, config, bibliography, attestations, llmBefore, settings } = basis;
    const { uri, version } = document;
    const isWanted = (): boolean => document.text === text;
    const { analyzer, path, uriOf } = config;
    const isOff = !settings.enable || config.ignored || !isWritten(uri);
    const edits = previous && !isOff ? document.editsSince(previous.text) : undefined;
    const work = isOff
      ? undefined
      : previous && edits
        ? analyzer.updateInSlices(previous, edits)
        : analyzer.analyzeInSlices({ path, text: text.text, bibliography, attestations, llmBefore });
    const analysis = work && (await runInSlices(work, isWanted));
    if (work && !analysis) return undefined;
    // A document that was closed meanwhile has no analysis to keep.
    const keep = (result: Analysed): Analysed => {
      if (this.running.get(uri)?.text === text) this.kept.set(uri, { basis, analysis, result });
      document.settle();
      return result;
    };
    const snapshot = { uri, version, text, id: ++this.lastId };
    if (!analysis) return keep({ ...snapshot, state: 'off', hints: [] });
    if (settings.checkUncovered === 'on' || isCovered(analysis, config.found))
      return keep({ ...snapshot, state: 'checked', analysis, analyzer, settings, uriOf });
    const hints = settings.checkUncovered === 'phi' ? hintsOf(analysis) : [];
    return keep({ ...snapshot, state: 'uncovered', hints });
  }
}

function areSame(one: Basis, other: Basis): boolean {
  return (
    one.document === other.document &&
    one.config === other.config &&
    one.settings === other.settings &&
    one.bibliography === other.bibliography &&
    one.attestations === other.attestations &&
    one.llmBefore === other.llmBefore
  );
}

/** What the rules `phi/*` say, each as a hint. */
function hintsOf({ findings }: CheckedAnalysis): Finding[] {
  return findings
    .filter(({ rule }) => rule.startsWith('phi/'))
    .map((finding) => ({ ...finding, severity: 'hint' }));
}
