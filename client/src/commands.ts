import {
  commands,
  Range,
  Selection,
  TextEditorRevealType,
  window,
  workspace,
  type Disposable,
  type LogOutputChannel,
} from 'vscode';
import { allowFinding } from './allow-finding.js';
import {
  allowCommand,
  newDocumentRequest,
  nextUntaggedRequest,
  type AllowArguments,
  type NewDocumentParams,
  type NewDocumentResult,
  type NextUntaggedParams,
  type NextUntaggedResult,
} from '../../server/src/protocol/messages.js';
import type { ServerConnection } from './server-connection.js';

/** How long an answer without a place to go to stays in the status bar. */
const messageMs = 4000;

/** The commands of the manifest. */
export function registerCommands(server: ServerConnection, channel: LogOutputChannel): Disposable[] {
  return [
    commands.registerCommand('provenote.restartServer', () => server.restart()),
    commands.registerCommand('provenote.showOutput', () => channel.show(true)),
    commands.registerCommand('provenote.fixAll', fixAll),
    commands.registerCommand('provenote.bringGrades', bringGrades),
    commands.registerCommand('provenote.newArticle', () => openNew(server, 'article')),
    commands.registerCommand('provenote.newPlan', () => openNew(server, 'plan')),
    commands.registerCommand('provenote.deidentify', deidentify),
    commands.registerCommand(allowCommand, (place: AllowArguments) => allowFinding(server, place)),
    commands.registerCommand('provenote.nextUntagged', () => goToNextUntagged(server)),
  ];
}

/** The editor's own command asks the server, applies in one step to undo, and says so when there is nothing to fix. */
async function fixAll(): Promise<void> {
  if (!window.activeTextEditor) return;
  await commands.executeCommand('editor.action.codeAction', {
    kind: 'source.fixAll.provenote',
    apply: 'first',
  });
}

/** The grades that can be rewritten as they stand, in the editor's own preview. */
async function bringGrades(): Promise<void> {
  if (!window.activeTextEditor) return;
  await commands.executeCommand('editor.action.codeAction', {
    kind: 'refactor.rewrite.provenote.edition',
    apply: 'first',
  });
}

/** A document of its own with the template in it; nothing is written until its author saves it. */
async function openNew(server: ServerConnection, template: NewDocumentParams['template']): Promise<void> {
  const params: NewDocumentParams = { template };
  const made = await server.running?.sendRequest<NewDocumentResult | null>(newDocumentRequest, params);
  if (!made) {
    window.setStatusBarMessage(
      'Provenote: the server is not running. "Provenote: Restart Server" starts it.',
      messageMs,
    );
    return;
  }
  await window.showTextDocument(
    await workspace.openTextDocument({ language: 'markdown', content: made.text }),
  );
}

/** Names, dates and numbers of the selection or the document, in the editor's own preview. */
async function deidentify(): Promise<void> {
  if (!window.activeTextEditor) return;
  await commands.executeCommand('editor.action.codeAction', {
    kind: 'refactor.rewrite.provenote.deidentify',
    apply: 'first',
  });
}

async function goToNextUntagged(server: ServerConnection): Promise<void> {
  const editor = window.activeTextEditor;
  const client = server.running;
  if (!editor || !client) return;
  const params: NextUntaggedParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(editor.document.uri) },
    position: client.code2ProtocolConverter.asPosition(editor.selection.active),
  };
  const found = await client.sendRequest<NextUntaggedResult | null>(nextUntaggedRequest, params);
  if (!found) {
    window.setStatusBarMessage('Provenote: no sentence without a tag.', messageMs);
    return;
  }
  const range = new Range(found.start.line, found.start.character, found.end.line, found.end.character);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
