import { window, type TextEditor } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { NextUntaggedParams } from '../../server/src/protocol/messages.js';
import { tellNoServer } from './message.js';
import type { ServerConnection } from './server-connection.js';

/** Where a command is called: the editor, who answers, and the place as the server counts it. */
export interface Cursor {
  readonly editor: TextEditor;
  readonly client: BaseLanguageClient;
  readonly textDocument: { readonly uri: string };
  /** The start of the selection. */
  readonly position: NextUntaggedParams['position'];
}

/** The cursor of the active editor; undefined without one, and without a server, which it says in the status bar. */
export function cursorOf(server: ServerConnection): Cursor | undefined {
  const editor = window.activeTextEditor;
  const client = server.running;
  if (!editor) return undefined;
  if (!client) {
    tellNoServer();
    return undefined;
  }
  const { asPosition, asUri } = client.code2ProtocolConverter;
  return {
    ...{ editor, client },
    textDocument: { uri: asUri(editor.document.uri) },
    position: asPosition(editor.selection.start),
  };
}
