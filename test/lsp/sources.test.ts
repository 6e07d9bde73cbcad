import assert from 'node:assert/strict';
import {
  ResponseError,
  type CodeAction,
  type LinkedEditingRanges,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { Editor } from './editor.js';

const uri = 'file:///nowhere/bond.md';
const text = `# Bond

Trust 🌱 grows slowly [2]. Hope does too [1, 2].

Nobody looks [LLM].[llm]

## Sources

1. Marlow, A. B. *The invented alliance*. Example Press, 2018. — T2
2. Oakes, C. *On hope*. Example Press, 2019. — T2
`;
const capabilities = {
  textDocument: {
    rename: { prepareSupport: true },
    linkedEditingRange: {},
    codeAction: { dataSupport: true, disabledSupport: true, resolveSupport: { properties: ['edit'] } },
  },
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};

describe('sources in the editor', () => {
  let editor: Editor;
  const at = (line: number, character: number): object => ({
    textDocument: { uri },
    position: { line, character },
  });
  const start: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const actions = (context: object): Promise<CodeAction[]> =>
    editor.request('textDocument/codeAction', {
      textDocument: { uri },
      range: start,
      context: { diagnostics: [], ...context },
    });

  beforeEach(async () => {
    editor = await Editor.start({ capabilities });
    await editor.open(uri, text);
  });
  afterEach(() => editor.stop());

  it('rename stands on the number of a source and changes it everywhere', async () => {
    assert.deepEqual(editor.initialized.capabilities.renameProvider, { prepareProvider: true });
    assert.deepEqual(await editor.request('textDocument/prepareRename', at(2, 24)), {
      start: { line: 2, character: 23 },
      end: { line: 2, character: 24 },
    });
    assert.equal(await editor.request('textDocument/prepareRename', at(2, 2)), null);
    const edit = await editor.request<WorkspaceEdit>('textDocument/rename', { ...at(2, 24), newName: '5' });
    assert.deepEqual(editsOf(edit), [
      [9, 0, '5'],
      [2, 23, '5'],
      [2, 42, '1, 5'],
    ]);
    assert.equal(edit.changeAnnotations, undefined);
  });

  it('rename to the number of another source is shown first, and one that cannot be says why', async () => {
    const edit = await editor.request<WorkspaceEdit>('textDocument/rename', { ...at(9, 0), newName: '1' });
    assert.deepEqual(Object.values(edit.changeAnnotations ?? {}), [
      { label: 'Move the source, its neighbours and all markers', needsConfirmation: true },
    ]);
    const refusal = editor.request('textDocument/rename', { ...at(9, 0), newName: 'two' });
    await assert.rejects(refusal, (error) => {
      assert.ok(error instanceof ResponseError);
      return error.message === 'A source in a numbered list has a number. Write one, such as 4.';
    });
  });

  it('organise comes when it is asked for, its changes when it is chosen, in a preview', async () => {
    const [action, ...more] = await actions({ only: ['source.organizeSources'] });
    assert.deepEqual(more, []);
    assert.equal(action?.kind, 'source.organizeSources.provenote');
    assert.equal(action.edit, undefined);
    const { edit } = await editor.request<CodeAction>('codeAction/resolve', action);
    assert.deepEqual(Object.values(edit?.changeAnnotations ?? {}), [
      { label: 'Entries in the order of citation, with their markers', needsConfirmation: true },
    ]);
    assert.deepEqual(editsOf(edit), [
      [2, 23, '1'],
      [8, 1, '. Oakes, C. *On hope*. Example Press, 2019. — T2'],
      [9, 1, '. Marlow, A. B. *The invented alliance*. Example Press, 2018. — T2'],
    ]);
  });

  it('organise on save is not shown, and a named kind that has nothing to do says why', async () => {
    const [saved] = await actions({ only: ['source.organizeSources.provenote'], triggerKind: 2 });
    assert.equal(saved?.edit?.changeAnnotations, undefined);
    assert.ok((saved?.edit?.documentChanges ?? []).length > 0);
    const [renumber] = await actions({ only: ['refactor.rewrite.provenote.renumber'] });
    assert.equal(renumber?.disabled?.reason, 'The sources are numbered 1, 2, 3 … already.');
    assert.deepEqual(await actions({ only: ['refactor'] }), []);
  });

  it('fix all has its changes when it is chosen', async () => {
    const found = await actions({});
    const fixAll = found.find(({ kind }) => kind === 'source.fixAll.provenote');
    assert.ok(fixAll && fixAll.edit === undefined);
    const { edit } = await editor.request<CodeAction>('codeAction/resolve', fixAll);
    assert.equal(editsOf(edit).length, 1);
    const stale = {
      title: 'x',
      data: { uri: 'file:///gone.md', kind: 'source.fixAll.provenote', range: start },
    };
    assert.deepEqual(await editor.request('codeAction/resolve', stale), stale);
  });

  it('a footnote’s label and its markers are typed in together', async () => {
    const other = 'file:///nowhere/notes.md';
    await editor.open(other, '🌱 Trust grows.[^bond] Slowly [LLM].\n\n[^bond]: Marlow, A. *Bonds*. 2018.\n');
    const found = await editor.request<LinkedEditingRanges>('textDocument/linkedEditingRange', {
      textDocument: { uri: other },
      position: { line: 0, character: 18 },
    });
    assert.deepEqual(
      found.ranges.map(({ start, end }) => [start.line, start.character, end.character]),
      [
        [0, 17, 21],
        [2, 2, 6],
      ],
    );
    assert.equal(await editor.request('textDocument/linkedEditingRange', at(2, 24)), null);
  });
});

/** Line, character and new text of each edit. */
function editsOf(edit: WorkspaceEdit | undefined): unknown[] {
  const [change] = edit?.documentChanges ?? [];
  assert.ok(change && 'edits' in change);
  return change.edits.map((one) => [
    one.range.start.line,
    one.range.start.character,
    'newText' in one ? one.newText : undefined,
  ]);
}
