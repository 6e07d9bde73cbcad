import assert from 'node:assert/strict';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-protocol';
import { Editor, until } from './editor.js';

const uri = 'file:///nowhere/bond.md';
const text = `Trust 🌱 grows [1]. Hope [2] too.

Nobody looks [LLM].

## Sources

1. Marlow, A. B. *The invented alliance*. Example Press, 2018. — T2
`;
const ofTokens = { requests: {}, tokenTypes: [], tokenModifiers: [], formats: ['relative' as const] };

describe('semantic tokens in the editor', () => {
  let editor: Editor;
  const ask = <Result>(what: string, params: object = {}): Promise<Result> =>
    editor.request(`textDocument/semanticTokens/${what}`, { textDocument: { uri }, ...params });
  afterEach(() => editor.stop());

  for (const [encoding, shift] of [
    ['utf-16', 0],
    ['utf-8', 2],
    ['utf-32', -1],
  ] as const) {
    it(`are all tags, those of a range, and what changed, in ${encoding}`, async () => {
      const capabilities = {
        general: { positionEncodings: [encoding] },
        textDocument: { semanticTokens: ofTokens },
      };
      editor = await Editor.start({ capabilities });
      const { legend } = editor.initialized.capabilities.semanticTokensProvider ?? {};
      assert.deepEqual(legend?.tokenTypes, ['sourceMarker', 'llmTag', 'namedSource']);
      await editor.open(uri, text);
      const full = await ask<SemanticTokens>('full');
      assert.deepEqual(full.data, [
        ...[0, 15 + shift, 3, 0, 0],
        ...[0, 10, 3, 0, 2],
        ...[2, 13, 5, 1, 0],
        ...[4, 0, 1, 0, 1],
      ]);
      const line = { start: { line: 2, character: 0 }, end: { line: 2, character: 30 } };
      assert.deepEqual(await ask('range', { range: line }), { data: [2, 13, 5, 1, 0] });

      const place = { line: 2, character: 18 };
      await editor.change(uri, 2, [{ range: { start: place, end: place }, text: '[1]' }]);
      const delta = await ask<SemanticTokensDelta>('full/delta', { previousResultId: full.resultId });
      assert.deepEqual(delta.edits, [{ start: 15, deleteCount: 0, data: [0, 5, 3, 0, 0] }]);
      const again = await ask<SemanticTokensDelta>('full/delta', { previousResultId: delta.resultId });
      assert.deepEqual(again.edits, []);
      const lost = await ask<SemanticTokens>('full/delta', { previousResultId: 'of another server' });
      assert.equal(lost.data.length, 25);
    });
  }

  it('are asked for again when settings change', async () => {
    let refreshes = 0;
    const capabilities = {
      textDocument: { semanticTokens: ofTokens },
      workspace: { semanticTokens: { refreshSupport: true } },
    };
    editor = await Editor.start({ capabilities });
    editor.connection.onRequest('workspace/semanticTokens/refresh', () => {
      refreshes++;
      return null;
    });
    await editor.notify('workspace/didChangeConfiguration', { settings: { provenote: { enable: false } } });
    await until('the refresh', () => (refreshes > 0 ? true : undefined));
    await editor.open(uri, text);
    assert.equal(await ask('full'), null);
  });

  it('are not offered to a client without colours', async () => {
    editor = await Editor.start();
    assert.equal(editor.initialized.capabilities.semanticTokensProvider, undefined);
  });
});
