import { activationOf, type Activation } from './activation-time.js';
import type { ExtensionContext } from 'vscode';
import { activateWith } from './activate.js';
import type { ServerConnection } from './server-connection.js';

let server: ServerConnection | undefined;

/** Called by VS Code for the Web: the server is a web worker. */
export function activate(context: ExtensionContext): Activation {
  server = activateWith(context, async (channel) => {
    // Half of the bundle, which is read when the editor has gone on.
    const { createClient } = await import('./create-client.browser.js');
    return createClient(context, channel);
  });
  return activationOf(server);
}

/** Called by VS Code when it closes. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
