import assert from 'node:assert/strict';
import type { CodeAction, Range } from 'vscode-languageserver-protocol';
import type { ImportRenderedParams, ImportRenderedResult } from '../../server/src/protocol/messages.js';
import { Editor } from './editor.js';

const uri = 'file:///nowhere/page.md';
const page =
  'Calm Ponds\n\nEvidence Base\n\nHerons rest 2. Reeds sway in session 1. Fish swim LLM.\n\nSources\n\n  1. Oakes. — linkT2\n  2. Marsh. — linkT3\n';
const capabilities = {
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } } },
};
const kind = 'refactor.rewrite.provenote.import';
const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

describe('import of rendered text in the editor', () => {
  let editor: Editor;
  const ask = (params: Partial<ImportRenderedParams>): Promise<ImportRenderedResult | null> =>
    editor.request('provenote/importRendered', {
      text: page,
      extent: 'document',
      reason: 'command',
      ...params,
    });
  const actions = (of: string, range: Range, only?: string[]): Promise<CodeAction[] | null> =>
    editor.request('textDocument/codeAction', {
      textDocument: { uri: of },
      range,
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });

  before(async () => {
    editor = await Editor.start({ capabilities });
    await editor.open(uri, page);
  });
  after(() => editor.stop());

  it('gives the document, and how many places it is not sure of', async () => {
    const result = await ask({});
    assert.equal(result?.marks, 1);
    assert.match(
      result.text,
      /^---\ntitle: "Calm Ponds"\nkind: article\n---\n\n# Calm Ponds\n\n## Evidence Base\n/,
    );
    assert.match(result.text, /\n1\. Oakes\. — link T2\n/);
  });

  it('gives nothing for other text, and for a paste only what has the shape', async () => {
    assert.equal(await ask({ text: 'Herons rest.' }), null);
    assert.equal(await ask({ text: 'Herons rest 4.', reason: 'paste', extent: 'fragment' }), null);
    assert.ok(await ask({ text: 'Herons rest 4.', extent: 'fragment' }));
    assert.ok(await ask({ reason: 'paste' }));
    for (const params of [null, {}, { text: 5 }, { text: '', extent: 'x', reason: 'paste' }])
      assert.equal(await editor.request('provenote/importRendered', params), null);
  });

  it('reads the markers of a fragment by the sources of the document', async () => {
    const article = 'file:///nowhere/article.md';
    const entries = Array.from({ length: 12 }, (_none, at) => `${String(at + 1)}. Oakes. — T2`).join('\n');
    await editor.open(article, `---\nkind: article\n---\n\n## Sources\n\n${entries}\n`);
    const text = 'Herons rest 23. Reeds sway 12. Fish swim LLM.';
    const inArticle = await ask({ textDocument: { uri: article }, text, extent: 'fragment' });
    assert.match(
      inArticle?.text ?? '',
      /^Herons rest \[2\]\[3\]\. Reeds sway 12\. <!-- provenote-import: 12 is \[1\]\[2\] or \[12\]/,
    );
    const inPage = await ask({
      textDocument: { uri },
      text: 'Herons rest 12. Fish swim LLM.',
      extent: 'fragment',
    });
    assert.equal(inPage?.text, 'Herons rest [1][2]. Fish swim [LLM].\n');
  });

  it('changes a document that nothing marks as ours yet, in a preview', async () => {
    assert.equal((await editor.status(uri, 1)).state, 'uncovered');
    const [action] = (await actions(uri, nowhere, [kind])) ?? [];
    assert.equal(action?.kind, kind);
    assert.deepEqual(Object.values(action.edit?.changeAnnotations ?? {}), [
      { label: 'Tagged markdown, 1 place to look at', needsConfirmation: true },
    ]);
    const [change] = action.edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    const [edit] = change.edits;
    assert.equal(edit && 'newText' in edit && edit.newText, (await ask({}))?.text);
    assert.deepEqual(edit?.range, { start: { line: 0, character: 0 }, end: { line: 10, character: 0 } });
  });

  it('changes a selection alone, by the sources below it', async () => {
    const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 14 } };
    const [action] = (await actions(uri, range, [kind])) ?? [];
    const [change] = action?.edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.deepEqual(
      change.edits.map((edit) => 'newText' in edit && edit.newText),
      ['Herons rest [2].'],
    );
  });

  it('is no action where there is nothing to import, or nobody asks', async () => {
    const plain = 'file:///nowhere/plain.md';
    await editor.open(plain, '---\nkind: article\n---\n\nHerons rest [LLM].\n');
    assert.deepEqual(await actions(plain, nowhere, [kind]), []);
    assert.ok(!(await actions(uri, nowhere))?.some((action) => action.kind === kind));
    assert.ok((await actions(uri, nowhere, ['refactor']))?.some((action) => action.kind === kind));
  });

  it('is offered again as an answer at each mark', async () => {
    const article = 'file:///nowhere/marked.md';
    const text = 'Herons rest 1. <!-- provenote-import: 1 is [1] or a number? --> Reeds sway [LLM].\n';
    await editor.open(article, text);
    const at = { line: 0, character: 20 };
    const found = await actions(article, { start: at, end: at }, ['quickfix']);
    const titles = found?.map(({ title }) => title);
    assert.deepEqual(titles, ['Read it as [1]', 'Remove the mark: I checked this place']);
    const shown = await editor.pushed(article, 1);
    assert.ok(shown.some(({ code, severity }) => code === 'import/uncertain' && severity === 2));
    assert.doesNotMatch(JSON.stringify(editor.logs), /heron|reed|oakes/i);
  });
});
