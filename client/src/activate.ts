import { window, type ExtensionContext, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { clientName } from './client-name.js';
import { registerCommands } from './commands.js';
import { showFindingsView } from './findings-view.js';
import { trackWriting } from './focus-mode.js';
import { showLanguageStatus } from './language-status.js';
import { registerPanels } from './panel/register-panels.js';
import { trackCommits } from './committed-text.js';
import { offerPasteOfRendered } from './paste-rendered.js';
import { showReviewMarks } from './review-marks.js';
import { showFreshSample } from './sample-workspace.js';
import { ServerConnection } from './server-connection.js';
import { StatusBar } from './status-bar.js';
import { trackFirstSteps } from './walkthrough-context.js';

/** Makes a language client for the host that the extension runs in. */
export type CreateClient = (channel: LogOutputChannel) => Promise<BaseLanguageClient>;

/** Starts the server and adds commands and status bar. It does not wait for the server, so the editor need not either. */
export function activateWith(context: ExtensionContext, create: CreateClient): ServerConnection {
  const channel = window.createOutputChannel(clientName, { log: true });
  const statusBar = new StatusBar();
  const server = new ServerConnection(() => create(channel), statusBar, channel);
  context.subscriptions.push(
    channel,
    statusBar,
    ...registerCommands(context, server, channel),
    registerPanels(context, server),
    offerPasteOfRendered(server),
    showLanguageStatus(server),
    showFindingsView(),
    showReviewMarks(server),
    trackCommits(server),
    trackWriting(server),
    trackFirstSteps(server),
  );
  void server.start();
  void showFreshSample(context);
  return server;
}
