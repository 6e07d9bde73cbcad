import { window, workspace, type TextEditor } from 'vscode';
import {
  newDocumentRequest,
  type NewDocumentParams,
  type NewDocumentResult,
} from '../../server/src/protocol/messages.js';
import { tellNoServer } from './message.js';
import type { ServerConnection } from './server-connection.js';

/**
 * Opens a document of its own with the template in it; nothing is written until its author saves it. Undefined where no server
 * answers, which the status bar says.
 */
export async function openNew(
  server: ServerConnection,
  template: NewDocumentParams['template'],
): Promise<TextEditor | undefined> {
  const params: NewDocumentParams = { template };
  const made = await server.running?.sendRequest<NewDocumentResult | null>(newDocumentRequest, params);
  if (!made) {
    tellNoServer();
    return undefined;
  }
  return await window.showTextDocument(
    await workspace.openTextDocument({ language: 'markdown', content: made.text }),
  );
}
