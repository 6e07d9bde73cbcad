import { activationOf, type Activation } from './activation-time.js';
import type { ExtensionContext } from 'vscode';
import { activateWith } from './activate.js';
import type { ServerConnection } from './server-connection.js';

let server: ServerConnection | undefined;

/** Called by VS Code on a desktop or a remote machine: the server is a Node process of its own. */
export function activate(context: ExtensionContext): Activation {
  server = activateWith(context, async (channel) => {
    // Half of the bundle, which is read when the editor has gone on.
    const { createClient } = await import('./create-client.node.js');
    return createClient(context, channel);
  });
  return activationOf(server);
}

/** Called by VS Code when it closes; it waits until the server has ended. */
export async function deactivate(): Promise<void> {
  await server?.stop();
}
