import assert from 'node:assert/strict';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { ApplyRevisionResult } from '../../server/src/protocol/messages.js';
import { Editor } from './editor.js';

const article = 'file:///nowhere/wiki/bonds.md';
const revision = 'untitled:Untitled-1';
const text = `The bond grows quickly [LLM]. It helps outcome [1]. It helps outcome [1].

## Sources

1. Fernwell, A. (2011). *Bonds that hold*. https://otterpress.net/bonds — T2
`;
const preview = {
  capabilities: {
    workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
  },
};

describe('revisions in the editor', () => {
  it('begin with a form of the sentence at the cursor, and end as a previewed edit of the article', async () => {
    const editor = await Editor.start(preview);
    await editor.open(article, text);
    const suggest = (line: number, character: number): Promise<{ text: string } | null> =>
      editor.request('provenote/suggestRevision', {
        textDocument: { uri: article },
        position: { line, character },
        target: 'wiki/bonds.md',
      });
    const form = await suggest(0, 4);
    assert.match(
      form?.text ?? '',
      /\ntarget: "wiki\/bonds\.md"\nquote: "The bond grows quickly \[LLM\]\."\ncredit: /,
    );
    assert.equal(await suggest(3, 0), null);

    const filled = (form?.text ?? '')
      .replace('{{name, initials or anonymous}}', 'initials')
      .replace('{{how the sentence should read}}', 'The bond grows over weeks')
      .replace(/1\. \{\{.*/, '1. Otter, B. (2018). *Slow bonds*. https://otterpress.net/slow — T2');
    await editor.open(revision, filled);
    const ask = <Result>(request: string): Promise<Result> =>
      editor.request(`provenote/${request}`, { textDocument: { uri: revision }, article });
    assert.deepEqual(await ask('revisionTarget'), { path: 'wiki/bonds.md' });
    const { edit } = await ask<{ edit: WorkspaceEdit }>('applyRevision');
    const [change] = (edit.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(change?.textDocument, { uri: article, version: 1 });
    assert.deepEqual(
      change.edits.map((one) => ('newText' in one ? one.newText : one.snippet.value)),
      [
        'The bond grows over weeks [2].',
        '\n2. Otter, B. (2018). *Slow bonds*. https://otterpress.net/slow — T2',
      ],
    );
    assert.deepEqual(Object.values(edit.changeAnnotations ?? {}), [
      { label: 'Apply the suggested revision', needsConfirmation: true },
    ]);

    await editor.change(article, 2, [{ text: text.replace('quickly', 'fast') }]);
    const refused = await ask<ApplyRevisionResult>('applyRevision');
    assert.match('message' in refused ? refused.message : '', /has changed since/);
    await editor.stop();
  });
});
