import {
  ConfigurationTarget,
  Disposable,
  l10n,
  window,
  workspace,
  type Position,
  type TextDocumentChangeEvent,
} from 'vscode';
import { writingNotification, type WritingParams } from '../../server/src/protocol/messages.js';
import { messageMs } from './message.js';
import type { ServerConnection } from './server-connection.js';

const setting = 'focusMode';

/** Whether the focus mode is on. */
export function isFocusModeOn(): boolean {
  return workspace.getConfiguration('provenote').get<boolean>(setting, false);
}

/** Turns the focus mode on or off for the user, and says which in the status bar. */
export async function toggleFocusMode(): Promise<void> {
  const isOn = !isFocusModeOn();
  await workspace.getConfiguration('provenote').update(setting, isOn, ConfigurationTarget.Global);
  window.setStatusBarMessage(
    isOn
      ? l10n.t('Provenote: findings on the sentence you write wait until you leave it.')
      : l10n.t('Provenote: findings show while you write.'),
    messageMs,
  );
}

/**
 * Tells the server, in focus mode, where somebody writes: from an edit until the document is saved or left. The server knows
 * the sentences, and which findings wait.
 */
export function trackWriting(server: ServerConnection): Disposable {
  let written: string | undefined;
  const tell = (uri: string, position: Position | undefined): void => {
    const client = server.running;
    const params: WritingParams = {
      textDocument: { uri },
      ...(position && client ? { position: client.code2ProtocolConverter.asPosition(position) } : {}),
    };
    // A server that ends meanwhile has nothing to hold back.
    client?.sendNotification(writingNotification, params).catch(() => undefined);
  };
  const stop = (): void => {
    if (written !== undefined) tell(written, undefined);
    written = undefined;
  };
  const write = ({ document, contentChanges }: TextDocumentChangeEvent): void => {
    const [last] = contentChanges;
    if (!last || document !== window.activeTextEditor?.document || document.languageId !== 'markdown') return;
    if (!isFocusModeOn()) return;
    written = server.running?.code2ProtocolConverter.asUri(document.uri);
    if (written !== undefined) tell(written, document.positionAt(last.rangeOffset + last.text.length));
  };
  return Disposable.from(
    workspace.onDidChangeTextDocument(write),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const [first] = selections;
      const uri = server.running?.code2ProtocolConverter.asUri(textEditor.document.uri);
      if (first && written !== undefined && uri === written) tell(written, first.active);
    }),
    workspace.onDidSaveTextDocument(stop),
    window.onDidChangeActiveTextEditor(stop),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`provenote.${setting}`) && !isFocusModeOn()) stop();
    }),
  );
}
