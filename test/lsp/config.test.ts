import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Editor, until } from './editor.js';

describe('configuration', () => {
  let folder: string;
  let editor: Editor;
  const text = 'One is bare. Two is bare.\n';
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const configure = (yaml: string): Promise<void> => writeFile(join(folder, 'provenote.config.yaml'), yaml);
  const changed = (name = 'provenote.config.yaml'): Promise<void> =>
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type: 2 }] });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'provenote-lsp-'));
    await mkdir(join(folder, 'wiki'));
  });
  afterEach(async () => {
    await editor.stop();
    await rm(folder, { recursive: true });
  });

  const start = async (): Promise<void> => {
    const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
    editor = await Editor.start({ folder: pathToFileURL(folder).href, capabilities });
  };

  it('is found upwards in the workspace, and followed when it changes', async () => {
    await configure('rules: { provenance/tag-required: hint }\n');
    await start();
    await until('the watcher', () =>
      editor.registrations.find((method) => method === 'workspace/didChangeWatchedFiles'),
    );
    const uri = uriOf('wiki/a.md');
    await editor.open(uri, text);
    assert.deepEqual(
      (await editor.pushed(uri, 1)).map(({ severity }) => severity),
      [4, 4],
    );
    await configure('rules: { provenance/tag-required: warning }\n');
    await changed();
    await until('the new severity', () =>
      editor.published.find(
        ({ diagnostics }) => diagnostics.length === 2 && diagnostics.every(({ severity }) => severity === 2),
      ),
    );
  });

  it('leaves out what it ignores, by its path', async () => {
    await configure('ignore: ["wiki/**"]\n');
    await start();
    await editor.open(uriOf('wiki/a b.md'), text);
    assert.equal((await editor.status(uriOf('wiki/a b.md'), 1)).state, 'off');
    await editor.open(uriOf('b.md'), text);
    assert.equal((await editor.status(uriOf('b.md'), 1)).state, 'checked');
  });

  it('tells the kind of a document by its path', async () => {
    await configure('kinds: { note: ["wiki/**"] }\n');
    await start();
    await editor.open(uriOf('wiki/a.md'), text);
    const status = await editor.status(uriOf('wiki/a.md'), 1);
    assert.equal(status.state === 'checked' && status.kind, 'note');
  });

  it('shows its faults where they stand, and goes on with the defaults', async () => {
    await configure('kinds: {}\nrules: { provenance/tag-required: loud }\n');
    await start();
    await editor.open(uriOf('a.md'), text);
    assert.equal((await editor.pushed(uriOf('a.md'), 1)).length, 2);
    const configUri = uriOf('provenote.config.yaml');
    const shown = editor.published.find(({ uri }) => uri === configUri);
    assert.equal(shown?.diagnostics[0]?.range.start.line, 1);
    assert.match(String(shown.diagnostics[0].message), /tag-required/);
    await configure('kinds: {}\n');
    await changed();
    await until('the repaired config', () => {
      const latest = editor.published.findLast(({ uri }) => uri === configUri);
      return latest?.diagnostics.length === 0 ? latest : undefined;
    });
  });

  it('reads tables of its own, shows their faults, and follows them when they change', async () => {
    const claim = 'In 2018 warm listening was rated probably effective [LLM].\n';
    await configure('tables: ["tables/*.yaml"]\n');
    await mkdir(join(folder, 'tables'));
    const table = (yaml: string): Promise<void> => writeFile(join(folder, 'tables/a b.yaml'), yaml);
    await table('elements:\n  - { id: empathy, save: [warm listening] }\n');
    await start();
    const uri = uriOf('a.md');
    await editor.open(uri, claim);
    assert.deepEqual(await editor.pushed(uri, 1), []);
    const shown = (): Editor['published'][number] | undefined =>
      editor.published.findLast((params) => params.uri === uriOf('tables/a b.yaml'));
    assert.equal(shown()?.diagnostics[0]?.range.start.line, 1);
    assert.equal(
      shown()?.diagnostics[0]?.message,
      'The key "elements.0.save" is not understood, so this file of tables is left out. Expected a known key; did you mean safe?',
    );

    await table('elements:\n  - { id: empathy, safe: [warm listening] }\n');
    await changed('tables/a b.yaml');
    await until('the claim by its new name', () =>
      editor.published.find(
        (params) => params.uri === uri && params.diagnostics[0]?.code === 'grades/mismatch',
      ),
    );
    assert.deepEqual(shown()?.diagnostics, []);
  });

  it('takes up a file of tables that comes, and passes over other YAML', async () => {
    await configure('tables: ["tables/*.yaml"]\n');
    await start();
    const uri = uriOf('a.md');
    await editor.open(uri, 'In 2018 warm listening was rated probably effective [LLM].\n');
    assert.deepEqual(await editor.pushed(uri, 1), []);
    const config = editor.published.findLast((params) => params.uri === uriOf('provenote.config.yaml'));
    assert.equal(
      config?.diagnostics[0]?.message,
      'The setting "tables.0" is not understood, so this key has no effect. Expected a pattern that matches at least one file.',
    );
    await until('the status of the first analysis', () => (editor.statuses.length > 0 ? true : undefined));
    const before = editor.statuses.length;
    await changed('ci/build.yaml');
    await mkdir(join(folder, 'tables'));
    await writeFile(
      join(folder, 'tables/new.yaml'),
      'elements:\n  - { id: empathy, safe: [warm listening] }\n',
    );
    await changed('tables/new.yaml');
    await until('the claim by its new name', () =>
      editor.published.find(
        (params) => params.uri === uri && params.diagnostics[0]?.code === 'grades/mismatch',
      ),
    );
    await until('its status', () => (editor.statuses.length > before ? true : undefined));
    assert.equal(editor.statuses.length - before, 1, 'analysed once more, not twice');
  });
});
