import assert from 'node:assert/strict';
import type { CodeAction, CodeLens, Hover } from 'vscode-languageserver-protocol';
import { Editor } from './editor.js';

const uri = 'file:///nowhere/bond.md';
const article =
  '---\nkind: article\ntitle: The bond\n---\n\n# The bond\n\nThe bond needs repair. It grows [LLM].\n';
const bare = { line: 7, character: 3 };
const tag = { line: 7, character: 34 };

async function said(locale: string): Promise<{ message: string; rest: string }> {
  const editor = await Editor.start({ locale });
  await editor.open(uri, article);
  const textDocument = { uri };
  const [untagged] = (await editor.pushed(uri, 1)).filter(({ code }) => code === 'provenance/tag-required');
  const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
    textDocument,
    range: { start: bare, end: bare },
    context: { diagnostics: [] },
  });
  const hover = await editor.request<Hover>('textDocument/hover', { textDocument, position: tag });
  const lenses = await editor.request<CodeLens[]>('textDocument/codeLens', { textDocument });
  await editor.stop();
  return { message: String(untagged?.message), rest: JSON.stringify([actions, hover, lenses]) };
}

describe('the language of the client', () => {
  it('is that of findings, actions, hovers and lenses, where we have it', async () => {
    const { message, rest } = await said('es-MX');
    assert.equal(
      message,
      'Esta oración no dice de dónde viene. Cite su fuente, como [1], o márquela con [LLM].',
    );
    for (const text of [
      'Marcar como escrita por un modelo: [LLM]',
      'Ignorar provenance/tag-required en este documento',
      'ninguna fuente lo respalda',
      '2 oraciones · 1 LLM · 1 sin etiqueta',
    ])
      assert.ok(rest.includes(text), text);
  });

  it('is English where we have it not', async () => {
    const { message, rest } = await said('de');
    assert.match(message, /^This sentence does not say where it comes from\./);
    assert.match(rest, /2 sentences · 1 LLM · 1 without a tag/);
  });
});
