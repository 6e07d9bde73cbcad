import { localeOf, type Locale } from '../../../core/index.js';
import { MarkupKind, type ClientCapabilities, type InitializeParams } from 'vscode-languageserver';
import { z } from 'zod';
import type { PositionEncoding } from '../../../core/text/line-index.js';
import type { InitializationOptions } from './messages.js';
import { negotiateEncoding } from './encoding.js';

/** What the connected client can do and where it is, read once from `initialize`. */
export interface ClientFeatures {
  readonly encoding: PositionEncoding;
  /** `pull`: the client asks for diagnostics, and we never push any of a document's. */
  readonly diagnostics: 'pull' | 'push';
  /** It holds pushed diagnostics against the version that they are of. */
  readonly diagnosticVersions: boolean;
  readonly diagnosticRefresh: boolean;
  /** A document's diagnostics may come with those of others. */
  readonly relatedDocuments: boolean;
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
  /** A rename can be asked about before a name is typed. */
  readonly prepareRename: boolean;
  /** What a code action changes can be asked for when it is chosen. */
  readonly actionResolve: boolean;
  /** A code action can say why it has nothing to do. */
  readonly disabledActions: boolean;
  readonly linkTooltips: boolean;
  /** As many folds as the client wants of a document. */
  readonly mostFolds: number;
  /** Undefined when the client colours nothing by our word. */
  readonly semanticTokens: { readonly canRefresh: boolean } | undefined;
  /** What of formatting can be registered later; undefined when nothing can. */
  readonly formatRegistration:
    { readonly document: boolean; readonly range: boolean; readonly onType: boolean } | undefined;
  readonly codeLensRefresh: boolean;
  readonly linkedEditing: boolean;
  /** It shows documents whose text the server writes. */
  readonly textDocumentContent: boolean;
  /** What the client asks or tells when it moves and deletes files itself. */
  readonly fileOperations: {
    readonly willRename: boolean;
    readonly didRename: boolean;
    readonly didDelete: boolean;
  };
  /** The server may show how far its own work is. */
  readonly workDoneProgress: boolean;
  readonly hoverMarkup: 'markdown' | 'plaintext';
  readonly completionMarkup: 'markdown' | 'plaintext';
  /** The language of the client's surface, as far as we have it; English else. */
  readonly locale: Locale;
  /** Workspace folders as URIs; configuration is looked for up to the one that holds the document. */
  readonly folders: readonly string[];
  readonly options: InitializationOptions;
}

const optionsSchema: z.ZodType<InitializationOptions> = z.object({
  docsUri: z.string().optional(),
  files: z.boolean().optional(),
  committed: z.boolean().optional(),
  allow: z.boolean().optional(),
  messages: z.string().optional(),
  settings: z.unknown().optional(),
});

/** The features of a client. Capabilities that it leaves out count as missing; never throws on a well-formed request. */
export function clientFeatures({
  capabilities,
  initializationOptions,
  ...params
}: InitializeParams): ClientFeatures {
  const { general, textDocument, window, workspace } = capabilities;
  const options = optionsSchema.safeParse(initializationOptions ?? {});
  const hoverFormats = textDocument?.hover?.contentFormat;
  const completionFormats = textDocument?.completion?.completionItem?.documentationFormat;
  const rootUri = params.rootUri ?? undefined;
  return {
    encoding: negotiateEncoding(general?.positionEncodings),
    diagnostics: textDocument?.diagnostic ? 'pull' : 'push',
    diagnosticVersions: textDocument?.publishDiagnostics?.versionSupport === true,
    diagnosticRefresh: workspace?.diagnostics?.refreshSupport === true,
    relatedDocuments: textDocument?.diagnostic?.relatedDocumentSupport === true,
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
    prepareRename: textDocument?.rename?.prepareSupport === true,
    actionResolve:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    disabledActions: textDocument?.codeAction?.disabledSupport === true,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    mostFolds: textDocument?.foldingRange?.rangeLimit ?? Infinity,
    semanticTokens: textDocument?.semanticTokens?.formats.includes('relative')
      ? { canRefresh: workspace?.semanticTokens?.refreshSupport === true }
      : undefined,
    workDoneProgress: window?.workDoneProgress === true,
    fileOperations: {
      willRename: workspace?.fileOperations?.willRename === true,
      didRename: workspace?.fileOperations?.didRename === true,
      didDelete: workspace?.fileOperations?.didDelete === true,
    },
    textDocumentContent: workspace?.textDocumentContent !== undefined,
    linkedEditing: textDocument?.linkedEditingRange !== undefined,
    formatRegistration: formatRegistrationOf(capabilities),
    codeLensRefresh: workspace?.codeLens?.refreshSupport === true,
    completionMarkup:
      completionFormats && !completionFormats.includes(MarkupKind.Markdown) ? 'plaintext' : 'markdown',
    hoverMarkup: hoverFormats && !hoverFormats.includes(MarkupKind.Markdown) ? 'plaintext' : 'markdown',
    locale: localeOf(params.locale),
    folders: params.workspaceFolders?.map((folder) => folder.uri) ?? (rootUri === undefined ? [] : [rootUri]),
    options: options.success ? options.data : {},
  };
}

function formatRegistrationOf({ textDocument }: ClientCapabilities): ClientFeatures['formatRegistration'] {
  const can = {
    document: textDocument?.formatting?.dynamicRegistration === true,
    range: textDocument?.rangeFormatting?.dynamicRegistration === true,
    onType: textDocument?.onTypeFormatting?.dynamicRegistration === true,
  };
  return can.document || can.range || can.onType ? can : undefined;
}
