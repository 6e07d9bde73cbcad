import assert from 'node:assert/strict';
import type { ClientCapabilities, TextEdit } from 'vscode-languageserver-protocol';
import { Editor, until } from './editor.js';

const uri = 'file:///nowhere/bond.md';
const text = 'Trust 🌱 grows.[llm] Hope.[llm]\n\nMore [LLM].\n';
const dynamic = { dynamicRegistration: true };
const methods = ['textDocument/formatting', 'textDocument/onTypeFormatting', 'textDocument/rangeFormatting'];

describe('formatting in the editor', () => {
  let editor: Editor;
  const options = { tabSize: 2, insertSpaces: true };
  const ask = (method: string, params: object = {}): Promise<TextEdit[]> =>
    editor.request(`textDocument/${method}`, { textDocument: { uri }, options, ...params });
  const at = (character: number): object => ({ line: 0, character });
  afterEach(() => editor.stop());

  it('is registered while the setting asks for it', async () => {
    let settings = { format: { enable: false } };
    const capabilities: ClientCapabilities = {
      textDocument: { formatting: dynamic, rangeFormatting: dynamic, onTypeFormatting: dynamic },
      workspace: { configuration: true },
    };
    editor = await Editor.start({ capabilities, settings: () => settings });
    assert.equal(editor.initialized.capabilities.documentFormattingProvider, undefined);
    const taken: string[] = [];
    editor.connection.onRequest(
      'client/unregisterCapability',
      ({ unregisterations }: { unregisterations: { method: string }[] }) => {
        taken.push(...unregisterations.map(({ method }) => method));
        return null;
      },
    );
    await editor.open(uri, text);
    assert.deepEqual(await ask('formatting'), []);

    settings = { format: { enable: true } };
    await editor.notify('workspace/didChangeConfiguration', { settings: null });
    await until('the registration', () => (editor.registrations.length >= 3 ? true : undefined));
    assert.deepEqual([...editor.registrations].sort(), methods);
    const edits = await ask('formatting');
    assert.deepEqual(
      edits.map(({ range, newText }) => [range.start.line, newText]),
      [[0, ' [LLM]. Hope [LLM].']],
    );

    settings = { format: { enable: false } };
    await editor.notify('workspace/didChangeConfiguration', { settings: null });
    await until('the end of it', () => (taken.length >= 3 ? true : undefined));
    assert.deepEqual(taken.sort(), methods);
  });

  it('formats a range, and what was ended by typing', async () => {
    editor = await Editor.start({ initializationOptions: { settings: { format: { enable: true } } } });
    assert.equal(editor.initialized.capabilities.documentRangeFormattingProvider, true);
    await editor.open(uri, text);
    const second = { range: { start: at(24), end: at(24) } };
    assert.deepEqual(await ask('rangeFormatting', second), [
      { range: { start: at(25), end: at(31) }, newText: ' [LLM].' },
    ]);
    assert.deepEqual(await ask('onTypeFormatting', { position: at(20), ch: ']' }), [
      { range: { start: at(14), end: at(20) }, newText: ' [LLM].' },
    ]);
    assert.deepEqual(await ask('onTypeFormatting', { position: at(10), ch: ']' }), []);
  });

  it('is not there for a client that did not ask', async () => {
    editor = await Editor.start();
    assert.equal(editor.initialized.capabilities.documentFormattingProvider, undefined);
  });
});
