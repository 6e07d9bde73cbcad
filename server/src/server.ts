import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { Analyses } from './analyses.js';
import { capabilitiesFor } from './capabilities.js';
import { showConfigProblems } from './config-problems.js';
import { clientFiles } from './client-files.js';
import { Configs } from './configs.js';
import { openDocuments } from './documents.js';
import { allowEntry, allowPlace } from './handlers/allow.js';
import { codeAction } from './handlers/code-action.js';
import { completion } from './handlers/completion.js';
import { definition } from './handlers/definition.js';
import { diagnostic } from './handlers/diagnostic.js';
import { documentSymbol } from './handlers/document-symbol.js';
import { hover } from './handlers/hover.js';
import { inlayHint } from './handlers/inlay-hint.js';
import { newDocument } from './handlers/new-document.js';
import { nextUntagged } from './handlers/next-untagged.js';
import { references } from './handlers/references.js';
import type { Logger } from './log.js';
import type { Platform } from './platform.js';
import { clientFeatures, type ClientFeatures } from './protocol/client-features.js';
import {
  allowEntryRequest,
  allowPlaceRequest,
  newDocumentRequest,
  nextUntaggedRequest,
} from './protocol/messages.js';
import { Refresh } from './refresh.js';
import { registerForChanges } from './registrations.js';
import type { Session } from './session.js';
import { SettingsSource } from './settings.js';

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
    serve(connection, platform, client, documents, logger);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'provenote' } };
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
  const configs = new Configs(files, folders, (uri, problems, consequence) =>
    showConfigProblems(connection, logger, uri, problems, consequence),
  );
  const analyses = new Analyses(configs, () => settings.get());
  const session: Session = { client, documents, analyses, configs, logger, folders: () => folders };
  const refresh = new Refresh(connection, session);
  const startOver = (): void => {
    configs.startOver(folders);
    refresh.scheduleAll();
  };

  documents.onDidChangeContent(({ document }) => refresh.schedule(document));
  documents.onDidClose(({ document }) => {
    refresh.close(document);
    analyses.forget(document.uri);
    configs.forget(document.uri);
  });

  connection.onHover(hover(session));
  connection.onCompletion(completion(session));
  connection.onDefinition(definition(session));
  connection.onReferences(references(session));
  connection.onDocumentSymbol(documentSymbol(session));
  connection.onCodeAction(codeAction(session));
  connection.onRequest(nextUntaggedRequest, nextUntagged(session));
  connection.onRequest(newDocumentRequest, newDocument);
  connection.onRequest(allowPlaceRequest, allowPlace(session));
  connection.onRequest(allowEntryRequest, allowEntry(session));
  connection.languages.inlayHint.on(inlayHint(session));
  if (client.diagnostics === 'pull') connection.languages.diagnostics.on(diagnostic(session));

  connection.onDidChangeConfiguration((change) => {
    settings.refresh(change.settings);
    refresh.scheduleAll();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => configs.dependOn(uri))) startOver();
  });
  connection.onInitialized(() => {
    if (client.settings === 'ask') settings.refresh(undefined);
    void registerForChanges(connection, client, logger);
    if (client.folderChanges) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        startOver();
      });
    }
  });
}
