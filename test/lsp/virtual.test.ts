import assert from 'node:assert/strict';
import {
  ResponseError,
  type ClientCapabilities,
  type Location,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import type { FileParams, OverviewResult } from '../../server/src/protocol/messages.js';
import { Editor } from './editor.js';

const capabilities: ClientCapabilities = {
  textDocument: { diagnostic: { relatedDocumentSupport: true } },
  workspace: { diagnostics: { refreshSupport: true } },
};
const plan = `---
kind: note
type: plan
---

- **P1**: Kites frighten the client [client].
- **G1**: Fly one (P1) [client].
`;

/** Files that only the client can reach, under the address of their folder as an editor spells it. */
class VirtualFiles {
  readonly files: Map<string, string>;
  readonly #root: string;

  constructor(root: string, files: Record<string, string>) {
    this.#root = root;
    this.files = new Map(Object.entries(files));
  }

  answer({ connection }: Editor): void {
    connection.onRequest('provenote/stat', ({ uri }: FileParams) => {
      const path = this.#pathOf(uri);
      const text = this.files.get(path);
      if (text !== undefined) return { kind: 'file', size: text.length };
      return this.#namesIn(path).length > 0 ? { kind: 'folder', size: 0 } : null;
    });
    connection.onRequest('provenote/readFolder', ({ uri }: FileParams) => {
      const path = this.#pathOf(uri);
      const inside = path === '' ? '' : `${path}/`;
      return this.#namesIn(path).map((name) => ({
        name,
        kind: this.files.has(inside + name) ? 'file' : 'folder',
      }));
    });
    connection.onRequest('provenote/readFile', ({ uri }: FileParams) => {
      const text = this.files.get(this.#pathOf(uri));
      return text === undefined ? new ResponseError(1, 'gone') : [...new TextEncoder().encode(text)];
    });
  }

  #pathOf(uri: string): string {
    return uri.startsWith(this.#root)
      ? decodeURIComponent(uri.slice(this.#root.length)).replace(/^\/|\/$/g, '')
      : '(elsewhere)';
  }

  #namesIn(folder: string): string[] {
    const inside = folder === '' ? '' : `${folder}/`;
    const below = [...this.files.keys()].filter((path) => path.startsWith(inside));
    return [...new Set(below.map((path) => path.slice(inside.length).split('/')[0] ?? ''))];
  }
}

describe('a virtual workspace', () => {
  let editor: Editor;
  const start = async (root: string, files: Record<string, string>): Promise<VirtualFiles> => {
    const virtual = new VirtualFiles(root, files);
    editor = await Editor.start({ folder: root, capabilities, initializationOptions: { files: true } });
    virtual.answer(editor);
    return virtual;
  };
  const pull = async (): Promise<unknown> => {
    const { items } = await editor.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    return items.map((item) => [
      item.uri,
      ...(item.kind === 'full' ? item.items.map(({ code }) => code) : []),
    ]);
  };
  afterEach(() => editor.stop());

  for (const root of ['memfs:/', 'memfs:/deep%20down', 'vscode-vfs://github/heron/reeds'])
    it(`is looked through under ${root}, with its configuration`, async () => {
      await start(root, {
        'provenote.config.yaml': 'ignore: ["drafts/**"]\n',
        '.gitignore': 'secret.md\n',
        'secret.md': 'Bare.\n',
        'drafts/d.md': 'Bare.\n',
        'wiki/a b.md': 'Bare.\n',
        'wiki/b.md': 'Told [LLM].\n',
      });
      const base = root.replace(/\/?$/, '/');
      assert.deepEqual(await pull(), [
        [`${base}wiki/a%20b.md`, 'provenance/tag-required'],
        [`${base}wiki/b.md`],
      ]);
    });

  it('has its golden threads, read through the client', async () => {
    await start('memfs:/', { 'plan.md': plan, 'notes/1.md': '' });
    await editor.open('memfs:/notes/1.md', '---\nkind: note\n---\n\nTalked about G1 (P1) [obs].\n');
    const places = await editor.request<Location[]>('textDocument/definition', {
      textDocument: { uri: 'memfs:/notes/1.md' },
      position: { line: 4, character: 14 },
    });
    assert.deepEqual(
      places.map(({ uri, range }) => [uri, range.start.line]),
      [['memfs:/plan.md', 6]],
    );
  });

  it('of many documents is looked through in part, and says how many are left out', async () => {
    const many = Array.from({ length: 310 }, (_, at) => [
      `${String(at).padStart(3, '0')}.md`,
      'Told [LLM].\n',
    ]);
    await start('memfs:/', Object.fromEntries(many) as Record<string, string>);
    const { documents, leftOut } = await editor.request<OverviewResult>('provenote/overview', {});
    assert.deepEqual([documents.length, leftOut], [300, 10]);
  });

  it('is checked as far as it can be read', async () => {
    const virtual = await start('memfs:/', { 'a.md': 'Bare [LLM]. Bare.\n', 'b.md': 'Told [LLM].\n' });
    virtual.files.set('c.md', '\0\u0001\u0002\0');
    assert.deepEqual(await pull(), [
      ['memfs:/a.md', 'provenance/tag-required'],
      ['memfs:/b.md'],
      ['memfs:/c.md', 'document/unreadable'],
    ]);
  });
});
