import assert from 'node:assert/strict';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { Editor } from './editor.js';

const uri = 'file:///nowhere/sync.md';
const text = 'One [LLM].\n\nTwo.\n\nThree [LLM].\n';

function insertion(line: number, character: number, inserted: string): TextDocumentContentChangeEvent {
  return { range: { start: { line, character }, end: { line, character } }, text: inserted };
}

describe('text synchronisation', () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start();
    await editor.open(uri, text);
    await editor.pushed(uri, 1);
  });
  afterEach(() => editor.stop());

  it('applies several changes one after the other', async () => {
    const cut = { range: { start: { line: 0, character: 3 }, end: { line: 0, character: 9 } }, text: '' };
    await editor.change(uri, 2, [insertion(2, 3, ' [LLM]'), insertion(0, 0, 'Zero.\n\n'), cut]);
    // The second change came before the third, whose line 0 is therefore the new one.
    const found = await editor.pushed(uri, 2);
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      [0],
    );
  });

  it('takes a whole new text', async () => {
    await editor.change(uri, 2, [{ text: 'All new [LLM].\n' }]);
    assert.deepEqual(await editor.pushed(uri, 2), []);
  });

  it('answers for the latest of a burst, and ends up where a fresh document would', async () => {
    const long = `${text}${'\n\nThe warm voice of the day helps [LLM]. So does rest [1].'.repeat(8000)}\n`;
    const slow = 'file:///nowhere/long.md';
    await editor.open(slow, long);
    const last = 60;
    const changes = Array.from({ length: last - 1 }, (_, at) =>
      editor.change(slow, at + 2, [insertion(2, 0, 'A. ')]),
    );
    await Promise.all(changes);
    const found = await editor.pushed(slow, last);
    const answers = editor.published.filter((params) => params.uri === slow).length;
    assert.ok(answers < last / 2, `${String(answers)} answers to ${String(last)} versions`);
    const fresh = 'file:///nowhere/fresh.md';
    await editor.open(fresh, long.replace('Two', `${'A. '.repeat(last - 1)}Two`));
    assert.deepEqual(found, await editor.pushed(fresh, 1));
  });

  it('takes diagnostics back when a document is closed, and starts anew when it is opened again', async () => {
    await editor.notify('textDocument/didClose', { textDocument: { uri } });
    await editor.open(uri, 'One. Two [LLM].', 1);
    await editor.change(uri, 2, [insertion(0, 3, ' [LLM]')]);
    assert.deepEqual(await editor.pushed(uri, 2), []);
    assert.ok(
      editor.published.some((params) => params.version === undefined && params.diagnostics.length === 0),
    );
  });
});
