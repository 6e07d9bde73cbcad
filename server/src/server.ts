import {
  FileChangeType,
  WorkspaceDiagnosticRequest,
  type Connection,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { Analyses } from './analyses.js';
import { capabilitiesFor } from './capabilities.js';
import { showConfigProblems } from './config-problems.js';
import { clientFiles } from './client-files.js';
import { Configs } from './configs.js';
import { openDocuments } from './documents.js';
import { Focus } from './focus.js';
import { FormatRegistration } from './format-registration.js';
import { Committed } from './committed.js';
import { allowEntry, allowPlace } from './handlers/allow.js';
import { attest, nextUnverified, reviewedSentence, reviewMarks } from './handlers/attest.js';
import { carryAttestations } from './handlers/carry-attestations.js';
import { codeAction, codeActionResolve } from './handlers/code-action.js';
import { codeLens } from './handlers/code-lens.js';
import { completion, completionResolve } from './handlers/completion.js';
import { definition } from './handlers/definition.js';
import { diagnostic } from './handlers/diagnostic.js';
import { documentHighlight } from './handlers/document-highlight.js';
import { documentLink } from './handlers/document-link.js';
import { documentSymbol } from './handlers/document-symbol.js';
import { formatting, onTypeFormatting, rangeFormatting } from './handlers/formatting.js';
import { foldingRange } from './handlers/folding-range.js';
import { framingSentences } from './handlers/framing-sentences.js';
import { hover } from './handlers/hover.js';
import { importRendered } from './handlers/import-rendered.js';
import { inlayHint } from './handlers/inlay-hint.js';
import { linkedEditingRange } from './handlers/linked-editing-range.js';
import { newDocument, noteTemplates } from './handlers/new-document.js';
import { nextPlaceholder } from './handlers/next-placeholder.js';
import { nextUntagged } from './handlers/next-untagged.js';
import { overview, provenance } from './handlers/provenance.js';
import { references } from './handlers/references.js';
import { applyRevision, revisionTarget, suggestRevision } from './handlers/revision.js';
import { prepareRename, rename } from './handlers/rename.js';
import { selectionRange } from './handlers/selection-range.js';
import { semanticTokens } from './handlers/semantic-tokens.js';
import { Reports } from './handlers/text-document-content.js';
import { willRenameFiles } from './handlers/will-rename-files.js';
import { workspaceDiagnostic } from './handlers/workspace-diagnostic.js';
import { workspaceSymbol } from './handlers/workspace-symbol.js';
import { writing } from './handlers/writing.js';
import type { Logger } from './log.js';
import type { Platform } from './platform.js';
import { clientFeatures, type ClientFeatures } from './protocol/client-features.js';
import {
  allowEntryRequest,
  allowPlaceRequest,
  attestRequest,
  committedNotification,
  framingSentencesRequest,
  importRenderedRequest,
  newDocumentRequest,
  nextPlaceholderRequest,
  applyRevisionRequest,
  nextUntaggedRequest,
  nextUnverifiedRequest,
  reviewedSentenceRequest,
  reviewMarksRequest,
  revisionTargetRequest,
  suggestRevisionRequest,
  noteTemplatesRequest,
  overviewRequest,
  provenanceRequest,
  writingNotification,
} from './protocol/messages.js';
import { readCataloguesWith } from '../../core/language/catalogues.js';
import { parseMessages } from '../../core/tables/messages.js';
import { Refresh } from './refresh.js';
import { registerForChanges } from './registrations.js';
import type { Session } from './session.js';
import { SettingsSource } from './settings.js';
import { refreshViews } from './view-refresh.js';
import { isLedger } from '../../workspace/ledgers.js';
import { WorkspaceDocuments } from './workspace-documents.js';

/** Serves one client over a connection until it ends. */
export function startServer(connection: Connection, platform: Platform): void {
  const logger: Logger = {
    info: (message) => connection.console.info(message),
    error: (message) => connection.console.error(message),
  };
  let encoding: ClientFeatures['encoding'] = 'utf-16';
  const documents = openDocuments(() => encoding, logger);
  documents.listen(connection);

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const client = clientFeatures(params);
    encoding = client.encoding;
    const { messages } = client.options;
    if (messages !== undefined) readCataloguesWith(() => parseMessages(messages));
    serve(connection, platform, client, documents, logger);
    return { capabilities: capabilitiesFor(client, platform), serverInfo: { name: 'provenote' } };
  });
  connection.listen();
}

