import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './activate.js';
import { clientId, clientName } from './client-options.js';
import type { ServerConnection } from './server-connection.js';

let server: ServerConnection | undefined;

/** Called by VS Code for the Web: the server is a web worker. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.js').toString(true);
  server = activateWith(
    context,
    (options) => new LanguageClient(clientId, clientName, new Worker(script, { name: clientName }), options),
  );
}

/** Called by VS Code when it closes. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
