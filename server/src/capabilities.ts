import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { tokenModifiers, tokenTypes } from '../../core/features/semantic-tokens.js';
import { foldersToTell, movesToTell } from './handlers/will-rename-files.js';
import { completionTriggers } from './handlers/completion.js';
import { fixedFormatting } from './format-registration.js';
import { documentActions } from './handlers/document-actions.js';
import { importKind } from './handlers/import-rendered.js';
import type { Platform } from './platform.js';
import type { ClientFeatures } from './protocol/client-features.js';
import { reportScheme } from './protocol/messages.js';
import { parseSettings } from './settings.js';

/** What the server offers to a client. */
export function capabilitiesFor(client: ClientFeatures, platform: Platform): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    completionProvider: { triggerCharacters: completionTriggers, resolveProvider: true },
    inlayHintProvider: true,
    codeLensProvider: {},
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: client.prepareRename ? { prepareProvider: true } : true,
    documentLinkProvider: {},
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    ...fixedFormatting(client, parseSettings(client.options.settings).format.enable),
    ...(client.linkedEditing ? { linkedEditingRangeProvider: true } : {}),
    workspaceSymbolProvider: true,
    documentSymbolProvider: { label: 'Provenote' },
    ...(client.semanticTokens
      ? {
          semanticTokensProvider: {
            legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
            full: { delta: true },
            range: true,
          },
        }
      : {}),
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, ...documentActions.map(({ kind }) => kind), importKind],
      resolveProvider: client.actionResolve,
    },
    ...(client.diagnostics === 'push'
      ? {}
      : {
          diagnosticProvider: {
            identifier: 'provenote',
            interFileDependencies: true,
            workspaceDiagnostics: hasFiles(client, platform),
          },
        }),
    ...workspaceCapabilities(client, platform),
  };
}

/** What concerns folders and files. Moves are followed where the files can be read. */
function workspaceCapabilities(
  client: ClientFeatures,
  platform: Platform,
): Pick<ServerCapabilities, 'workspace'> {
  const { willRename, didRename, didDelete } = client.fileOperations;
  const tells = hasFiles(client, platform) && (willRename || didRename || didDelete);
  if (!client.folderChanges && !client.textDocumentContent && !tells) return {};
  return {
    workspace: {
      ...(client.textDocumentContent ? { textDocumentContent: { schemes: [reportScheme] } } : {}),
      ...(client.folderChanges ? { workspaceFolders: { supported: true, changeNotifications: true } } : {}),
      ...(tells
        ? {
            fileOperations: {
              ...(willRename ? { willRename: movesToTell } : {}),
              ...(didRename ? { didRename: movesToTell } : {}),
              ...(didDelete ? { didDelete: foldersToTell } : {}),
            },
          }
        : {}),
    },
  };
}

/** Whether documents that are not open can be read, here or through the client. */
function hasFiles({ options }: ClientFeatures, { localFiles }: Platform): boolean {
  return localFiles !== undefined || options.files === true;
}
