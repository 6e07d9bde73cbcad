import type { Analyzer, Bibliography, CheckedAnalysis, Finding } from '../../core/index.js';
import type { Configs, DocumentConfig } from './configs.js';
import { isCovered, isWritten } from './coverage.js';
import type { OpenDocument } from './documents.js';
import type { DocumentText } from './protocol/text.js';
import type { EditorSettings } from './settings.js';

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

interface Kept {
  readonly document: OpenDocument;
  readonly config: DocumentConfig;
  /** What the document's frontmatter names. */
  readonly bibliography: Bibliography | undefined;
  readonly settings: EditorSettings;
  readonly analysis: CheckedAnalysis | undefined;
  readonly result: Analysed;
}

/** The latest analysis of each open document, made when it is first asked for and kept until the document changes. */
export class Analyses {
  private readonly kept = new Map<string, Kept>();
  private readonly configs: Configs;
  private readonly settings: () => Promise<EditorSettings>;
  private lastId = 0;

  constructor(configs: Configs, settings: () => Promise<EditorSettings>) {
    this.configs = configs;
    this.settings = settings;
  }

  /** The analysis of the document as it is when its configuration is known, which may be later than the call. */
  async of(document: OpenDocument): Promise<Analysed> {
    const settings = await this.settings();
    const config = await this.configs.of(document.uri);
    let text: DocumentText;
    let bibliography: Bibliography | undefined;
    do {
      text = document.text;
      bibliography = await config.bibliographyOf(text.text);
    } while (document.text !== text);
    const kept = this.kept.get(document.uri);
    const same =
      kept?.document === document &&
      kept.config === config &&
      kept.settings === settings &&
      kept.bibliography === bibliography
        ? kept
        : undefined;
    if (same && same.result.version === document.version && same.result.text === document.text)
      return same.result;
    const made = this.make(document, config, bibliography, settings, same?.analysis);
    this.kept.set(document.uri, made);
    return made.result;
  }

  /** Forgets a document that was closed. */
  forget(uri: string): void {
    this.kept.delete(uri);
  }

  private make(
    document: OpenDocument,
    config: DocumentConfig,
    bibliography: Bibliography | undefined,
    settings: EditorSettings,
    previous: CheckedAnalysis | undefined,
  ): Kept {
    const { uri, version, text } = document;
    const snapshot = { uri, version, text, id: ++this.lastId };
    const edits = document.takeEdits();
    if (!settings.enable || config.ignored || !isWritten(uri)) {
      return {
        document,
        config,
        bibliography,
        settings,
        analysis: undefined,
        result: { ...snapshot, state: 'off', hints: [] },
      };
    }
    const { analyzer, path, uriOf } = config;
    const updated = previous && edits ? analyzer.update(previous, edits) : undefined;
    const analysis =
      updated?.text === text.text ? updated : analyzer.analyze({ path, text: text.text, bibliography });
    const ours = settings.checkUncovered === 'on' || isCovered(analysis, config.found);
    const result: Analysed = ours
      ? { ...snapshot, state: 'checked', analysis, analyzer, settings, uriOf }
      : {
          ...snapshot,
          state: 'uncovered',
          hints: settings.checkUncovered === 'phi' ? hintsOf(analysis) : [],
        };
    return { document, config, bibliography, settings, analysis, result };
  }
}

/** What the rules `phi/*` say, each as a hint. */
function hintsOf({ findings }: CheckedAnalysis): Finding[] {
  return findings
    .filter(({ rule }) => rule.startsWith('phi/'))
    .map((finding) => ({ ...finding, severity: 'hint' }));
}
