import assert from 'node:assert/strict';
import type {
  CodeAction,
  DocumentSymbol,
  Hover,
  Location,
  LocationLink,
  Position,
  Range,
  SnippetTextEdit,
  TextDocumentEdit,
} from 'vscode-languageserver-protocol';
import { Editor } from './editor.js';

const uri = 'file:///nowhere/article.md';
const text = `# Alliance

The bond matters.[llm] It grows with time [1]. Nobody says so.

Goals matter[1] .

## Sources

1. Marlow, A. B. *The invented alliance*. Example Press, 2018. https://doi.org/10.1037/0000001-000 — T2
`;
const capabilities = {
  textDocument: {
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
};

/** The text after an action's edits, which must be for one version of our document. */
function applied(action: CodeAction | undefined): string {
  const [change] = action?.edit?.documentChanges ?? [];
  assert.ok(change && 'edits' in change);
  assert.deepEqual(change.textDocument, { uri, version: 1 });
  const lines = text.split('\n');
  const offset = ({ line, character }: Position): number =>
    lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
  const edits = change.edits.map((edit: TextDocumentEdit['edits'][number]) => ({
    start: offset(edit.range.start),
    end: offset(edit.range.end),
    text: 'newText' in edit ? edit.newText : snippetOf(edit),
  }));
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text);
}

function snippetOf(edit: SnippetTextEdit): string {
  return edit.snippet.value;
}

describe('editor features', () => {
  let editor: Editor;
  const at = (line: number, character: number): object => ({
    textDocument: { uri },
    position: { line, character },
  });
  const actions = (range: Range, context: object): Promise<CodeAction[]> =>
    editor.request('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...context },
    });
  const here = (line: number, character: number): Range => ({
    start: { line, character },
    end: { line, character },
  });

  before(async () => {
    editor = await Editor.start({ capabilities });
    await editor.open(uri, text);
  });
  after(() => editor.stop());

  it('hover tells the source', async () => {
    const hover = await editor.request<Hover | null>('textDocument/hover', at(2, 43));
    assert.ok(hover && typeof hover.contents === 'object' && 'kind' in hover.contents);
    assert.equal(hover.contents.kind, 'markdown');
    assert.match(hover.contents.value, /The invented alliance/);
    assert.equal(await editor.request('textDocument/hover', at(2, 2)), null);
  });

  it('definition leads to the entry', async () => {
    const links = await editor.request<LocationLink[]>('textDocument/definition', at(2, 43));
    assert.equal(links[0]?.targetUri, uri);
    assert.equal(links[0].targetRange.start.line, 8);
  });

  it('references lead to the markers, and to the entry when asked', async () => {
    const lines = async (line: number, character: number, includeDeclaration: boolean): Promise<number[]> => {
      const params = { ...at(line, character), context: { includeDeclaration } };
      return (await editor.request<Location[]>('textDocument/references', params)).map(
        ({ range }) => range.start.line,
      );
    };
    assert.deepEqual(await lines(8, 20, false), [2, 4]);
    assert.deepEqual(await lines(2, 43, true), [8, 2, 4]);
  });

  it('symbols are the sections and sources', async () => {
    const symbols = await editor.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    assert.deepEqual(
      symbols.map(({ name, detail, children }) => [name, detail, children?.map((child) => child.name)]),
      [['Alliance', '4 sentences · 1 untagged', ['Sources']]],
    );
  });

  it('status tells the counts', async () => {
    const status = await editor.status(uri, 1);
    assert.equal(status.state, 'checked');
    assert.equal(status.state === 'checked' && status.summary.untagged, 1);
    assert.equal(status.state === 'checked' && status.errors, 1);
  });

  it('a new document begins from a template', async () => {
    const made = await editor.request<{ text: string } | null>('provenote/newDocument', {
      template: 'article',
    });
    assert.match(made?.text ?? '', /^---\ntitle: "\{\{title\}\}"\nkind: article\n/);
    assert.equal(await editor.request('provenote/newDocument', { template: 'toString' }), null);
  });

  it('the next untagged sentence is found from anywhere', async () => {
    assert.deepEqual(await editor.request('provenote/nextUntagged', at(8, 0)), {
      start: { line: 2, character: 47 },
      end: { line: 2, character: 62 },
    });
  });

  it('quick fixes carry their diagnostics, and the safe one is preferred', async () => {
    const found = await actions(here(2, 20), {});
    const [fix] = found;
    assert.equal(fix?.kind, 'quickfix');
    assert.equal(fix.isPreferred, true);
    assert.equal(fix.diagnostics?.[0]?.code, 'provenance/tag-style');
    assert.match(applied(fix), /^The bond matters \[LLM\]\. It grows/m);
    assert.ok(found.slice(1).every((action) => action.isPreferred === undefined));
  });

  it('ignoring writes a directive', async () => {
    const found = await actions(here(2, 50), { only: ['quickfix'] });
    const ignore = found.find(({ title }) => title === 'Ignore provenance/tag-required for this sentence');
    assert.match(
      applied(ignore),
      /\[1\]\. <!-- provenote-disable-next-sentence provenance\/tag-required --> Nobody says so\./,
    );
  });

  it('fix all comes when it is asked for, and mends what is safe', async () => {
    for (const only of [['source.fixAll.provenote'], ['source.fixAll'], ['source']]) {
      const found = await actions(here(0, 0), { only });
      assert.deepEqual(
        found.map(({ kind }) => kind),
        ['source.fixAll.provenote'],
      );
      const fixed = applied(found[0]);
      assert.match(fixed, /^The bond matters \[LLM\]\. It grows with time \[1\]\. Nobody says so\.$/m);
      assert.match(fixed, /^Goals matter \[1\]\.$/m);
    }
  });

  it('actions of other kinds, or nobody asked for, are left out', async () => {
    assert.deepEqual(await actions(here(2, 20), { only: ['refactor'] }), []);
    assert.deepEqual(await actions(here(2, 20), { only: ['source.organizeImports'] }), []);
    assert.ok((await actions(here(2, 20), { triggerKind: 2 })).every(({ kind }) => kind === 'quickfix'));
    assert.ok((await actions(here(2, 20), {})).some(({ kind }) => kind === 'source.fixAll.provenote'));
  });
});
