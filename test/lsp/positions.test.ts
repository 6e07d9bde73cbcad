import assert from 'node:assert/strict';
import type { Diagnostic, Hover } from 'vscode-languageserver-protocol';
import { Editor } from './editor.js';

const uri = 'file:///nowhere/odd.md';
/** An emoji, an Arabic word, and `é`, before a sentence without a tag; then a second line after CRLF. */
const first = '😀 مرحبا é [LLM]. ';
const bare = 'Two is bare 😀.';
const text = `${first}${bare}\r\nThree [LLM]. Four é is bare.\r\n`;

const widths = {
  'utf-8': (part: string): number => Buffer.byteLength(part, 'utf8'),
  'utf-16': (part: string): number => part.length,
  'utf-32': (part: string): number => [...part].length,
};

function ranges(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics
    .filter(({ code }) => code === 'provenance/tag-required')
    .map(({ range }) => [range.start.line, range.start.character, range.end.character]);
}

describe('positions', () => {
  for (const [encoding, width] of Object.entries(widths)) {
    it(`count in ${encoding} when the client wants it so`, async () => {
      const editor = await Editor.start({
        capabilities: { general: { positionEncodings: [encoding, 'utf-16'] } },
      });
      assert.equal(editor.initialized.capabilities.positionEncoding, encoding);
      await editor.open(uri, text);
      const expected = [
        [0, width(first), width(first + bare)],
        [1, width('Three [LLM]. '), width('Three [LLM]. Four é is bare.')],
      ];
      assert.deepEqual(ranges(await editor.pushed(uri, 1)), expected);

      const hover = await editor.request<Hover | null>('textDocument/hover', {
        textDocument: { uri },
        position: { line: 0, character: width('😀 مرحبا é [L') },
      });
      assert.deepEqual(hover?.range?.start, { line: 0, character: width('😀 مرحبا é ') });

      // The tag goes in before the full stop, behind the second emoji.
      const at = { line: 0, character: width(first + bare) - 1 };
      await editor.change(uri, 2, [{ range: { start: at, end: at }, text: ' [LLM]' }]);
      assert.deepEqual(ranges(await editor.pushed(uri, 2)), expected.slice(1));
      assert.equal(await editor.stop(), 0);
    });
  }

  it('count in UTF-16 when the client names nothing that we know', async () => {
    const editor = await Editor.start({ capabilities: { general: { positionEncodings: ['utf-7'] } } });
    assert.equal(editor.initialized.capabilities.positionEncoding, 'utf-16');
    await editor.stop();
  });

  it('allow for a byte order mark that the client left in', async () => {
    const editor = await Editor.start();
    await editor.open(uri, `\ufeff---\nkind: article\n---\nOne.`);
    assert.deepEqual(ranges(await editor.pushed(uri, 1)), [[3, 0, 4]]);
    await editor.open('file:///nowhere/b.md', `\ufeffOne. Two [LLM].`);
    assert.deepEqual(ranges(await editor.pushed('file:///nowhere/b.md', 1)), [[0, 1, 5]]);
    await editor.stop();
  });
});
