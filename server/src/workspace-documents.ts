import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Diagnostic, Location, Range } from 'vscode-languageserver';
import type { Attestation, Bibliography, CheckedAnalysis, Finding, Locale } from '../../core/index.js';
import { workspaceSymbols, type WorkspaceSymbol } from '../../core/features/workspace-symbols.js';
import { locateFindings, type LocatedFinding } from '../../core/reports/located.js';
import { overviewRowOf, type OverviewRow } from '../../core/reports/provenance/overview.js';
import { provenanceOf } from '../../core/reports/provenance/provenance-of.js';
import type { Span } from '../../core/text/span.js';
import { readContent } from '../../workspace/analyze-files.js';
import { decodeDocument, unreadableFinding } from '../../workspace/decode.js';
import type { PlacedSpan } from '../../workspace/document-facts.js';
import { isDocumentName } from '../../workspace/files.js';
import type { FolderThread } from '../../workspace/folder-thread.js';
import { threadFolderOf } from '../../workspace/thread-folder.js';
import type { Analysed } from './analyses.js';
import type { Configs, DocumentConfig, FoundDocuments, WorkspaceDocument } from './configs.js';
import { isCovered } from './coverage.js';
import { Disputes } from './disputes.js';
import { faultText, type Logger } from './log.js';
import { diagnosticOf, type DiagnosticOptions } from './protocol/diagnostics.js';
import { DocumentText } from './protocol/text.js';
import type { PositionEncoding } from '../../core/text/line-index.js';
import type { EditorSettings } from './settings.js';
import { nextTurn, runInSlices } from './slices.js';

/** A place of a document whose text is gone. */
export interface PlacedSymbol extends Omit<WorkspaceSymbol, 'start' | 'end'> {
  readonly range: Range;
}

/** What is kept of a document that nobody has open. Nothing of its text but the titles of its sources. */
export interface ClosedDocument {
  readonly uri: string;
  readonly path: string;
  /** Differs between any two results of this process, so it can stand for this one (`resultId`). */
  readonly id: string;
  /** No configuration, kind or tag says that it is ours, or a setting leaves it out; then there is nothing to say of it. */
  readonly isOurs: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly symbols: readonly PlacedSymbol[];
  /** What the overview tells of it; undefined for one that is not ours or cannot be read. */
  readonly overview: OverviewRow | undefined;
}

/** What a result rests on besides the file's bytes. */
interface Basis {
  readonly config: DocumentConfig;
  readonly settings: EditorSettings;
  readonly attestations: readonly Attestation[];
}

interface Kept extends Basis {
  readonly fingerprint: string;
  readonly document: ClosedDocument;
}

export interface WorkspaceDocumentsOptions {
  readonly configs: Configs;
  readonly settings: () => Promise<EditorSettings>;
  readonly openUris: () => readonly string[];
  readonly encoding: PositionEncoding;
  readonly diagnosticOptions: DiagnosticOptions;
  readonly logger: Logger;
  readonly locale: Locale;
  /** The findings of other documents may be others than before. */
  readonly onDisputes: () => void;
}

/**
 * The documents of the workspace that are not open: found as the command line finds them, analysed one after the other in
 * slices, and kept until their file or their configuration changes. Of each, findings and symbols are kept, no text.
 */
export class WorkspaceDocuments {
  private readonly options: WorkspaceDocumentsOptions;
  private readonly kept = new Map<string, Kept>();
  /** Files that are as they were when they were read; only with a client that tells of changes. */
  private readonly unchanged = new Set<string>();
  private list: Promise<FoundDocuments> | undefined = undefined;
  /** The folders of golden threads that have been read, or are being read. */
  private readonly readFolders = new Map<string, Promise<void>>();
  private isWatching = false;
  private lastId = 0;
  private waiting: (() => void)[] = [];
  private changes = 0;
  private readonly disputes: Disputes;
  /** By document, what stands for what the client was told of it. */
  private readonly lastTold = new WeakMap<ClosedDocument, string>();
  /** The results of open documents whose claims were taken up. */
  private readonly taken = new Map<string, number>();

