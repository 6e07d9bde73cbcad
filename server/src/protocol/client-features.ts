import { MarkupKind, type InitializeParams } from 'vscode-languageserver';
import { z } from 'zod';
import type { PositionEncoding } from '../../../core/text/line-index.js';
import type { InitializationOptions } from './messages.js';
import { negotiateEncoding } from './encoding.js';

/** What the connected client can do and where it is, read once from `initialize`. */
export interface ClientFeatures {
  readonly encoding: PositionEncoding;
  /** `pull`: the client asks for diagnostics, and we never push any of a document's. */
  readonly diagnostics: 'pull' | 'push';
  readonly diagnosticRefresh: boolean;
  readonly inlayHintRefresh: boolean;
  readonly relatedInformation: boolean;
  readonly settings: 'ask' | 'told';
  readonly settingsRegistration: boolean;
  readonly watchRegistration: boolean;
  readonly folderChanges: boolean;
  readonly locationLinks: boolean;
  readonly nestedSymbols: boolean;
  readonly snippetEdits: boolean;
  readonly documentChanges: boolean;
  /** Edits can carry a note and ask to be confirmed, which opens a preview. */
  readonly changeAnnotations: boolean;
  readonly hoverMarkup: 'markdown' | 'plaintext';
  /** Workspace folders as URIs; configuration is looked for up to the one that holds the document. */
  readonly folders: readonly string[];
  readonly options: InitializationOptions;
}

const optionsSchema: z.ZodType<InitializationOptions> = z.object({
  docsUri: z.string().optional(),
  files: z.boolean().optional(),
  allow: z.boolean().optional(),
  settings: z.unknown().optional(),
});

/** The features of a client. Capabilities that it leaves out count as missing; never throws on a well-formed request. */
export function clientFeatures({
  capabilities,
  initializationOptions,
  ...params
}: InitializeParams): ClientFeatures {
  const { general, textDocument, workspace } = capabilities;
  const options = optionsSchema.safeParse(initializationOptions ?? {});
  const hoverFormats = textDocument?.hover?.contentFormat;
  const rootUri = params.rootUri ?? undefined;
  return {
    encoding: negotiateEncoding(general?.positionEncodings),
    diagnostics: textDocument?.diagnostic ? 'pull' : 'push',
    diagnosticRefresh: workspace?.diagnostics?.refreshSupport === true,
    inlayHintRefresh: workspace?.inlayHint?.refreshSupport === true,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation === true ||
      textDocument?.diagnostic?.relatedInformation === true,
    folderChanges: workspace?.workspaceFolders === true,
    settings: workspace?.configuration === true ? 'ask' : 'told',
    settingsRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchRegistration: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    locationLinks: textDocument?.definition?.linkSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    snippetEdits:
      workspace?.workspaceEdit?.snippetEditSupport === true &&
      workspace.workspaceEdit.documentChanges === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    changeAnnotations:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.changeAnnotationSupport !== undefined,
    hoverMarkup: hoverFormats && !hoverFormats.includes(MarkupKind.Markdown) ? 'plaintext' : 'markdown',
    folders: params.workspaceFolders?.map((folder) => folder.uri) ?? (rootUri === undefined ? [] : [rootUri]),
    options: options.success ? options.data : {},
  };
}
