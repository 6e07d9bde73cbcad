import { spawn, type ChildProcess } from 'node:child_process';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import { indexLines, positionAt } from '../core/text/line-index.js';
import { peakOf } from './command-line.js';
import { makeDocument } from './corpus.js';
import { medianOf, quantileOf } from './measure.js';
import { randomFrom } from './random.js';

/** What a person at the keyboard waits for. Times in milliseconds, memory in MB. */
export interface ServerFigures {
  readonly startToFirst: number;
  readonly keystrokes: readonly { readonly bytes: number; readonly p50: number; readonly p95: number }[];
  readonly residentMegabytes: number;
}

const uri = 'file:///bench/document.md';

/** Measures a server over its standard streams as an editor without pull diagnostics sees it. */
export async function measureServer(
  command: readonly string[],
  sizes: readonly number[],
  starts: number,
): Promise<ServerFigures> {
  const firsts: number[] = [];
  for (let start = 0; start < starts; start++) {
    const begun = performance.now();
    const editor = await Editor.start(command);
    await editor.open(makeDocument(5, 100_000));
    firsts.push(performance.now() - begun);
    await editor.stop();
  }
  const keystrokes = [];
  let residentMegabytes = 0;
  for (const bytes of sizes) {
    const editor = await Editor.start(command);
    await editor.open(makeDocument(7, bytes));
    const times = await editor.type(bytes >= 1_000_000 ? 20 : 60);
    if (bytes === 100_000) residentMegabytes = editor.residentMegabytes();
    keystrokes.push({ bytes, p50: medianOf(times), p95: quantileOf(times, 0.95) });
    await editor.stop();
  }
  return { startToFirst: medianOf(firsts), keystrokes, residentMegabytes };
}

class Editor {
  readonly #child: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #waiting = new Map<number, () => void>();
  #text = '';
  #version = 1;

  private constructor(child: ChildProcess, connection: ProtocolConnection) {
    this.#child = child;
    this.#connection = connection;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      for (const [version, done] of this.#waiting) {
        if ((params.version ?? version) < version) continue;
        this.#waiting.delete(version);
        done();
      }
    });
  }

  static async start([program = '', ...args]: readonly string[]): Promise<Editor> {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const editor = new Editor(child, connection);
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
    });
    await connection.sendNotification('initialized', {});
    return editor;
  }

  async open(text: string): Promise<void> {
    this.#text = text;
    const shown = this.#shown(this.#version);
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: this.#version, text },
    });
    await shown;
  }

  /** Types single letters at pseudo-random places, each after the diagnostics of the one before; milliseconds each. */
  async type(count: number): Promise<number[]> {
    const random = randomFrom(11);
    const times: number[] = [];
    const warmUp = 5;
    for (let key = 0; key < count + warmUp; key++) {
      const offset = random.below(this.#text.length - 400) + 100;
      const position = positionAt(indexLines(this.#text), offset, 'utf-16');
      this.#text = `${this.#text.slice(0, offset)}e${this.#text.slice(offset)}`;
      this.#version++;
      const shown = this.#shown(this.#version);
      const started = performance.now();
      await this.#connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: this.#version },
        contentChanges: [{ range: { start: position, end: position }, text: 'e' }],
      });
      await shown;
      if (key >= warmUp) times.push(performance.now() - started);
    }
    return times;
  }

  residentMegabytes(): number {
    return peakOf(`/proc/${String(this.#child.pid)}/status`);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('close', resolve));
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await ended;
    this.#connection.dispose();
  }

  #shown(version: number): Promise<void> {
    return new Promise((resolve) => this.#waiting.set(version, resolve));
  }
}