  constructor(options: WorkspaceDocumentsOptions) {
    this.options = options;
    this.disputes = new Disputes(
      options.diagnosticOptions,
      options.locale,
      (key) => options.configs.shownNameOf(key),
      () => {
        this.wake();
        options.onDisputes();
      },
    );
  }

  /** The client tells of every file that changes from now on. */
  watch(): void {
    // What was read before may have changed before the client began to look.
    this.unchanged.clear();
    this.isWatching = true;
  }

  /** Forgets all, after settings or a configuration changed. */
  startOver(): void {
    this.list = undefined;
    this.unchanged.clear();
    this.readFolders.clear();
    this.wake();
  }

  /** A file changed, came or went. Never throws. */
  changed(uri: string, comesOrGoes: boolean): void {
    if (!isDocumentName(uri)) return;
    if (comesOrGoes) this.list = undefined;
    const path = this.options.configs.keyOf(uri);
    this.unchanged.delete(path);
    this.readFolders.delete(threadFolderOf(path));
    this.wake();
  }

  /** A ledger of sign-offs changed. */
  ledgerChanged(): void {
    this.wake();
  }

  /** A document was closed, perhaps without its changes: what is on the disk holds again, and is told anew. */
  closed(uri: string): void {
    const path = this.options.configs.keyOf(uri);
    this.kept.delete(path);
    this.unchanged.delete(path);
    this.readFolders.delete(threadFolderOf(path));
    this.taken.delete(uri);
    this.disputes.delete(path);
    this.wake();
  }

  /** Counts what `startOver`, `changed` and `closed` told of. */
  get version(): number {
    return this.changes;
  }

  /** Resolves as soon as something has changed since `version`, or at the latest when `end` is called. */
  next(version: number): { readonly changed: Promise<void>; readonly end: () => void } {
    if (this.changes !== version) return { changed: Promise.resolve(), end: () => undefined };
    let end = (): void => undefined;
    const changed = new Promise<void>((resolve) => {
      end = resolve;
      this.waiting.push(resolve);
    });
    return { changed, end };
  }

  /**
   * Each document that is not open, up to date, in order; ends early when nobody wants it any more. A document that fails
   * costs itself alone. Never rejects.
   */
  async *documents(
    isWanted: () => boolean,
  ): AsyncGenerator<{ readonly document: ClosedDocument; readonly at: number; readonly of: number }> {
    const settings = await this.options.settings();
    if (!settings.enable || !settings.checkWorkspace) return;
    if (!this.isWatching) this.list = undefined;
    const { documents: list } = await this.found();
    for (const [at, found] of list.entries()) {
      if (!isWanted()) return;
      if (this.openPaths().has(found.path)) continue;
      const kept = await this.bringUpToDate(found, settings, isWanted);
      if (kept) yield { document: kept.document, at, of: list.length };
    }
    this.forgetGone(list);
  }

  /** How many documents are not looked through, since there are too many to fetch. Never rejects. */
  async leftOut(): Promise<number> {
    const { enable, checkWorkspace } = await this.options.settings();
    return enable && checkWorkspace ? (await this.found()).leftOut : 0;
  }

  private found(): Promise<FoundDocuments> {
    return (this.list ??= this.options.configs
      .workspaceDocuments()
      .catch(() => ({ documents: [], leftOut: 0 })));
  }

  /** Forgets what was kept of documents that are there no more. */
  private forgetGone(list: readonly WorkspaceDocument[]): void {
    const paths = new Set(list.map(({ path }) => path));
    for (const path of this.kept.keys()) {
      if (paths.has(path)) continue;
      this.kept.delete(path);
      if (!this.openPaths().has(path)) this.disputes.delete(path);
    }
  }

  /**
   * The golden thread that an open document belongs to, with those of its folder that are not open up to date, whether
   * findings of the workspace are wanted or not. Undefined for what is neither plan nor note. Never rejects.
   */
  async threadOf(uri: string, isWanted: () => boolean): Promise<FolderThread | undefined> {
    const { configs } = this.options;
    await this.bringFolderUpToDate(threadFolderOf(configs.keyOf(uri)), isWanted);
    return this.disputes.threadOf(configs.keyOf(uri));
  }

