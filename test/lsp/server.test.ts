import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver-protocol';
import { Editor } from './editor.js';

const uri = 'file:///nowhere/alliance.md';

describe('language server', () => {
  it('offers what it can, and ends with status 0 after shutdown', async () => {
    const editor = await Editor.start();
    const { capabilities, serverInfo } = editor.initialized;
    assert.equal(serverInfo?.name, 'provenote');
    assert.equal(capabilities.hoverProvider, true);
    assert.deepEqual(capabilities.completionProvider, { triggerCharacters: ['[', '@'] });
    assert.equal(capabilities.inlayHintProvider, true);
    assert.equal(capabilities.diagnosticProvider, undefined);
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.equal(await editor.stop(), 0);
    assert.equal(editor.stderr, '');
  });

  it('ends with status 1 when its client goes away without a word', async () => {
    const editor = await Editor.start();
    editor.process.stdin.end();
    assert.equal(await editor.ended(), 1);
  });

  it('survives requests that make no sense', async () => {
    const editor = await Editor.start();
    await editor.open(uri, 'One [LLM]. Two.');
    const senseless = [
      null,
      {},
      { textDocument: {} },
      { textDocument: { uri }, position: 'here' },
      { textDocument: { uri } },
    ];
    const methods = [
      'hover',
      'completion',
      'inlayHint',
      'definition',
      'references',
      'documentSymbol',
      'codeAction',
      'diagnostic',
    ];
    for (const method of methods) {
      for (const params of senseless) {
        await editor.request(`textDocument/${method}`, params).catch(() => undefined);
      }
    }
    await editor.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: 1 }],
    });
    await editor.notify('workspace/didChangeConfiguration', { settings: 7 });
    await editor.notify('workspace/didChangeWatchedFiles', {});
    const hover = await editor.request<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 6 },
    });
    assert.ok(hover);
    assert.equal(await editor.stop(), 0);
  });

  it('answers null for documents that are not open', async () => {
    const editor = await Editor.start();
    const params = { textDocument: { uri: 'file:///nowhere/else.md' }, position: { line: 0, character: 0 } };
    assert.equal(await editor.request('textDocument/hover', params), null);
    assert.equal(await editor.request('provenote/nextUntagged', params), null);
    await editor.stop();
  });

  it('never logs a word of a document', async () => {
    const canary = 'Zacharias Quillfeather';
    const editor = await Editor.start();
    await editor.open(uri, `${canary} slept [LLM]. ${canary} ate.`);
    await editor.pushed(uri, 1);
    for (const method of ['hover', 'codeAction', 'documentSymbol', 'references']) {
      await editor
        .request(`textDocument/${method}`, { textDocument: { uri }, range: canary })
        .catch(() => undefined);
    }
    await editor.change(uri, 2, [{ text: `\ud800 ${canary} \u0000 [LLM` }]);
    await editor.pushed(uri, 2);
    await editor.notify('textDocument/didChange', {
      textDocument: { uri, version: 3 },
      contentChanges: canary,
    });
    for (const body of [`{"jsonrpc":"2.0","method":${canary}`, `{"jsonrpc":"2.0","text":"${canary}"}`]) {
      editor.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n${body}`);
    }
    await editor.stop();
    assert.ok(!editor.stderr.includes(canary));
    assert.ok(!editor.logs.join('\n').includes(canary));
  });
});
