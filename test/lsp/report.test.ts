import assert from 'node:assert/strict';
import { Editor, until } from './editor.js';

const uri = 'file:///nowhere/on%20bond.md';
const report = `provenote-report:/Provenance%20of%20on%20bond.md?${encodeURIComponent(uri)}`;

describe('the provenance report in the editor', () => {
  let editor: Editor;
  const ask = (of = report): Promise<{ text: string } | null> =>
    editor.request('workspace/textDocumentContent', { uri: of });
  afterEach(() => editor.stop());

  it('is a document of its own that follows the other one', async () => {
    editor = await Editor.start({ capabilities: { workspace: { textDocumentContent: {} } } });
    const refreshed: string[] = [];
    editor.connection.onRequest('workspace/textDocumentContent/refresh', (params: { uri: string }) => {
      refreshed.push(params.uri);
      return null;
    });
    assert.deepEqual(editor.initialized.capabilities.workspace?.textDocumentContent, {
      schemes: ['provenote-report'],
    });
    assert.match((await ask())?.text ?? '', /^The document of this report is not open/);
    await editor.open(uri, 'Trust grows [LLM].\n');
    assert.match((await ask())?.text ?? '', /^# Provenance of on bond\.md\n\n1 sentence · 0 sourced · 1 LLM/);
    await editor.change(uri, 2, [{ text: 'Trust grows [LLM]. Hope too [LLM].\n' }]);
    await until('the refresh', () => refreshed.find((one) => one === report));
    assert.match((await ask())?.text ?? '', /2 sentences/);
    assert.equal(await ask('other:/a.md?b'), null);
  });

  it('is not checked itself', async () => {
    editor = await Editor.start();
    await editor.open(report, '# Provenance\n\nLines 1 [LLM]. More.\n');
    assert.equal((await editor.status(report, 1)).state, 'off');
  });
});
