import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CompletionList, Hover, LocationLink } from 'vscode-languageserver-protocol';
import { Editor, until } from './editor.js';

const bib = '@book{fern2031, title={Bonds}, year={2031}}\n\n@book{otter2011, title={Goals}, year={2011}}\n';

describe('bibliographies and frontmatter in the editor', () => {
  let folder: string;
  let editor: Editor;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
  const at = (line: number, character: number): object => ({
    textDocument: { uri: uriOf('wiki/a.md') },
    position: { line, character },
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'provenote-lsp-'));
    await mkdir(join(folder, 'wiki'));
    await write('refs.bib', bib);
    const capabilities = { textDocument: { definition: { linkSupport: true } } };
    editor = await Editor.start({ folder: pathToFileURL(folder).href, capabilities });
  });
  afterEach(async () => {
    await editor.stop();
    await rm(folder, { recursive: true });
  });

  it('complete, explain and open what a key names', async () => {
    await write('provenote.config.yaml', 'bibliography: refs.bib\n');
    await editor.open(uriOf('wiki/a.md'), 'Bonds help [@fern2031; @otter2011].\n\nSo do goals [@\n');
    const { items } = await editor.request<CompletionList>('textDocument/completion', at(2, 14));
    assert.deepEqual(
      items.map(({ label, detail }) => [label, detail]),
      [
        ['@fern2031', 'Bonds (2031)'],
        ['@otter2011', 'Goals (2011)'],
      ],
    );
    const hover = await editor.request<Hover>('textDocument/hover', at(0, 26));
    assert.match(JSON.stringify(hover.contents), /Goals/);
    const [link] = await editor.request<LocationLink[]>('textDocument/definition', at(0, 26));
    assert.equal(link?.targetUri, uriOf('refs.bib'));
    assert.equal(link.targetRange.start.line, 2);
  });

  it('are followed when they change, and show their bad entries', async () => {
    await write('provenote.config.yaml', '');
    const uri = uriOf('wiki/a.md');
    await editor.open(uri, '---\ntitle: A\nbibliography: ../refs.bib\n---\n\nBonds help [@wren].\n');
    assert.deepEqual(
      (await editor.pushed(uri, 1)).map(({ code }) => code),
      ['sources/undefined'],
    );
    await write('refs.bib', `${bib}@book{wren, title={Wren}}\n@book{open, title={\n`);
    await editor.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('refs.bib'), type: 2 }],
    });
    await until('no finding', () =>
      editor.published.findLast((params) => params.uri === uri)?.diagnostics.length === 0 ? true : undefined,
    );
    const shown = editor.published.findLast((params) => params.uri === uriOf('refs.bib'));
    assert.deepEqual(
      shown?.diagnostics.map(({ range, severity, message }) => [range.start.line, severity, message]),
      [
        [
          4,
          2,
          'The entry "open" is not understood, so it is left out. Expected a closing brace for each that this entry opens.',
        ],
      ],
    );
  });

  it('are those that the text names as it is typed', async () => {
    await write('provenote.config.yaml', '');
    const uri = uriOf('wiki/a.md');
    await editor.open(uri, '---\ntitle: A\nbibliography: ../gone.bib\n---\n\nBonds help [@fern2031].\n');
    assert.match(
      String((await editor.pushed(uri, 1))[0]?.message),
      /This bibliography cannot be read: it is not there/,
    );
    const name = { start: { line: 2, character: 17 }, end: { line: 2, character: 21 } };
    await editor.change(uri, 2, [{ range: name, text: 'refs' }]);
    assert.deepEqual(await editor.pushed(uri, 2), []);
  });

  it('complete and explain keys of the frontmatter', async () => {
    await write('provenote.config.yaml', 'frontmatter: { schema: page.json }\n');
    await write('page.json', '{ "properties": { "category": { "enum": ["Theory", "Practice"] } } }');
    const uri = uriOf('wiki/a.md');
    await editor.open(uri, '---\ntitle: A\ncategory: \npubD\n---\n');
    const values = await editor.request<CompletionList>('textDocument/completion', at(2, 10));
    assert.deepEqual(
      values.items.map(({ label }) => label),
      ['Theory', 'Practice'],
    );
    const keys = await editor.request<CompletionList>('textDocument/completion', at(3, 4));
    assert.ok(keys.items.some(({ label }) => label === 'pubDate'));
    const hover = await editor.request<Hover>('textDocument/hover', at(1, 2));
    assert.match(JSON.stringify(hover.contents), /The title of the document/);
  });
});
