import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import type { StatusParams } from '../../server/src/protocol/messages.js';
import { spawnServer } from './server-process.js';

export interface EditorOptions {
  readonly capabilities?: ClientCapabilities;
  readonly folder?: string;
  /** In place of one folder. */
  readonly folders?: readonly string[];
  readonly initializationOptions?: unknown;
  /** The language of the client's surface, as BCP 47 has it. */
  readonly locale?: string;
  /** What `workspace/configuration` answers, when the capabilities have it. */
  readonly settings?: () => unknown;
}

const patienceMs = 15_000;

/** A client at the other end of a real server's stdio, as bare as a test can have it. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcessWithoutNullStreams;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: StatusParams[] = [];
  readonly registrations: string[] = [];
  readonly logs: string[] = [];
  stderr = '';
  refreshes = 0;
  hintRefreshes = 0;
  initialized: InitializeResult = { capabilities: {} };
  private readonly exit: Promise<number | null>;

  private constructor(options: EditorOptions) {
    this.process = spawnServer();
    this.exit = new Promise((resolve) => this.process.on('exit', resolve));
    this.process.stderr.on('data', (chunk: Buffer) => (this.stderr += chunk.toString('utf8')));
    const { stdin, stdout } = this.process;
    this.connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
    });
    this.connection.onNotification('provenote/status', (params: StatusParams) => {
      this.statuses.push(params);
    });
    this.connection.onNotification('window/logMessage', (params: { message: string }) => {
      this.logs.push(params.message);
    });
    this.connection.onRequest(
      'client/registerCapability',
      (params: { registrations: { method: string }[] }) => {
        this.registrations.push(...params.registrations.map(({ method }) => method));
        return null;
      },
    );
    this.connection.onRequest('workspace/configuration', () => [options.settings?.() ?? null]);
    this.connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      return null;
    });
    this.connection.onRequest('workspace/inlayHint/refresh', () => {
      this.hintRefreshes++;
      return null;
    });
    this.connection.listen();
  }

  /** Starts a server and greets it. */
  static async start(options: EditorOptions = {}): Promise<Editor> {
    const editor = new Editor(options);
    const folders = options.folders ?? (options.folder === undefined ? [] : [options.folder]);
    const params: InitializeParams = {
      processId: process.pid,
      rootUri: null,
      capabilities: options.capabilities ?? {},
      workspaceFolders: folders.length === 0 ? null : folders.map((uri) => ({ uri, name: 'test' })),
      initializationOptions: options.initializationOptions,
      ...(options.locale === undefined ? {} : { locale: options.locale }),
    };
    editor.initialized = await editor.request<InitializeResult>('initialize', params);
    await editor.notify('initialized', {});
    return editor;
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  open(uri: string, text: string, version = 1): Promise<void> {
    return this.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version, text },
    });
  }

  change(
    uri: string,
    version: number,
    contentChanges: readonly TextDocumentContentChangeEvent[],
  ): Promise<void> {
    return this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  /** The diagnostics pushed for a version of a document, as soon as they are there. */
  async pushed(uri: string, version: number): Promise<readonly Diagnostic[]> {
    const find = (): PublishDiagnosticsParams | undefined =>
      this.published.findLast((params) => params.uri === uri && params.version === version);
    return (await until(`diagnostics of version ${version}`, find)).diagnostics;
  }

  /** The status told of a version of a document, as soon as it is there. */
  status(uri: string, version: number): Promise<StatusParams> {
    return until(`the status of version ${version}`, () =>
      this.statuses.findLast((status) => status.uri === uri && status.version === version),
    );
  }

  /** Ends the server as the protocol has it, and gives its exit status. */
  async stop(): Promise<number | null> {
    await this.request('shutdown', undefined);
    await this.notify('exit', undefined);
    return this.ended();
  }

  /** The exit status, once the process has ended. */
  async ended(): Promise<number | null> {
    const status = await this.exit;
    this.connection.dispose();
    return status;
  }
}

/** The first value that is not undefined; rejects when none comes in time. */
export async function until<Value>(
  what: string,
  find: () => Value | undefined | Promise<Value | undefined>,
): Promise<Value> {
  for (const end = Date.now() + patienceMs; Date.now() < end;) {
    const value = await find();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`waited in vain for ${what}`);
}
