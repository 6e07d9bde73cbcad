import { env, Uri, workspace, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LanguageClient } from 'vscode-languageclient/browser';
import { localeOf, type Locale } from '../../core/language/locale.js';
import type { InitializationOptions } from '../../server/src/protocol/messages.js';
import { clientId, clientName } from './client-name.js';
import { clientOptions } from './client-options.js';

/** The client of a server that is a web worker. Never rejects. */
export async function createClient(
  context: ExtensionContext,
  channel: LogOutputChannel,
): Promise<BaseLanguageClient> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server', 'main.js').toString(true);
  const worker = new Worker(script, { name: clientName });
  const options = clientOptions(context, channel);
  const messages = await messagesFor(context, localeOf(env.language));
  Object.assign(options.initializationOptions, { messages } satisfies InitializationOptions);
  return new LanguageClient(clientId, clientName, worker, options);
}

/** The messages of a language, which a worker cannot read by itself; undefined for English, and where they cannot be read. */
async function messagesFor({ extensionUri }: ExtensionContext, locale: Locale): Promise<string | undefined> {
  if (locale === 'en') return undefined;
  try {
    const file = Uri.joinPath(extensionUri, 'dist', 'messages', `${locale}.json`);
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    return undefined;
  }
}