  /** Reads the folder of a golden thread once, those of its documents that are open left out. Never rejects. */
  readFolder(folder: string): Promise<void> {
    const known = this.readFolders.get(folder);
    if (known) return known;
    const reading = this.bringFolderUpToDate(folder, () => true);
    this.readFolders.set(folder, reading);
    return reading;
  }

  private async bringFolderUpToDate(folder: string, isWanted: () => boolean): Promise<void> {
    if (!this.isWatching) this.list = undefined;
    const settings = await this.options.settings();
    const { documents: list } = await this.found();
    for (const found of list)
      if (isWanted() && threadFolderOf(found.path) === folder && !this.openPaths().has(found.path))
        await this.bringUpToDate(found, settings, isWanted);
    this.forgetGone(list);
  }

  /** Where a place of a document of a thread is for the client. */
  locate(key: string, place: PlacedSpan): Location | undefined {
    return this.disputes.locate(key, place);
  }

  /** The text on the disk of a document of the workspace, by its key (`Configs.keyOf`). Never rejects. */
  async textOf(key: string): Promise<string | undefined> {
    const found = (await this.list)?.documents.find((one) => one.path === key);
    const content = found && (await readContent(found.files.system, found.path));
    const decoded = content && 'bytes' in content ? decodeDocument(content.bytes) : undefined;
    return decoded?.readable ? decoded.text : undefined;
  }

  /** What is to be told of a document that is not open, as the others stand now. */
  told(document: ClosedDocument): Told {
    const told = toldWith(document.diagnostics, document.id, this.disputes.of(document.path));
    this.lastTold.set(document, told.resultId);
    return told;
  }

  /** What other documents make of one, open or not, by where it is (`Configs.keyOf`). Never throws. */
  othersOf(key: string): readonly LocatedFinding[] {
    return this.disputes.findingsOf(key);
  }

  /** The same for an open one, whose own diagnostics are given; its claims are held against those of all others. */
  toldOfOpen(analysed: Analysed, diagnostics: readonly Diagnostic[]): Told {
    this.takeUp(analysed);
    const key = this.options.configs.keyOf(analysed.uri);
    return toldWith(diagnostics, String(analysed.id), this.disputes.of(key));
  }

  /** Takes up the facts of an open document, once for each of its results. */
  takeUp(analysed: Analysed): void {
    const { id, state, uri } = analysed;
    if (this.taken.get(uri) === id) return;
    this.taken.set(uri, id);
    const { configs } = this.options;
    const key = configs.keyOf(uri);
    if (state === 'checked') this.disputes.set(key, uri, analysed.analysis, analysed.text);
    else this.disputes.delete(key);
  }

  /** What has become of documents that are not open since they were last told of, because others claim something else. */
  news(): readonly (Told & { readonly uri: string })[] {
    return [...this.kept.values()].flatMap(({ document }) => {
      const before = this.lastTold.get(document);
      if (before === undefined || this.openPaths().has(document.path)) return [];
      const told = this.told(document);
      return told.resultId === before ? [] : [{ ...told, uri: document.uri }];
    });
  }

  private openPaths(): Set<string> {
    return new Set(this.options.openUris().map((uri) => this.options.configs.keyOf(uri)));
  }

