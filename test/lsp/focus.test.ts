import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { Editor, until } from './editor.js';

const uri = 'file:///nowhere/note.md';
const note = '---\nkind: note\n---\n\nHer brother Tobin came. She slept.\n';
const inFirst = { line: 4, character: 8 };
const inSecond = { line: 4, character: 28 };
const textDocument = { uri };

const capabilities = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};

async function found(editor: Editor): Promise<string[]> {
  const { items } = await editor.request<{ items: Diagnostic[] }>('textDocument/diagnostic', {
    textDocument,
  });
  return items.map(({ code, range }) => `${String(range.start.character)} ${String(code)}`).sort();
}

async function writes(editor: Editor, position?: { line: number; character: number }): Promise<void> {
  await editor.notify('provenote/writing', { textDocument, position });
}

describe('focus mode', () => {
  it('holds findings back on the sentence that is being written, possible PHI excepted', async () => {
    const editor = await Editor.start({ capabilities });
    await editor.open(uri, note);
    const all = await found(editor);
    assert.ok(all.includes('0 provenance/tag-required') && all.includes('24 provenance/tag-required'));
    await writes(editor, inFirst);
    assert.deepEqual(
      await found(editor),
      all.filter((one) => one !== '0 provenance/tag-required'),
    );
    assert.ok((await found(editor)).some((one) => one.includes('phi/name')));
    await writes(editor, inSecond);
    assert.deepEqual(
      await found(editor),
      all.filter((one) => one !== '24 provenance/tag-required'),
    );
    await writes(editor);
    assert.deepEqual(await found(editor), all);
    await editor.stop();
  });

  it('has the client look again when the cursor leaves a sentence, and not before', async () => {
    const editor = await Editor.start({ capabilities });
    await editor.open(uri, note);
    await found(editor);
    await writes(editor, inFirst);
    await until('another look', () => (editor.refreshes === 1 ? true : undefined));
    await writes(editor, { ...inFirst, character: 9 });
    await found(editor);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(editor.refreshes, 1);
    await writes(editor);
    await until('another look', () => (editor.refreshes === 2 ? true : undefined));
    await editor.stop();
  });

  it('gives a client that cannot ask the same findings', async () => {
    const editor = await Editor.start();
    await editor.open(uri, note);
    const before = await editor.pushed(uri, 1);
    await writes(editor, inFirst);
    await until('fewer findings', () =>
      editor.published.at(-1)?.diagnostics.length === before.length - 1 ? true : undefined,
    );
    await editor.stop();
  });
});
