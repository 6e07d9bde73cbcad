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

/** Edits that the client shows in a preview, each to be ticked off, before it applies them; at once where it cannot. */
export function previewedEditOf(
  edits: readonly TextEdit[],
  label: string,
  uri: string,
  version: number,
  text: DocumentText,
  client: { readonly documentChanges: boolean; readonly changeAnnotations: boolean },
): WorkspaceEdit {
  if (!client.changeAnnotations) return workspaceEditOf(edits, uri, version, text, client);
  const changes = edits.map((edit) => ({
    range: text.rangeOf(edit),
    newText: edit.text,
    annotationId: 'provenote',
  }));
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: changes }],
    changeAnnotations: { provenote: { label, needsConfirmation: true } },
  };
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
