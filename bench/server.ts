import { spawn, type ChildProcess } from 'node:child_process';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import { indexLines, positionAt } from '../core/text/line-index.js';
import { peakOf, residentOf } from './memory.js';
import { makeDocument } from './corpus.js';
import { medianOf, quantileOf } from './measure.js';
import { randomFrom, type Random } from './random.js';

/** A server to measure. */
export interface ServerUnderTest {
  readonly name: string;
  readonly command: readonly string[];
  /** It has no diagnostics but those that it is asked for. */
  readonly pull?: boolean;
  readonly initializationOptions?: object;
  readonly settings?: object;
  /** What it asks of its client, and the answers. */
  readonly answers?: readonly string[];
  answer?(method: string, text: string): unknown;
}

/** What a person at the keyboard waits for. Times in milliseconds, memory in MB. */
export interface ServerFigures {
  readonly startToFirst: number;
  readonly keystrokes: readonly { readonly bytes: number; readonly p50: number; readonly p95: number }[];
  readonly residentMegabytes: number;
}

/** What typing without a pause does. Times in milliseconds, memory in MB. */
export interface TypingFigures {
  /** How long after the last key the diagnostics of the last version came. */
  readonly behind: number;
  /** How much resident memory grew over the edits. */
  readonly growth: number;
}

const uri = 'file:///bench/document.md';

/** Measures a server over its standard streams as an editor sees it. Rejects when it does not answer in time. */
export async function measureServer(
  server: ServerUnderTest,
  sizes: readonly number[],
  starts: number,
): Promise<ServerFigures> {
  const firsts: number[] = [];
  for (let start = 0; start < starts; start++) {
    const begun = performance.now();
    const editor = await Editor.start(server);
    await editor.open(makeDocument(5, 100_000));
    firsts.push(performance.now() - begun);
    editor.stop();
  }
  const keystrokes = [];
  let residentMegabytes = 0;
  for (const bytes of sizes) {
    const editor = await Editor.start(server);
    await editor.open(makeDocument(7, bytes));
    const times = await editor.type(bytes >= 1_000_000 ? 40 : 100);
    if (bytes === 100_000) residentMegabytes = editor.residentMegabytes();
    keystrokes.push({ bytes, p50: medianOf(times), p95: quantileOf(times, 0.95) });
    editor.stop();
  }
  return { startToFirst: medianOf(firsts), keystrokes, residentMegabytes };
}

/** Types into 100 KB at thirty characters a second, then edits as fast as answers come. */
export async function measureTyping(
  server: ServerUnderTest,
  seconds: number,
  edits: number,
): Promise<TypingFigures> {
  const editor = await Editor.start(server);
  await editor.open(makeDocument(7, 100_000));
  await editor.type(100);
  const behind = await editor.typeSteadily(seconds * 30, 1000 / 30);
  await editor.type(200);
  const before = editor.currentMegabytes();
  await editor.type(edits);
  const growth = editor.currentMegabytes() - before;
  editor.stop();
  return { behind, growth };
}

/** A peer that says nothing for so long is broken, and the rest of the run goes on. */
const longestAnswer = 30_000;

class Editor {
  readonly #child: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #server: ServerUnderTest;
  readonly #waiting = new Map<number, () => void>();
  readonly #random: Random = randomFrom(11);
  #text = '';
  #version = 1;
  #takesRanges = true;

  private constructor(server: ServerUnderTest, child: ChildProcess, connection: ProtocolConnection) {
    this.#server = server;
    this.#child = child;
    this.#connection = connection;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      for (const [version, done] of this.#waiting) {
        if ((params.version ?? version) < version) continue;
        this.#waiting.delete(version);
        done();
      }
    });
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/configuration', () => []);
    for (const method of server.answers ?? [])
      connection.onRequest(method, () => server.answer?.(method, this.#text) ?? null);
  }

  static async start(server: ServerUnderTest): Promise<Editor> {
    const [program = '', ...args] = server.command;
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const editor = new Editor(server, child, connection);
    connection.listen();
    const { capabilities }: InitializeResult = await inTime(
      connection.sendRequest('initialize', {
        processId: process.pid,
        rootUri: null,
        initializationOptions: server.initializationOptions,
        capabilities: {
          textDocument: server.pull ? { diagnostic: {} } : { publishDiagnostics: { versionSupport: true } },
        },
      }),
    );
    const { textDocumentSync: sync } = capabilities;
    editor.#takesRanges = (typeof sync === 'object' ? sync.change : sync) === 2;
    await connection.sendNotification('initialized', {});
    if (server.settings)
      await connection.sendNotification('workspace/didChangeConfiguration', { settings: server.settings });
    return editor;
  }

  async open(text: string): Promise<void> {
    this.#text = text;
    await this.#answered(() =>
      this.#connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: this.#version, text },
      }),
    );
  }

  /** Types single letters at pseudo-random places, each after the diagnostics of the one before; milliseconds each. */
  async type(count: number): Promise<number[]> {
    const times: number[] = [];
    const warmUp = 20;
    for (let key = 0; key < count + warmUp; key++) {
      const send = this.#edit(100 + this.#random.below(this.#text.length - 400));
      const started = performance.now();
      await this.#answered(send);
      if (key >= warmUp) times.push(performance.now() - started);
    }
    return times;
  }

  /** Types a run of letters at one place, at a steady pace whatever the server does; how long after the last it was done. */
  async typeSteadily(count: number, everyMs: number): Promise<number> {
    const from = Math.floor(this.#text.length / 2);
    const begun = performance.now();
    let last: Promise<void> = Promise.resolve();
    let sent = begun;
    for (let key = 0; key < count; key++) {
      const wait = begun + key * everyMs - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const send = this.#edit(from + key);
      sent = performance.now();
      last = this.#answered(send);
      last.catch(() => undefined);
    }
    await last;
    return performance.now() - sent;
  }

  residentMegabytes(): number {
    return peakOf(this.#child.pid);
  }

  currentMegabytes(): number {
    return residentOf(this.#child.pid);
  }

  stop(): void {
    this.#connection.dispose();
    this.#child.kill('SIGKILL');
  }

  /** What sends the insertion of one letter, as the server wants to be told of it. */
  #edit(offset: number): () => Promise<void> {
    const position = positionAt(indexLines(this.#text), offset, 'utf-16');
    this.#text = `${this.#text.slice(0, offset)}e${this.#text.slice(offset)}`;
    this.#version++;
    const textDocument = { uri, version: this.#version };
    const change = this.#takesRanges
      ? { range: { start: position, end: position }, text: 'e' }
      : { text: this.#text };
    return () =>
      this.#connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [change] });
  }

  /** Sends and waits for the diagnostics of the version that it makes. */
  async #answered(send: () => Promise<void>): Promise<void> {
    if (this.#server.pull) {
      await send();
      await inTime(this.#connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }));
      return;
    }
    const shown = new Promise<void>((resolve) => this.#waiting.set(this.#version, resolve));
    await send();
    await inTime(shown);
  }
}

async function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), longestAnswer);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
