import type {
  ChangeAnnotation,
  Range,
  TextDocumentEdit,
  TextEdit as LspEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
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

/** Edits that go under one heading of a preview. */
export interface EditGroup {
  readonly label: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Edits that the client shows in a preview, group by group, each to be ticked off, before it applies them; at once where
 * it cannot.
 */
export function previewedEditOf(
  groups: readonly EditGroup[],
  uri: string,
  version: number,
  text: DocumentText,
  client: { readonly documentChanges: boolean; readonly changeAnnotations: boolean },
): WorkspaceEdit {
  const all = groups.flatMap(({ edits }, group) => edits.map((edit) => ({ edit, group })));
  all.sort((a, b) => a.edit.start - b.edit.start);
  if (!client.changeAnnotations)
    return workspaceEditOf(
      all.map(({ edit }) => edit),
      uri,
      version,
      text,
      client,
    );
  const changes = all.map(({ edit, group }) => ({
    range: text.rangeOf(edit),
    newText: edit.text,
    annotationId: `provenote-${String(group)}`,
  }));
  const annotations = groups.map(({ label }, group) => [
    `provenote-${String(group)}`,
    { label, needsConfirmation: true },
  ]);
  return {
    documentChanges: [{ textDocument: { uri, version }, edits: changes }],
    changeAnnotations: Object.fromEntries(annotations) as Record<string, ChangeAnnotation>,
  };
}

/** A change in one of several documents. */
export interface PlacedChange {
  readonly uri: string;
  /** Null for a document that is not open. */
  readonly version: number | null;
  readonly range: Range;
  readonly newText: string;
  /** What it goes under in a preview. */
  readonly label: string;
}

/**
 * Changes over several documents, named group by group; with `preview` they are to be ticked off before the client applies
 * them, where it can.
 */
export function editsInFiles(
  changes: readonly PlacedChange[],
  how: 'apply' | 'preview',
  client: { readonly documentChanges: boolean; readonly changeAnnotations: boolean },
): WorkspaceEdit {
  const byUri = new Map<string, PlacedChange[]>();
  for (const change of changes) {
    const known = byUri.get(change.uri);
    if (known) known.push(change);
    else byUri.set(change.uri, [change]);
  }
  if (!client.documentChanges) {
    const plain = [...byUri].map(([uri, list]) => [
      uri,
      list.map(({ newText, range }) => ({ range, newText })),
    ]);
    return { changes: Object.fromEntries(plain) as Record<string, LspEdit[]> };
  }
  const labels = [...new Set(changes.map(({ label }) => label))];
  const idOf = (label: string): string => `provenote-${String(labels.indexOf(label))}`;
  const documentChanges = [...byUri].map(([uri, list]) => ({
    textDocument: { uri, version: list[0]?.version ?? null },
    edits: list.map(({ label, newText, range }) => ({
      range,
      newText,
      ...(client.changeAnnotations ? { annotationId: idOf(label) } : {}),
    })),
  }));
  if (!client.changeAnnotations) return { documentChanges };
  const annotations = labels.map((label) => [idOf(label), { label, needsConfirmation: how === 'preview' }]);
  return {
    documentChanges,
    changeAnnotations: Object.fromEntries(annotations) as Record<string, ChangeAnnotation>,
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
