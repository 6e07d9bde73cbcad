import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ProvenanceDocument } from '../../core/reports/provenance/model.js';
import type { OverviewResult } from '../../server/src/protocol/messages.js';
import { Editor } from './editor.js';

const uri = 'file:///nowhere/on%20bond.md';
const text = '# Bond\n\nA quagmire grows [LLM]. A quagmire stays.\n';

describe('the provenance of documents over the server', () => {
  let editor: Editor;
  const ask = (of: string): Promise<ProvenanceDocument | null> =>
    editor.request('provenote/provenance', { textDocument: { uri: of } });
  afterEach(() => editor.stop());

  it('is told of an open document as it stands, without its words', async () => {
    editor = await Editor.start();
    assert.equal(await ask(uri), null);
    await editor.open(uri, text);
    const first = await ask(uri);
    assert.deepEqual(
      [first?.path, first?.sections.map(({ title }) => title), first?.sentences.map(({ state }) => state)],
      ['on bond.md', ['Bond'], ['llm', 'untagged']],
    );
    assert.doesNotMatch(JSON.stringify(first), /quagmire/);
    await editor.change(uri, 2, [{ text: text.replace('stays.', 'stays [LLM].') }]);
    assert.equal((await ask(uri))?.coverage, 100);
  });

  it('is not told of a document that is not ours', async () => {
    editor = await Editor.start();
    await editor.open(uri, '# Readme\n\nPlain words.\n');
    assert.equal(await ask(uri), null);
  });

  it('tells of what other documents give reason to, in the panel and in the overview', async () => {
    const folder = 'examples/caseload';
    editor = await Editor.start({ folder: pathToFileURL(folder).href });
    const plan = pathToFileURL(join(folder, 'plan.md')).href;
    await editor.open(plan, await readFile(join(folder, 'plan.md'), 'utf8'));
    const { documents } = await editor.request<OverviewResult>('provenote/overview', {});
    const noted = documents.find(({ path }) => path === 'session-5.md');
    assert.equal((noted?.errors ?? 0) + (noted?.warnings ?? 0), 1);
    const rules = (await ask(plan))?.findings.map(({ rule }) => rule) ?? [];
    assert.ok(rules.includes('plan/stale') || rules.includes('plan/unlinked'), rules.join());
  });

  it('is summed up for all documents of the workspace, open ones as they stand in the editor', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'provenote-lsp-'));
    try {
      await mkdir(join(folder, 'wiki'));
      await writeFile(join(folder, 'provenote.config.yaml'), 'ignore: ["drafts/**"]\n');
      await writeFile(join(folder, 'wiki', 'b.md'), text);
      await writeFile(join(folder, 'wiki', 'a b.md'), 'Old [LLM].\n');
      editor = await Editor.start({ folder: pathToFileURL(folder).href });
      const opened = pathToFileURL(join(folder, 'wiki', 'a b.md')).href;
      await editor.open(opened, 'New.\n');
      const { documents } = await editor.request<OverviewResult>('provenote/overview', {});
      assert.deepEqual(
        documents.map(({ path, coverage, counts, errors }) => [path, coverage, counts.llm, errors]),
        [
          ['wiki/a b.md', 0, 0, 1],
          ['wiki/b.md', 50, 1, 1],
        ],
      );
      assert.equal(documents[0]?.uri, opened);
      assert.doesNotMatch(JSON.stringify(documents), /quagmire/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
