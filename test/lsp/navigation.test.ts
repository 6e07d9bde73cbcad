import assert from 'node:assert/strict';
import type {
  CodeLens,
  CompletionItem,
  CompletionList,
  DocumentHighlight,
  DocumentLink,
  FoldingRange,
  SelectionRange,
} from 'vscode-languageserver-protocol';
import { Editor, until } from './editor.js';

const uri = 'file:///nowhere/bond.md';
const text = `# Bond

Trust 🌱 grows slowly [1]. Hope does too [1, 2].

Nobody measured it [LLM].

## Sources

1. Marlow, A. B. *The invented alliance*. Example Press, 2018. https://doi.org/10.1037/pst0000193 — T2
2. Oakes, C. *On hope*. Example Press, 2019. — T2
`;

describe('ways around a document', () => {
  let editor: Editor;
  const at = (line: number, character: number): object => ({
    textDocument: { uri },
    position: { line, character },
  });

  before(async () => {
    editor = await Editor.start({
      capabilities: {
        textDocument: { documentLink: { tooltipSupport: true }, foldingRange: { rangeLimit: 1 } },
        workspace: { codeLens: { refreshSupport: true } },
      },
    });
    await editor.open(uri, text);
  });
  after(() => editor.stop());

  it('highlights are the markers of a source and its number in the list', async () => {
    const found = await editor.request<DocumentHighlight[]>('textDocument/documentHighlight', at(2, 24));
    assert.deepEqual(
      found.map(({ range, kind }) => [range.start.line, range.start.character, range.end.character, kind]),
      [
        [2, 23, 24, 2],
        [2, 42, 43, 2],
        [8, 0, 1, 3],
      ],
    );
    assert.deepEqual(await editor.request('textDocument/documentHighlight', at(2, 3)), []);
  });

  it('links lead from an identifier to the work', async () => {
    const links = await editor.request<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri },
    });
    assert.deepEqual(links, [
      {
        range: { start: { line: 8, character: 63 }, end: { line: 8, character: 97 } },
        target: 'https://doi.org/10.1037/pst0000193',
        tooltip: 'Open the work at doi.org',
      },
    ]);
  });

  it('folds are lines, as many as the client takes', async () => {
    const folds = await editor.request<FoldingRange[]>('textDocument/foldingRange', {
      textDocument: { uri },
    });
    assert.deepEqual(folds, [{ startLine: 0, endLine: 9 }]);
  });

  it('selection grows from the word to the document', async () => {
    const [selection, other, ...more] = await editor.request<SelectionRange[]>(
      'textDocument/selectionRange',
      {
        textDocument: { uri },
        positions: [
          { line: 2, character: 11 },
          { line: 4, character: 22 },
        ],
      },
    );
    assert.deepEqual(more, []);
    const widths: string[] = [];
    for (let at = selection; at; at = at.parent) {
      const { start, end } = at.range;
      widths.push(
        `${String(start.line)}:${String(start.character)}-${String(end.line)}:${String(end.character)}`,
      );
    }
    assert.deepEqual(widths, ['2:9-2:14', '2:0-2:26', '2:0-2:48', '0:0-9:49', '0:0-10:0']);
    assert.deepEqual(other?.range, { start: { line: 4, character: 20 }, end: { line: 4, character: 23 } });
  });

  it('code lenses count the sentences of sections, until a setting turns them off', async () => {
    const ask = (): Promise<CodeLens[]> => editor.request('textDocument/codeLens', { textDocument: { uri } });
    assert.deepEqual(
      (await ask()).map(({ range, command }) => [range.start.line, command?.title]),
      [
        [0, '3 sentences · 2 sourced · 1 LLM'],
        [6, '2 sources'],
      ],
    );
    let refreshes = 0;
    editor.connection.onRequest('workspace/codeLens/refresh', () => {
      refreshes++;
      return null;
    });
    const settings = { provenote: { codeLens: { coverage: false } } };
    await editor.notify('workspace/didChangeConfiguration', { settings });
    await until('the refresh', () => (refreshes > 0 ? true : undefined));
    assert.deepEqual(await ask(), []);
  });

  it('completion tells more of an item when somebody looks at it', async () => {
    const place = { line: 4, character: 24 };
    await editor.notify('workspace/didChangeConfiguration', { settings: {} });
    await editor.change(uri, 2, [{ range: { start: place, end: place }, text: ' [' }]);
    const list = await editor.request<CompletionList>('textDocument/completion', at(4, 26));
    const item = list.items.find(({ label }) => label === '[2]');
    assert.ok(item && item.documentation === undefined);
    const resolved = await editor.request<CompletionItem>('completionItem/resolve', item);
    assert.ok(typeof resolved.documentation === 'object');
    assert.match(resolved.documentation.value, /\*On hope\*/);
    const llm = list.items.find(({ label }) => label === '[LLM]');
    assert.deepEqual(await editor.request('completionItem/resolve', llm), llm);
  });
});
