import assert from 'node:assert/strict';
import type { Hover } from 'vscode-languageserver-protocol';
import { Editor } from './editor.js';

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
  const at = (line: number, character: number): object => ({
    textDocument: { uri },
    position: { line, character },
  });

  beforeEach(async () => {
    editor = await Editor.start();
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
});
