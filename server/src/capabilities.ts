import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { deidentifyKind, editionKind, fixAllKind } from './handlers/code-action.js';
import { completionTriggers } from './handlers/completion.js';
import type { ClientFeatures } from './protocol/client-features.js';

/** What the server offers to a client. */
export function capabilitiesFor(client: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    completionProvider: { triggerCharacters: completionTriggers },
    inlayHintProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentSymbolProvider: { label: 'Provenote' },
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, editionKind, deidentifyKind],
    },
    ...(client.diagnostics === 'push'
      ? {}
      : {
          diagnosticProvider: {
            identifier: 'provenote',
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }),
    ...(client.folderChanges
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
  };
}
