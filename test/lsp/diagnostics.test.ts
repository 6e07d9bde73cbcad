import assert from 'node:assert/strict';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { Editor, until } from './editor.js';

const uri = 'file:///nowhere/article.md';
const text = 'One [LLM]. Two.\n';
const pull = { capabilities: { textDocument: { diagnostic: {} } } };

function ask(editor: Editor, previousResultId?: string): Promise<DocumentDiagnosticReport> {
  return editor.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
}

describe('diagnostics', () => {
  it('are pushed to a client that cannot pull', async () => {
    const editor = await Editor.start();
    await editor.open(uri, text);
    const [first, ...others] = await editor.pushed(uri, 1);
    assert.ok(first);
    assert.deepEqual(others, []);
    const { message, ...facts } = first;
    assert.match(String(message), /^This sentence does not say/);
    assert.deepEqual(facts, {
      range: { start: { line: 0, character: 11 }, end: { line: 0, character: 15 } },
      severity: 1,
      code: 'provenance/tag-required',
      source: 'provenote',
      data: { rule: 'provenance/tag-required' },
    });
    await editor.stop();
  });

  it('are pushed again only if they differ, or if the client holds them against a version', async () => {
    for (const versionSupport of [false, true]) {
      const capabilities = { textDocument: { publishDiagnostics: { versionSupport } } };
      const editor = await Editor.start({ capabilities });
      await editor.open(uri, text);
      await editor.pushed(uri, 1);
      await editor.change(uri, 2, [{ text: `${text}\nThree [LLM].\n` }]);
      await editor.status(uri, 2);
      await editor.change(uri, 3, [{ text: 'One [LLM].\n' }]);
      assert.deepEqual(await editor.pushed(uri, 3), []);
      const versions = editor.published.map(({ version }) => version);
      assert.deepEqual(versions, versionSupport ? [1, 2, 3] : [1, 3]);
      await editor.stop();
    }
  });

  it('are pushed for other open documents that an edit contradicts', async () => {
    const rated = (grade: string): string => `In 2018, goal consensus was rated ${grade} [LLM].\n`;
    const [one, other] = ['file:///nowhere/one.md', 'file:///nowhere/other.md'];
    const editor = await Editor.start();
    const isDisputed = (): boolean | undefined =>
      editor.published
        .findLast((params) => params.uri === one)
        ?.diagnostics.some(({ code }) => code === 'grades/inconsistent');
    await editor.open(one, rated('probably effective'));
    await editor.open(other, rated('probably effective'));
    await editor.pushed(one, 1);
    assert.equal(isDisputed(), false);
    await editor.change(other, 2, [{ text: rated('demonstrably effective') }]);
    await until('the dispute', isDisputed);
    await editor.change(other, 3, [{ text: rated('probably effective') }]);
    await until('its end', () => !isDisputed());
    await editor.stop();
  });

  it('link to the page of their rule when the client ships it', async () => {
    const editor = await Editor.start({ initializationOptions: { docsUri: 'file:///ext/docs/rules' } });
    await editor.open(uri, text);
    const [first] = await editor.pushed(uri, 1);
    assert.equal(first?.codeDescription?.href, 'file:///ext/docs/rules/provenance/tag-required.md');
    await editor.stop();
  });

  it('are never pushed to a client that pulls', async () => {
    const editor = await Editor.start(pull);
    assert.equal(editor.initialized.capabilities.diagnosticProvider?.identifier, 'provenote');
    await editor.open(uri, text);
    await editor.status(uri, 1);
    const report = await ask(editor);
    assert.equal(report.kind, 'full');
    assert.equal(report.kind === 'full' ? report.items.length : 0, 1);
    assert.deepEqual(editor.published, []);
    await editor.stop();
  });

  it('are not sent again while nothing has changed', async () => {
    const editor = await Editor.start(pull);
    await editor.open(uri, text);
    const { resultId } = await ask(editor);
    assert.ok(resultId);
    assert.deepEqual(await ask(editor, resultId), { kind: 'unchanged', resultId });
    await editor.change(uri, 2, [{ text: 'One [LLM].\n' }]);
    const changed = await ask(editor, resultId);
    assert.equal(changed.kind, 'full');
    assert.notEqual(changed.resultId, resultId);
    await editor.stop();
  });

  it('come with the places that they speak of, for a client that shows them', async () => {
    const capabilities = { textDocument: { publishDiagnostics: { relatedInformation: true } } };
    const editor = await Editor.start({ capabilities });
    const sources =
      '1. Marlow, A. *One*. 2018. https://one.test/a — T2\n2. Marlow, A. *One*. 2018. https://one.test/a — T2\n';
    await editor.open(uri, `One [1][2]. Two [LLM].\n\n## Sources\n\n${sources}`);
    const isDuplicate = ({ code }: Diagnostic): boolean => code === 'sources/duplicate';
    const duplicate = (await editor.pushed(uri, 1)).find(isDuplicate);
    assert.equal(duplicate?.relatedInformation?.[0]?.location.uri, uri);
    await editor.stop();
  });

  it('leave alone what is not ours: a README, an old version from git', async () => {
    const editor = await Editor.start();
    await editor.open(uri, 'How to install this. Run it.\n');
    assert.deepEqual(await editor.pushed(uri, 1), []);
    assert.equal((await editor.status(uri, 1)).state, 'uncovered');
    const old = 'git:/nowhere/article.md?HEAD';
    await editor.open(old, text);
    assert.deepEqual(await editor.pushed(old, 1), []);
    assert.equal((await editor.status(old, 1)).state, 'off');
    await editor.stop();
  });

  it('follow the settings without a restart', async () => {
    let settings: unknown = { enable: false };
    const capabilities = {
      workspace: { configuration: true, diagnostics: { refreshSupport: true } },
      ...pull.capabilities,
    };
    const editor = await Editor.start({ capabilities, settings: () => settings });
    await editor.open(uri, 'Plain text without any tag.\n');
    assert.equal((await editor.status(uri, 1)).state, 'off');
    settings = { enable: true, checkUncovered: 'on' };
    await editor.notify('workspace/didChangeConfiguration', { settings: null });
    await until('a request to pull again', () => (editor.refreshes > 0 ? true : undefined));
    const report = await ask(editor);
    assert.equal(report.kind === 'full' ? report.items.length : 0, 1);
    await until('the new status', () => editor.statuses.find(({ state }) => state === 'checked'));
    await editor.stop();
  });

  it('follow the settings of a client that tells them', async () => {
    const editor = await Editor.start({ initializationOptions: { settings: { enable: false } } });
    await editor.open(uri, text);
    assert.deepEqual(await editor.pushed(uri, 1), []);
    await editor.notify('workspace/didChangeConfiguration', {
      settings: { provenote: { enable: true, checkUncovered: 3 } },
    });
    await until('diagnostics', () => editor.published.find(({ diagnostics }) => diagnostics.length === 1));
    await editor.stop();
  });
});
