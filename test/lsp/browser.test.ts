import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build, type Plugin } from 'esbuild';
import { parse } from 'yaml';
import { until } from './editor.js';

interface Message {
  readonly jsonrpc?: string;
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** The server's bundle, built as the package has it, in a world that has what a web worker has, and nothing of Node. */
async function startWorker(
  plugins: Plugin[] = [],
): Promise<{ send(message: Message): void; readonly received: Message[] }> {
  const entryPoints = [fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))];
  const bundle = await build({
    entryPoints,
    bundle: true,
    write: false,
    platform: 'node',
    conditions: ['browser'],
    alias: { yaml: './node_modules/yaml/browser/index.js' },
    format: 'cjs',
    plugins,
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
    MessageChannel,
    performance,
    TextDecoder,
    TextEncoder,
    URL,
  });
  runInContext(bundle.outputFiles[0]?.text ?? '', context);
  return { received, send: (message) => listener?.({ data: { ...message, jsonrpc: '2.0' } }) };
}

describe('language server in a web worker', () => {
  it('checks documents and reads configuration and tables through its client', async () => {
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
    const config =
      'kinds: { note: ["my wiki/*"] }\nrules: { provenance/tag-required: hint }\ntables: ["my tables/*.yaml"]\n';
    const table = 'elements: [{ id: empathy, save: [warm listening] }]\n';
    const answerTo = (method: string, asked: string): unknown => {
      const isConfig = asked.includes('github/o/r/provenote.config.yaml');
      if (method === 'provenote/stat') return isConfig ? { kind: 'file', size: config.length } : null;
      if (method === 'provenote/readFolder') return [{ name: 'a b.yaml', kind: 'file' }];
      return [...new TextEncoder().encode(isConfig ? config : table)];
    };
    const status = await until('the status', () => {
      for (const { id, method, params } of received) {
        if (id === undefined || answered.has(id) || !method?.startsWith('provenote/')) continue;
        answered.add(id);
        send({ id, result: answerTo(method, JSON.stringify(params)) });
      }
      return received.find(({ method }) => method === 'provenote/status');
    });
    const published = received
      .filter(({ method }) => method === 'textDocument/publishDiagnostics')
      .map(({ params }) => JSON.stringify(params));
    assert.ok(published.some((params) => params.includes('"severity":4')));
    const ofTable = published.find((params) => params.includes('github/o/r/my%20tables/a%20b.yaml'));
    assert.match(ofTable ?? '', /did you mean safe\?/);
    assert.match(JSON.stringify(status.params), /"kind":"note"/);
  });

  it('tells in the language whose messages its client gives it, which it does not carry', async () => {
    const messages = readFileSync('data/messages/es.yaml', 'utf8');
    for (const [given, said] of [
      [{ messages: JSON.stringify(parse(messages)) }, /^Esta oración no dice de dónde viene/],
      [{ messages: '{ "rules": 1 }' }, /^This sentence does not say where it comes from/],
      [{}, /^This sentence does not say where it comes from/],
    ] as const) {
      const { send, received } = await startWorker([withoutCatalogues]);
      const params = { capabilities: {}, locale: 'es', initializationOptions: given };
      send({ id: 1, method: 'initialize', params });
      await until('the answer', () => received.find(({ id, result }) => id === 1 && result));
      send({ method: 'initialized', params: {} });
      const text = '---\nkind: article\n---\nOne is bare.';
      const textDocument = { uri: 'untitled:a.md', languageId: 'markdown', version: 1, text };
      send({ method: 'textDocument/didOpen', params: { textDocument } });
      const published = await until('diagnostics', () =>
        received.find(({ method }) => method === 'textDocument/publishDiagnostics'),
      );
      const { diagnostics } = published.params as { diagnostics: { code: string; message: string }[] };
      const [untagged] = diagnostics.filter(({ code }) => code === 'provenance/tag-required');
      assert.match(untagged?.message ?? '', said);
    }
  });
});

/** As `tools/build.mjs` builds programs. */
const withoutCatalogues: Plugin = {
  name: 'without-catalogues',
  setup(build) {
    build.onLoad({ filter: /messages-es\.ts$/ }, () => ({
      contents: 'export const messagesEs = undefined;',
    }));
  },
};
