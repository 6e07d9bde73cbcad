import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../../../core/text/edit.js';
import type { DocumentText } from './text.js';

/** Edits of one version of a document as the client takes them; with the version when it can check that. */
export function workspaceEditOf(
  edits: readonly TextEdit[],
  uri: string,
  version: number,
  text: DocumentText,
  client: { readonly documentChanges: boolean },
): WorkspaceEdit {
  const changes = edits.map((edit) => ({ range: text.rangeOf(edit), newText: edit.text }));
  if (!client.documentChanges) return { changes: { [uri]: changes } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
}

/** An insertion after which the cursor stands at `cursorAt`, an offset into the inserted text. */
export function snippetEditOf(
  edit: TextEdit,
  cursorAt: number,
  uri: string,
  version: number,
  text: DocumentText,
): WorkspaceEdit {
  const value = `${escaped(edit.text.slice(0, cursorAt))}$1${escaped(edit.text.slice(cursorAt))}`;
  const change: TextDocumentEdit = {
    textDocument: { uri, version },
    edits: [{ range: text.rangeOf(edit), snippet: { kind: 'snippet', value } }],
  };
  return { documentChanges: [change] };
}

/** The signs that mean something in a snippet. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
