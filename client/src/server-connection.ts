import { EventEmitter, type Disposable, type LogOutputChannel } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
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
  private readonly create: () => BaseLanguageClient;
  private readonly statusBar: StatusBar;
  private readonly channel: LogOutputChannel;

  constructor(create: () => BaseLanguageClient, statusBar: StatusBar, channel: LogOutputChannel) {
    this.create = create;
    this.statusBar = statusBar;
    this.channel = channel;
  }

  /** The client while the server runs. */
  get running(): BaseLanguageClient | undefined {
    return this.current?.state === State.Running ? this.current : undefined;
  }

  get state(): 'starting' | 'running' | 'stopped' {
    if (this.running) return 'running';
    return this.current?.state === State.Starting ? 'starting' : 'stopped';
  }

  /** Starts the server. A failure is told in the output channel. Never rejects. */
  async start(): Promise<void> {
    const client = this.create();
    this.current = client;
    client.onNotification(statusNotification, (status: StatusParams) => {
      this.statusBar.update(status);
      this.statuses.fire(status);
    });
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) this.statusBar.clear();
      this.states.fire(undefined);
    });
    answerFileRequests(client);
    answerCommittedText(client);
    try {
      await client.start();
    } catch {
      this.channel.error('The server did not start. "Provenote: Restart Server" tries again.');
    }
  }

  /** Ends the server, if it runs, and starts a new one. Never rejects. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Ends the server. Never rejects. */
  async stop(): Promise<void> {
    const client = this.current;
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
