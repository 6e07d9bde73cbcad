import { commands, env, l10n, window, workspace, type TextEditor } from 'vscode';
import {
  importRenderedRequest,
  type ImportRenderedParams,
  type ImportRenderedResult,
} from '../../server/src/protocol/messages.js';
import type { ServerConnection } from './server-connection.js';

/** How long an answer without a document stays in the status bar. */
const messageMs = 4000;

/**
 * Imports the text of a rendered page: the selection or the whole of the open Markdown document, in the editor's own preview;
 * else what another editor shows, or the clipboard holds, as a new document. Nothing is written until somebody saves it.
 */
export async function importRenderedArticle(server: ServerConnection): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor) {
    const result = await imported(server, paramsOf(server, editor));
    if (result && editor.document.languageId === 'markdown') {
      await commands.executeCommand('editor.action.codeAction', {
        kind: 'refactor.rewrite.provenote.import',
        apply: 'first',
      });
      return;
    }
    if (result) return openMarkdown(result.text);
  }
  const text = await env.clipboard.readText();
  const result = await imported(server, { text, extent: 'document', reason: 'command' });
  if (result) return openMarkdown(result.text);
  window.setStatusBarMessage(
    server.running
      ? l10n.t('Provenote: neither the document nor the clipboard holds the text of a rendered article.')
      : l10n.t('Provenote: the server is not running. "Provenote: Restart Server" starts it.'),
    messageMs,
  );
}

/** The server's answer; undefined where the text is none of a rendered page, or no server runs. */
export async function imported(
  server: ServerConnection,
  params: ImportRenderedParams,
): Promise<ImportRenderedResult | undefined> {
  if (params.text.trim() === '') return undefined;
  const result = await server.running?.sendRequest<ImportRenderedResult | null>(
    importRenderedRequest,
    params,
  );
  return result ?? undefined;
}

function paramsOf(server: ServerConnection, { document, selection }: TextEditor): ImportRenderedParams {
  const uri = server.running?.code2ProtocolConverter.asUri(document.uri);
  return {
    textDocument: uri === undefined ? undefined : { uri },
    text: document.getText(selection.isEmpty ? undefined : selection),
    extent: selection.isEmpty ? 'document' : 'fragment',
    reason: 'command',
  };
}

async function openMarkdown(content: string): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}
