import {
  commands,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
  type Disposable,
  type LogOutputChannel,
} from 'vscode';
import { allowFinding } from './allow-finding.js';
import { importRenderedArticle } from './import-rendered.js';
import {
  allowCommand,
  newDocumentRequest,
  nextUntaggedRequest,
  reportScheme,
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
    commands.registerCommand('provenote.fixAll', () => applyAction('source.fixAll.provenote')),
    commands.registerCommand('provenote.bringGrades', () =>
      applyAction('refactor.rewrite.provenote.edition'),
    ),
    commands.registerCommand('provenote.renumberSources', () =>
      applyAction('refactor.rewrite.provenote.renumber'),
    ),
    commands.registerCommand('provenote.organizeSources', () =>
      applyAction('source.organizeSources.provenote'),
    ),
    commands.registerCommand('provenote.newArticle', () => openNew(server, 'article')),
    commands.registerCommand('provenote.newPlan', () => openNew(server, 'plan')),
    commands.registerCommand('provenote.deidentify', () =>
      applyAction('refactor.rewrite.provenote.deidentify'),
    ),
    commands.registerCommand('provenote.importRendered', () => importRenderedArticle(server)),
    commands.registerCommand(allowCommand, (place: AllowArguments) => allowFinding(server, place)),
    commands.registerCommand('provenote.showReport', showReport),
    commands.registerCommand('provenote.nextUntagged', () => goToNextUntagged(server)),
  ];
}

/**
 * The editor's own command asks the server for an action and applies it in one step to undo, through its own preview where
 * the server asks for that. It says so when there is nothing to do, and why.
 */
async function applyAction(kind: string): Promise<void> {
  if (!window.activeTextEditor) return;
  await commands.executeCommand('editor.action.codeAction', { kind, apply: 'first' });
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

/** What stands behind the document, beside it: a document that the server writes and keeps up to date. */
async function showReport(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document || document.uri.scheme === reportScheme) return;
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const uri = Uri.from({
    scheme: reportScheme,
    path: `/Provenance of ${name}`,
    query: document.uri.toString(),
  });
  await commands.executeCommand('markdown.showPreviewToSide', uri);
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