  private async bringUpToDate(
    found: WorkspaceDocument,
    settings: EditorSettings,
    isWanted: () => boolean,
  ): Promise<Kept | undefined> {
    const { configs, logger } = this.options;
    try {
      const config = await configs.of(found.uri);
      const basis = { config, settings, attestations: await config.attestations() };
      const kept = this.kept.get(found.path);
      const isSame =
        kept?.config === config && kept.settings === settings && kept.attestations === basis.attestations;
      if (isSame && this.isWatching && this.unchanged.has(found.path)) return kept;
      this.unchanged.add(found.path);
      const content = await readContent(found.files.system, found.path);
      const bytes = 'bytes' in content ? content.bytes : undefined;
      const fingerprint = bytes ? bytesToHex(sha256(bytes)) : 'none';
      if (isSame && kept.fingerprint === fingerprint) return kept;
      const read =
        'bytes' in content ? decodeDocument(content.bytes) : { ...content, readable: false as const };
      const made = read.readable
        ? await this.analysed(found, basis, read.text, isWanted)
        : this.resultOf(
            found,
            true,
            [
              diagnosticOf(
                unreadableFinding(read.message),
                found.uri,
                this.text(''),
                this.options.diagnosticOptions,
              ),
            ],
            [],
          );
      if (!made) {
        this.unchanged.delete(found.path);
        return undefined;
      }
      const now = { ...basis, fingerprint, document: made };
      this.kept.set(found.path, now);
      await nextTurn();
      return now;
    } catch (error) {
      logger.error(faultText('workspace document', error));
      return undefined;
    }
  }

  /** Undefined when nobody wants it any more. */
  private async analysed(
    found: WorkspaceDocument,
    { attestations, config, settings }: Basis,
    text: string,
    isWanted: () => boolean,
  ): Promise<ClosedDocument | undefined> {
    if (config.ignored) return this.resultOf(found, false, [], []);
    const bibliography: Bibliography | undefined = await config.bibliographyOf(text);
    const work = config.analyzer.analyzeInSlices({ path: config.path, text, bibliography, attestations });
    const analysis = await runInSlices(work, isWanted);
    if (!analysis) return undefined;
    for (const { rule, error } of analysis.ruleFaults)
      this.options.logger.error(`rule ${rule} failed: ${error}`);
    if (settings.checkUncovered !== 'on' && !isCovered(analysis, config.found))
      return this.resultOf(found, false, [], []);
    const documentText = this.text(text);
    // What the editor has holds, where somebody has opened the document meanwhile.
    if (!this.openPaths().has(found.path)) this.disputes.set(found.path, found.uri, analysis, documentText);
    return this.resultOf(
      found,
      true,
      diagnosticsOf(analysis.findings, found.uri, documentText, this.options.diagnosticOptions),
      placedSymbols(analysis, documentText),
      overviewRowOf(
        provenanceOf(analysis, { path: found.shownPath, findings: locateFindings(analysis.findings, text) }),
      ),
    );
  }

  private resultOf(
    { path, uri }: WorkspaceDocument,
    isOurs: boolean,
    diagnostics: readonly Diagnostic[],
    symbols: readonly PlacedSymbol[],
    overview?: OverviewRow,
  ): ClosedDocument {
    const id = `closed-${String(++this.lastId)}`;
    return { path, uri, id, isOurs, diagnostics, symbols, overview };
  }

  private text(text: string): DocumentText {
    return new DocumentText(text, this.options.encoding);
  }

  private wake(): void {
    this.changes++;
    const { waiting } = this;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}

/** Diagnostics with what stands for them. */
export interface Told {
  readonly resultId: string;
  readonly items: Diagnostic[];
}

function toldWith(own: readonly Diagnostic[], id: string, disputes: readonly Diagnostic[]): Told {
  if (disputes.length === 0) return { resultId: id, items: [...own] };
  const key = bytesToHex(sha256(utf8ToBytes(JSON.stringify(disputes)))).slice(0, 16);
  return { resultId: `${id}-${key}`, items: [...own, ...disputes] };
}

/** The symbols of an analysed document where the client finds them. */
export function placedSymbols(analysis: CheckedAnalysis, text: DocumentText): PlacedSymbol[] {
  return workspaceSymbols(analysis).map(({ kind, name, detail, start, end }) => {
    const span: Span = { start, end };
    return { kind, name, detail, range: text.rangeOf(span) };
  });
}

function diagnosticsOf(
  findings: readonly Finding[],
  uri: string,
  text: DocumentText,
  options: DiagnosticOptions,
): Diagnostic[] {
  return findings.map((finding) => diagnosticOf(finding, uri, text, options));
}
