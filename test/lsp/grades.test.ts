import assert from 'node:assert/strict';
import type { CodeAction, CompletionList, Hover, InlayHint } from 'vscode-languageserver-protocol';
import { Editor, until } from './editor.js';

const uri = 'file:///nowhere/grades.md';
const text = `---
kind: article
---

Goal consensus 🌱 was rated probably effective [1].

Empathy was rated

Em

## Sources

1. Norcross, J. C., & Wampold, B. E. *Evidence-based therapy relationships*. Psychotherapy, 2011. https://doi.org/10.1037/a0022161 — T1
`;

describe('grades in the editor', () => {
  let editor: Editor;
  let settings: unknown = {};
  const at = (line: number, character: number): object => ({
    textDocument: { uri },
    position: { line, character },
  });
  const hints = (lines: readonly [number, number] = [0, 20]): Promise<InlayHint[]> =>
    editor.request('textDocument/inlayHint', {
      textDocument: { uri },
      range: { start: { line: lines[0], character: 0 }, end: { line: lines[1], character: 0 } },
    });

  beforeEach(async () => {
    settings = {};
    editor = await Editor.start({
      capabilities: { workspace: { configuration: true, inlayHint: { refreshSupport: true } } },
      settings: () => settings,
    });
    await editor.open(uri, text);
  });
  afterEach(() => editor.stop());

  it('hover tells an element’s grades, and how a grade agrees with them', async () => {
    const element = await editor.request<Hover | null>('textDocument/hover', at(4, 3));
    assert.ok(element && typeof element.contents === 'object' && 'value' in element.contents);
    assert.match(element.contents.value, /^\*\*Goal consensus\*\* · relationship element\n\n- 2001/);
    assert.deepEqual(element.range, { start: { line: 4, character: 0 }, end: { line: 4, character: 14 } });
    const grade = await editor.request<Hover | null>('textDocument/hover', at(4, 40));
    assert.ok(grade && typeof grade.contents === 'object' && 'value' in grade.contents);
    assert.match(grade.contents.value, /Since 2018 it is \*\*demonstrably effective\*\*/);
  });

  it('completion writes grades, elements and tags in place of what is typed', async () => {
    const list = (line: number, character: number): Promise<CompletionList> =>
      editor.request('textDocument/completion', at(line, character));
    const elements = await list(8, 2);
    assert.equal(elements.isIncomplete, false);
    const empathy = elements.items.find(({ label }) => label === 'Empathy');
    assert.deepEqual(empathy?.textEdit, {
      range: { start: { line: 8, character: 0 }, end: { line: 8, character: 2 } },
      newText: 'Empathy',
    });
    assert.deepEqual((await list(2, 1)).items, []);

    const end = { line: 6, character: 17 };
    await editor.change(uri, 2, [{ range: { start: end, end }, text: ' ' }]);
    const [first] = (await list(6, 18)).items;
    assert.equal(first?.label, 'demonstrably effective');
    assert.match(first.detail ?? '', /^2018; 2011/);

    const next = { line: 6, character: 18 };
    await editor.change(uri, 3, [{ range: { start: next, end: next }, text: '[]' }]);
    const [tag] = (await list(6, 19)).items;
    assert.equal(tag?.label, '[1]');
    assert.deepEqual(tag.textEdit, {
      range: { start: next, end: { line: 6, character: 20 } },
      newText: '[1]',
    });
  });

  it('inlay hints stand behind the grade, in the range that is asked for', async () => {
    const [hint, ...more] = await hints();
    assert.deepEqual(more, []);
    assert.equal(hint?.label, '(2011) → demonstrably effective (2018)');
    assert.deepEqual(hint.position, { line: 4, character: 46 });
    assert.deepEqual(await hints([5, 20]), []);
  });

  it('inlay hints can be switched off while the document is open', async () => {
    assert.equal((await hints()).length, 1);
    settings = { inlayHints: { grades: false } };
    await editor.notify('workspace/didChangeConfiguration', { settings: null });
    await until('the refresh', () => (editor.hintRefreshes > 0 ? true : undefined));
    assert.deepEqual(await hints(), []);
  });

  it('brings the grades that allow it to the newest edition, in a preview', async () => {
    await editor.stop();
    const annotations = { documentChanges: true, changeAnnotationSupport: {} };
    editor = await Editor.start({ capabilities: { workspace: { workspaceEdit: annotations } } });
    const later =
      '2. Norcross, J. C., & Lambert, M. J. (2018). Psychotherapy relationships that work III. https://doi.org/10.1037/pst0000193 — T1\n';
    await editor.open(uri, text + later);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const ask = (only: string[] | undefined): Promise<CodeAction[]> =>
      editor.request('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...(only && { only }) },
      });
    const [action] = await ask(['refactor.rewrite.provenote.edition']);
    assert.equal(action?.title, 'Bring the grades that allow it to the edition 2018');
    assert.deepEqual(action.edit?.changeAnnotations, {
      'provenote-0': { label: 'Grades of 2018', needsConfirmation: true },
    });
    const [change] = action.edit.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.deepEqual(
      change.edits.map((edit) => ('newText' in edit ? edit.newText : '')),
      ['demonstrably effective', '[2]'],
    );
    assert.deepEqual(
      (await ask(undefined)).filter(({ kind }) => kind?.startsWith('refactor')),
      [],
    );
  });
});
