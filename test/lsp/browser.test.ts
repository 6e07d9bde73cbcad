import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { until } from './editor.js';

interface Message {
  readonly jsonrpc?: string;
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** The server's bundle in a world that has what a web worker has, and nothing of Node. */
async function startWorker(): Promise<{ send(message: Message): void; readonly received: Message[] }> {
  const entryPoints = [fileURLToPath(new URL('../../server/src/main.browser.ts', import.meta.url))];
  const bundle = await build({
    entryPoints,
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
  });
  const received: Message[] = [];
  let listener: ((event: { data: Message }) => void) | undefined;
  const self = {
    postMessage: (message: Message): void => {
      received.push(structuredClone(message));
    },
    addEventListener: (type: string, listen: (event: { data: Message }) => void): void => {
      if (type === 'message') listener = listen;
    },
    set onmessage(listen: (event: { data: Message }) => void) {
      listener = listen;
    },
  };
  const context = createContext({
    self,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    console,
    TextDecoder,
    TextEncoder,
    URL,
  });
  runInContext(bundle.outputFiles[0]?.text ?? '', context);
  return { received, send: (message) => listener?.({ data: { ...message, jsonrpc: '2.0' } }) };
}

describe('language server in a web worker', () => {
  it('checks documents and reads configuration through its client', async () => {
    const { send, received } = await startWorker();
    const uri = 'vscode-vfs://github/o/r/my%20wiki/a.md';
    send({
      id: 1,
      method: 'initialize',
      params: {
        capabilities: {},
        initializationOptions: { files: true },
        workspaceFolders: [{ uri: 'vscode-vfs://github/o/r', name: 'r' }],
      },
    });
    await until('the answer', () => received.find(({ id, result }) => id === 1 && result));
    send({ method: 'initialized', params: {} });
    send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'markdown', version: 1, text: 'One is bare.' } },
    });

    const answered = new Set<number>();
    const config = 'kinds: { note: ["my wiki/*"] }\nrules: { provenance/tag-required: hint }\n';
    const status = await until('the status', () => {
      for (const { id, method, params } of received) {
        if (id === undefined || answered.has(id) || !method?.startsWith('provenote/')) continue;
        answered.add(id);
        const isConfig = JSON.stringify(params).includes('github/o/r/provenote.config.yaml');
        const stat = isConfig ? { kind: 'file', size: config.length } : null;
        send({ id, result: method === 'provenote/stat' ? stat : [...new TextEncoder().encode(config)] });
      }
      return received.find(({ method }) => method === 'provenote/status');
    });
    const published = received.find(({ method }) => method === 'textDocument/publishDiagnostics');
    assert.match(JSON.stringify(published?.params), /"severity":4/);
    assert.match(JSON.stringify(status.params), /"kind":"note"/);
  });
});
