import { EventEmitter, type Disposable, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { statusNotification, type StatusParams } from '../../server/src/protocol/messages.js';
import { answerCommittedText } from './committed-text.js';
import type { StatusBar } from './status-bar.js';
import { answerFileRequests } from './workspace-files.js';

/** The client of the running server, which is made anew at each restart: a browser's worker cannot start twice. */
export class ServerConnection implements Disposable {
  private current: BaseLanguageClient | undefined = undefined;
  private readonly statuses = new EventEmitter<StatusParams>();
  /** The server has analysed a document anew. */
  readonly onStatus = this.statuses.event;
  private readonly states = new EventEmitter<undefined>();
  /** `state` is another. */
  readonly onState = this.states.event;
  private isStarting = false;
  private readonly create: () => Promise<BaseLanguageClient>;
  private readonly statusBar: StatusBar;
  private readonly channel: LogOutputChannel;

  constructor(create: () => Promise<BaseLanguageClient>, statusBar: StatusBar, channel: LogOutputChannel) {
    this.create = create;
    this.statusBar = statusBar;
    this.channel = channel;
  }

  /** The client while the server runs. */
  get running(): BaseLanguageClient | undefined {
    return this.current?.isRunning() === true ? this.current : undefined;
  }

  get state(): 'starting' | 'running' | 'stopped' {
    if (this.running) return 'running';
    return this.isStarting || this.current?.needsStop() === true ? 'starting' : 'stopped';
  }

  /** Starts the server. A failure is told in the output channel. Never rejects. */
  async start(): Promise<void> {
    this.isStarting = true;
    try {
      // Not before the editor has gone on.
      await new Promise((resolve) => setTimeout(resolve));
      const client = await this.create();
      // Stopped meanwhile.
      if (!this.isStarting) return;
      this.current = client;
      this.listen(client);
      await client.start();
    } catch {
      this.channel.error('The server did not start. "Provenote: Restart Server" tries again.');
    }
    this.isStarting = false;
  }

  private listen(client: BaseLanguageClient): void {
    client.onNotification(statusNotification, (status: StatusParams) => {
      this.statusBar.update(status);
      this.statuses.fire(status);
    });
    client.onDidChangeState(() => {
      if (!client.isRunning()) this.statusBar.clear();
      this.states.fire(undefined);
    });
    answerFileRequests(client);
    answerCommittedText(client);
  }

  /** Ends the server, if it runs, and starts a new one. Never rejects. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Ends the server. Never rejects. */
  async stop(): Promise<void> {
    const client = this.current;
    this.isStarting = false;
    this.current = undefined;
    try {
      await client?.dispose();
    } catch {
      this.channel.warn('The server did not end in time.');
    }
  }

  dispose(): void {
    this.statuses.dispose();
    this.states.dispose();
    void this.stop();
  }
}
