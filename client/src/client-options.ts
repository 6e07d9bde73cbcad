import { EventEmitter, LogLevel, Uri, type ExtensionContext, type LogOutputChannel } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  RevealOutputChannelOn,
  type ErrorHandler,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol/messages.js';

/** What both hosts tell the language client. Nothing of it opens a window: news stand in the output channel. */
export function clientOptions(context: ExtensionContext, channel: LogOutputChannel): LanguageClientOptions {
  return {
    // Of any scheme, so that virtual workspaces and unsaved documents count; the server leaves out what nobody edits.
    documentSelector: [{ language: 'markdown' }],
    outputChannel: channel,
    traceOutputChannel: withoutTrace(channel),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: initializationOptions(context),
    initializationFailedHandler: () => false,
    errorHandler: quietRestarts(),
  };
}

function initializationOptions(context: ExtensionContext): InitializationOptions {
  return {
    docsUri: Uri.joinPath(context.extensionUri, 'docs', 'rules').toString(),
    files: true,
    committed: true,
    allow: true,
  };
}

/** The protocol trace prints whole documents, which may hold PHI, so no log level turns it on. */
function withoutTrace(channel: LogOutputChannel): LogOutputChannel {
  const never = new EventEmitter<LogLevel>();
  return { ...channel, logLevel: LogLevel.Info, onDidChangeLogLevel: never.event };
}

const mostRestarts = 4;
const restartWindowMs = 3 * 60 * 1000;

/** Restarts a server that ended by itself, but not one that ends again and again; says so in the output channel alone. */
function quietRestarts(): ErrorHandler {
  let restarts: number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      const now = Date.now();
      restarts = [...restarts.filter((time) => now - time < restartWindowMs), now];
      const action = restarts.length > mostRestarts ? CloseAction.DoNotRestart : CloseAction.Restart;
      return { action, handled: true };
    },
  };
}