/** Wires what depends on what the client can do. */
function serve(
  connection: Connection,
  platform: Platform,
  client: ClientFeatures,
  documents: Session['documents'],
  logger: Logger,
): void {
  let folders = client.folders;
  const settings = new SettingsSource(connection, client);
  const files = [
    ...(platform.localFiles ? [platform.localFiles] : []),
    ...(client.options.files === true ? [clientFiles(connection)] : []),
  ];
  const configs = new Configs(
    files,
    folders,
    (uri, problems, consequence) => showConfigProblems(connection, logger, uri, problems, consequence),
    client.locale,
  );
  const committed = new Committed(connection, client, logger, (document) => refresh.schedule(document));
  const analyses = new Analyses(configs, () => settings.get(), committed);
  const workspace = new WorkspaceDocuments({
    configs,
    settings: () => settings.get(),
    openUris: () => documents.keys(),
    encoding: client.encoding,
    locale: client.locale,
    diagnosticOptions: { docsUri: client.options.docsUri, relatedInformation: client.relatedInformation },
    logger,
    onDisputes: () => refresh.scheduleOthers(),
  });
  const session: Session = {
    focus: new Focus(),
    workspace,
    client,
    documents,
    analyses,
    configs,
    logger,
    folders: () => folders,
  };
  const refresh = new Refresh(connection, session);
  const tokens = semanticTokens(session);
  const reports = new Reports(connection, session);
  const formats = new FormatRegistration(connection, client, logger);
  const registerFormats = (): void => {
    void settings.get().then(({ format }) => formats.set(format.enable));
  };
  const startOver = (): void => {
    configs.startOver(folders);
    workspace.startOver();
    refresh.scheduleAll();
    refreshViews(connection, client, logger);
  };

  const ledgerChanged = (uri: string): void => {
    configs.forgetLedger(uri);
    workspace.ledgerChanged();
    refresh.scheduleAll();
    refreshViews(connection, client, logger);
  };

  documents.onDidChangeContent(({ document }) => {
    refresh.schedule(document);
    reports.changed(document.uri);
  });
  documents.onDidClose(({ document }) => {
    refresh.close(document);
    reports.changed(document.uri);
    analyses.forget(document.uri);
    configs.forget(document.uri);
    committed.forget(document.uri);
    tokens.forget(document.uri);
    workspace.closed(document.uri);
  });

  connection.onHover(hover(session));
  connection.onCompletion(completion(session));
  connection.onCompletionResolve(completionResolve(session));
  connection.onDefinition(definition(session));
  connection.onReferences(references(session));
  connection.onDocumentHighlight(documentHighlight(session));
  connection.onDocumentLinks(documentLink(session));
  connection.onDocumentFormatting(formatting(session));
  connection.onDocumentRangeFormatting(rangeFormatting(session));
  connection.onDocumentOnTypeFormatting(onTypeFormatting(session));
  connection.onFoldingRanges(foldingRange(session));
  connection.onSelectionRanges(selectionRange(session));
  connection.onCodeLens(codeLens(session));
  connection.onWorkspaceSymbol(workspaceSymbol(session));
  connection.onDocumentSymbol(documentSymbol(session));
  connection.onCodeAction(codeAction(session));
  connection.onCodeActionResolve(codeActionResolve(session));
  connection.onPrepareRename(prepareRename(session));
  connection.onRenameRequest(rename(session));
  connection.onRequest(nextUntaggedRequest, nextUntagged(session));
  connection.onRequest(nextUnverifiedRequest, nextUnverified(session));
  connection.onRequest(reviewedSentenceRequest, reviewedSentence(session));
  connection.onRequest(reviewMarksRequest, reviewMarks(session));
  connection.onRequest(attestRequest, attest(ledgerChanged)(session));
  connection.onNotification(committedNotification, () => {
    committed.startOver();
    refresh.scheduleAll();
  });
  connection.onRequest(nextPlaceholderRequest, nextPlaceholder(session));
  connection.onRequest(framingSentencesRequest, framingSentences(session));
  connection.onRequest(provenanceRequest, provenance(session));
  connection.onRequest(overviewRequest, overview(session));
  connection.onRequest(newDocumentRequest, newDocument);
  connection.onRequest(noteTemplatesRequest, noteTemplates);
  connection.onRequest(suggestRevisionRequest, suggestRevision(session));
  connection.onRequest(revisionTargetRequest, revisionTarget(session));
  connection.onRequest(applyRevisionRequest, applyRevision(session));
  connection.onNotification(writingNotification, writing(session, refresh));
  connection.onRequest(importRenderedRequest, importRendered(session));
  connection.onRequest(allowPlaceRequest, allowPlace(session));
  connection.onRequest(allowEntryRequest, allowEntry(session));
  if (client.semanticTokens) {
    connection.languages.semanticTokens.on(tokens.full);
    connection.languages.semanticTokens.onDelta(tokens.delta);
    connection.languages.semanticTokens.onRange(tokens.range);
  }
  connection.languages.onLinkedEditingRange(linkedEditingRange(session));
  connection.languages.inlayHint.on(inlayHint(session));
  if (client.diagnostics === 'pull') {
    connection.languages.diagnostics.on(diagnostic(session));
    connection.onRequest(WorkspaceDiagnosticRequest.type, workspaceDiagnostic(connection, session));
  }

  connection.onDidChangeConfiguration((change) => {
    settings.refresh(change.settings);
    workspace.startOver();
    refresh.scheduleAll();
    refreshViews(connection, client, logger);
    registerFormats();
  });
  connection.workspace.textDocumentContent.on((params, token) => reports.content(params, token));
  connection.workspace.onWillRenameFiles(willRenameFiles(session));
  connection.workspace.onDidRenameFiles((moves) => {
    workspace.startOver();
    void carryAttestations(session, ledgerChanged, moves);
  });
  connection.workspace.onDidDeleteFiles(() => workspace.startOver());
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes) workspace.changed(uri, type !== FileChangeType.Changed);
    for (const { uri } of changes) if (isLedger(uri)) ledgerChanged(uri);
    if (changes.some(({ uri }) => configs.dependOn(uri))) startOver();
  });
  connection.onInitialized(() => {
    if (client.settings === 'ask') settings.refresh(undefined);
    void registerForChanges(connection, client, logger, () => workspace.watch());
    registerFormats();
    if (client.folderChanges) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        startOver();
      });
    }
  });
}
