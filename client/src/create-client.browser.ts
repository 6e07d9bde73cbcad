import { Uri, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LanguageClient } from 'vscode-languageclient/browser';
import { clientId, clientName } from './client-name.js';
import { clientOptions } from './client-options.js';

/** The client of a server that is a web worker. */
export function createClient(context: ExtensionContext, channel: LogOutputChannel): BaseLanguageClient {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.js').toString(true);
  const worker = new Worker(script, { name: clientName });
  return new LanguageClient(clientId, clientName, worker, clientOptions(context, channel));
}
