/** What the specs do with an editor, in their own words; all of it through the public API of `vscode`. */
import * as vscode from 'vscode';
import { assert } from './assert.js';

/** Opens a file of the workspace by its relative path, never by a path of the machine. */
export async function open(name: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert(folder, 'a workspace folder is open');
  const uri = vscode.Uri.joinPath(folder.uri, ...name.split('/'));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

/** Throws all changes away and closes all editors, so that no test sees what another one did. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Our diagnostics on a document, of one rule or of all. */
export function findings(document: vscode.TextDocument, rule?: string): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'provenote')
    .filter((diagnostic) => rule === undefined || ruleOf(diagnostic) === rule);
}

/** The rule's id; undefined when the diagnostic carries no link to the rule's page beside it. */
export function ruleOf({ code }: vscode.Diagnostic): string | number | undefined {
  return typeof code === 'object' ? code.value : undefined;
}

/** The whole document as a range. */
export function wholeOf(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(0, 0, document.lineCount, 0);
}

/** The first line that fulfils a condition. Throws when there is none: then the example has changed. */
export function lineWhere(
  document: vscode.TextDocument,
  description: string,
  holds: (text: string) => boolean,
): vscode.TextLine {
  for (let line = 0; line < document.lineCount; line += 1) {
    const candidate = document.lineAt(line);
    if (holds(candidate.text)) {
      return candidate;
    }
  }
  throw new Error(`${document.uri.path.split('/').at(-1) ?? ''} has no line: ${description}`);
}

/** The place just inside the first `[1]` of a document. */
export function firstMarker(document: vscode.TextDocument): vscode.Position {
  const offset = document.getText().indexOf('[1]');
  assert(offset >= 0, 'the example has a marker [1]');
  return document.positionAt(offset + 1);
}

/** Inserts a paragraph of its own before a section, where prose stands. */
export async function insertParagraphBefore(
  editor: vscode.TextEditor,
  line: vscode.TextLine,
  text: string,
): Promise<void> {
  const done = await editor.edit((edit) => edit.insert(line.range.start, `${text}\n\n`));
  assert(done, 'the editor took the insertion');
}

/** Code actions of one kind, with their edits already resolved, as the editor shows them. */
export async function codeActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
    100,
  );
  return actions ?? [];
}

/** Applies a code action as a click on it would: its edit, then its command. */
export async function applyAction({ title, edit, command }: vscode.CodeAction): Promise<void> {
  assert(edit ?? command, `the action does something: ${title}`);
  if (edit) {
    assert(await vscode.workspace.applyEdit(edit), `the edit was applied: ${title}`);
  }
  if (command) {
    await vscode.commands.executeCommand(command.command, ...((command.arguments ?? []) as unknown[]));
  }
}
