import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './activate.js';
import { clientId, clientName } from './client-options.js';
import type { ServerConnection } from './server-connection.js';

/** A keystroke leaves little behind: with little room for it, cleaning up is short, and the server stays slim. */
const serverArguments = ['--max-semi-space-size=8'] as const;

let server: ServerConnection | undefined;

/** Called by VS Code on a desktop or a remote machine: the server is a Node process of its own. */
export function activate(context: ExtensionContext): void {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.js').fsPath;
  server = activateWith(
    context,
    (options) =>
      new LanguageClient(
        clientId,
        clientName,
        { module, transport: TransportKind.ipc, options: { execArgv: [...serverArguments] } },
        options,
      ),
  );
}

/** Called by VS Code when it closes; it waits until the server has ended. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
