import { Uri, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientId, clientName } from './client-name.js';
import { clientOptions } from './client-options.js';

/** A keystroke leaves little behind: with little room for it, cleaning up is short, and the server stays slim. */
const serverArguments = ['--max-semi-space-size=8'] as const;

/** The client of a server that is a Node process of its own. */
export function createClient(context: ExtensionContext, channel: LogOutputChannel): BaseLanguageClient {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.js').fsPath;
  return new LanguageClient(
    clientId,
    clientName,
    { module, transport: TransportKind.ipc, options: { execArgv: [...serverArguments] } },
    clientOptions(context, channel),
  );
}
