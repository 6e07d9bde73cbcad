import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Hover } from 'vscode-languageserver-protocol';
import type { AllowEntryResult, AllowPlaceResult } from '../../server/src/protocol/messages.js';
import { Editor } from './editor.js';

const note = '---\nkind: note\n---\n\nHer brother Tobin drove her here [client].\n';
const atName = { line: 4, character: 12 };
const range = { start: atName, end: atName };
const uri = 'file:///nowhere/note.md';

/** Everything that the server says of the note, as one string. */
async function said(editor: Editor, textDocument: { readonly uri: string }): Promise<string> {
  const diagnostics = await editor.pushed(textDocument.uri, 1);
  const hover = await editor.request<Hover>('textDocument/hover', { textDocument, position: atName });
  const context = { diagnostics: [] };
  const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
    textDocument,
    range,
    context,
  });
  return JSON.stringify({ diagnostics, hover, actions, logs: editor.logs });
}

describe('possible PHI in the editor', () => {
  it('is an error in a note, with a hover and quick fixes that never quote it', async () => {
    const editor = await Editor.start({ initializationOptions: { allow: true } });
    await editor.open(uri, note);
    const all = await said(editor, { uri });
    for (const wanted of [
      'phi/name',
      'Possible name of a person',
      '45 CFR 164.514',
      'provenote.allowFinding',
    ])
      assert.ok(all.includes(wanted), wanted);
    assert.doesNotMatch(all, /tobin/i);
    await editor.stop();
  });

  it('is a hint and nothing else in a document that nothing marks as ours, unless the settings say otherwise', async () => {
    const editor = await Editor.start();
    const readme = 'file:///nowhere/README.md';
    await editor.open(readme, 'Her brother Tobin drove her here. Install it.\n');
    const hints = await editor.pushed(readme, 1);
    assert.deepEqual(
      hints.map(({ code, severity }) => [code, severity]),
      [['phi/name', 4]],
    );
    await editor.stop();
    const silent = await Editor.start({ initializationOptions: { settings: { checkUncovered: 'off' } } });
    await silent.open(readme, 'Her brother Tobin drove her here. Install it.\n');
    assert.deepEqual(await silent.pushed(readme, 1), []);
    await silent.stop();
  });

  it('is taken out of a document in a preview, one annotation for each category', async () => {
    const workspaceEdit = { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } };
    const editor = await Editor.start({ capabilities: { workspace: { workspaceEdit } } });
    await editor.open(uri, note.replace('here', 'here on 03/12/2026'));
    await editor.pushed(uri, 1);
    const kind = 'refactor.rewrite.provenote.deidentify';
    const [action] = await editor.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: [kind] },
    });
    assert.equal(action?.kind, kind);
    const annotations = Object.values(action.edit?.changeAnnotations ?? {});
    assert.deepEqual(annotations, [
      { label: '1 name', needsConfirmation: true },
      { label: '1 date', needsConfirmation: true },
    ]);
    assert.doesNotMatch(JSON.stringify(action), /tobin|03\/12/i);
    await editor.stop();
  });

  it('goes into the allow list as a hash, with a reason', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'provenote-'));
    try {
      const folderUri = pathToFileURL(folder).toString();
      const here = `${folderUri}/note.md`;
      const editor = await Editor.start({ folder: folderUri, initializationOptions: { allow: true } });
      await editor.open(here, note);
      assert.equal((await editor.pushed(here, 1)).length, 1);
      const textDocument = { uri: here };
      const place = await editor.request<AllowPlaceResult>('provenote/allowPlace', { textDocument });
      assert.deepEqual(place, { uri: `${folderUri}/provenote.config.yaml`, exists: false });
      const params = { textDocument, position: atName, rule: 'phi/name', date: '2026-05-04', configText: '' };
      const refused = await editor.request<null>('provenote/allowEntry', { ...params, reason: ' ' });
      assert.equal(refused, null);
      const entry = await editor.request<AllowEntryResult>('provenote/allowEntry', {
        ...params,
        reason: 'invented',
      });
      assert.doesNotMatch(entry.text, /tobin/i);
      await writeFile(join(folder, 'provenote.config.yaml'), entry.text);
      const changes = [{ uri: place.uri, type: 1 }];
      await editor.notify('workspace/didChangeWatchedFiles', { changes });
      await editor.change(here, 2, [{ text: note }]);
      assert.deepEqual(await editor.pushed(here, 2), []);
      assert.equal(
        (await editor.request<AllowPlaceResult>('provenote/allowPlace', { textDocument })).exists,
        true,
      );
      await editor.stop();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
