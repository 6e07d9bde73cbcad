import {
  commands,
  l10n,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  window,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
} from 'vscode';
import { allowFinding } from './allow-finding.js';
import { cursorOf } from './at-cursor.js';
import { checkInTerminal } from './check-in-terminal.js';
import { toggleFocusMode } from './focus-mode.js';
import { importRenderedArticle } from './import-rendered.js';
import { messageMs } from './message.js';
import { checkDocument, goToNextPlaceholder, insertFraming, newNote } from './note-commands.js';
import { openNew } from './open-new.js';
import { openSampleWorkspace } from './sample-workspace.js';
import {
  allowCommand,
  nextUntaggedRequest,
  nextUnverifiedRequest,
  reportScheme,
  type AllowArguments,
  type NextUntaggedParams,
  type NextUntaggedResult,
} from '../../server/src/protocol/messages.js';
import { applyRevision, suggestRevision } from './revision-commands.js';
import { reviewSentence } from './review-commands.js';
import type { ServerConnection } from './server-connection.js';

/** The commands of the manifest. */
export function registerCommands(
  context: ExtensionContext,
  server: ServerConnection,
  channel: LogOutputChannel,
): Disposable[] {
  return [
    commands.registerCommand('provenote.restartServer', () => server.restart()),
    commands.registerCommand('provenote.showOutput', () => channel.show(true)),
    commands.registerCommand('provenote.openSample', () => openSampleWorkspace(context)),
    commands.registerCommand('provenote.checkInTerminal', checkInTerminal),
    commands.registerCommand('provenote.toggleFocusMode', toggleFocusMode),
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
    commands.registerCommand('provenote.newNote', () => newNote(server)),
    commands.registerCommand('provenote.suggestRevision', () => suggestRevision(server)),
    commands.registerCommand('provenote.applyRevision', () => applyRevision(server)),
    commands.registerCommand('provenote.nextPlaceholder', () => goToNextPlaceholder(server)),
    commands.registerCommand('provenote.insertFraming', () => insertFraming(server)),
    commands.registerCommand('provenote.checkDocument', checkDocument),
    commands.registerCommand('provenote.deidentify', () =>
      applyAction('refactor.rewrite.provenote.deidentify'),
    ),
    commands.registerCommand('provenote.importRendered', () => importRenderedArticle(server)),
    commands.registerCommand(allowCommand, (place: AllowArguments) => allowFinding(server, place)),
    commands.registerCommand('provenote.showReport', showReport),
    commands.registerCommand('provenote.nextUntagged', () =>
      goToNext(server, nextUntaggedRequest, l10n.t('Provenote: no sentence without a tag.')),
    ),
    commands.registerCommand('provenote.nextUnverified', () =>
      goToNext(server, nextUnverifiedRequest, l10n.t('Provenote: no LLM sentence is left to verify.')),
    ),
    commands.registerCommand('provenote.verifySentence', () => reviewSentence(server, 'verified')),
    commands.registerCommand('provenote.disputeSentence', () => reviewSentence(server, 'disputed')),
    commands.registerCommand('provenote.rejectSentence', () => reviewSentence(server, 'rejected')),
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

/** Puts the cursor on the next sentence that a request finds, or says that there is `none`. */
async function goToNext(server: ServerConnection, request: string, none: string): Promise<void> {
  const cursor = cursorOf(server);
  if (!cursor) return;
  const { client, editor, position, textDocument } = cursor;
  const params: NextUntaggedParams = { textDocument, position };
  const found = await client.sendRequest<NextUntaggedResult | null>(request, params);
  if (!found) {
    window.setStatusBarMessage(none, messageMs);
    return;
  }
  const range = new Range(found.start.line, found.start.character, found.end.line, found.end.character);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
