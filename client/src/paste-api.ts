import * as vscode from 'vscode';
import type {
  CancellationToken,
  DataTransfer,
  Disposable,
  DocumentSelector,
  Range,
  TextDocument,
} from 'vscode';

/*
 * The paste API of VS Code 1.97, as far as it is used here. The types of the oldest version that we support do not have it.
 */

/** A kind of paste edit, a list of names from the general to the special. */
export interface PasteKind {
  readonly value: string;
  append(...parts: string[]): PasteKind;
  contains(other: PasteKind): boolean;
}

/** One way to paste. */
export interface PasteEdit {
  readonly insertText: string;
  readonly title: string;
  /** Kinds of edits that are preferred to this one. */
  yieldTo?: readonly PasteKind[];
}

export interface PasteContext {
  /** Asked for by name (`Paste As…`); undefined on an ordinary paste. */
  readonly only?: PasteKind | undefined;
}

export interface PasteProvider {
  provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    data: DataTransfer,
    context: PasteContext,
    token: CancellationToken,
  ): Promise<PasteEdit[] | undefined>;
}

export interface PasteApi {
  readonly text: PasteKind;
  edit(insertText: string, title: string, kind: PasteKind): PasteEdit;
  register(
    selector: DocumentSelector,
    provider: PasteProvider,
    kind: PasteKind,
    mimeType: string,
  ): Disposable;
}

interface NewerVscode {
  readonly DocumentDropOrPasteEditKind: { readonly Text: PasteKind };
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: PasteKind) => PasteEdit;
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: DocumentSelector,
      provider: PasteProvider,
      metadata: {
        readonly providedPasteEditKinds: readonly PasteKind[];
        readonly pasteMimeTypes: readonly string[];
      },
    ): Disposable;
  };
}

/** The paste API of this VS Code; undefined where it is older. */
export function pasteApi(): PasteApi | undefined {
  if (!hasPasteApi(vscode, vscode.version)) return undefined;
  const { DocumentDropOrPasteEditKind, DocumentPasteEdit, languages } = vscode;
  return {
    text: DocumentDropOrPasteEditKind.Text,
    edit: (insertText, title, kind) => new DocumentPasteEdit(insertText, title, kind),
    register: (selector, provider, kind, mimeType) =>
      languages.registerDocumentPasteEditProvider(selector, provider, {
        providedPasteEditKinds: [kind],
        pasteMimeTypes: [mimeType],
      }),
  };
}

/** By the version: as a proposal, which throws or lacks parts, the same names are in the API long before. */
function hasPasteApi(_api: object, version: string): _api is NewerVscode {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 1 || (major === 1 && minor >= 97);
}
