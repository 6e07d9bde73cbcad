import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  ClientCapabilities,
  Diagnostic,
  Location,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import type { OverviewResult } from '../../server/src/protocol/messages.js';
import { Editor, until } from './editor.js';

const plan = (goal: string): string => `---
kind: note
type: plan
---

- **P1**: Ferries frighten the client [client].
- **${goal}**: Cross the lake (P1) [client].
`;
const note = (goal: string): string => `---
kind: note
---

Talked about ${goal} (P1) [obs].
`;
const grade = (words: string): string => `Empathy is ${words} (2018) [LLM].\n`;

const capabilities: ClientCapabilities = {
  textDocument: { diagnostic: { relatedDocumentSupport: true }, hover: { contentFormat: ['plaintext'] } },
  workspace: { workspaceFolders: true, diagnostics: { refreshSupport: true } },
};

describe('a workspace of two folders', () => {
  let parent: string;
  let editor: Editor;
  const uriOf = (path: string): string => pathToFileURL(join(parent, path)).href;
  const files: Record<string, string> = {
    'east/provenote.config.yaml': 'rules: { provenance/tag-required: error }\n',
    'west/provenote.config.yaml': 'rules: { provenance/tag-required: hint }\nignore: ["drafts/**"]\n',
    'east/a.md': 'Bare.\n',
    'west/a.md': 'Bare.\n',
    'east/drafts/d.md': 'Bare.\n',
    'west/drafts/d.md': 'Bare.\n',
    'east/plan.md': plan('G1'),
    'west/plan.md': plan('G2'),
    'east/notes/1.md': note('G1'),
    'west/notes/1.md': note('G2'),
    'east/grade.md': grade('demonstrably effective'),
    'west/grade.md': grade('probably effective'),
  };
  const pull = async (): Promise<ReadonlyMap<string, readonly Diagnostic[]>> => {
    const { items } = await editor.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    return new Map(
      items.map((item) => [
        item.uri.slice(uriOf('').length).replace(/^\//, ''),
        item.kind === 'full' ? item.items : [],
      ]),
    );
  };
  const start = async (...folders: string[]): Promise<void> => {
    editor = await Editor.start({ folders: folders.map(uriOf), capabilities });
  };

  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'provenote-roots-'));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(join(parent, path, '..'), { recursive: true });
      await writeFile(join(parent, path), text);
    }
  });
  afterEach(async () => {
    await editor.stop();
    await rm(parent, { recursive: true });
  });

  it('takes the configuration of the folder that a document is in', async () => {
    await start('east', 'west');
    const found = await pull();
    const severities = (path: string): unknown => found.get(path)?.map(({ severity }) => severity);
    assert.deepEqual(severities('east/a.md'), [1]);
    assert.deepEqual(severities('west/a.md'), [4]);
    assert.deepEqual(severities('east/drafts/d.md'), [1]);
    assert.equal(found.has('west/drafts/d.md'), false);
  });

  it('keeps plans with the same path in two folders apart', async () => {
    await start('east', 'west');
    for (const folder of ['east', 'west']) {
      await editor.open(uriOf(`${folder}/notes/1.md`), files[`${folder}/notes/1.md`] ?? '');
      await editor.open(uriOf(`${folder}/plan.md`), files[`${folder}/plan.md`] ?? '');
    }
    const found = await pull();
    for (const folder of ['east', 'west']) {
      const document = { textDocument: { uri: uriOf(`${folder}/notes/1.md`) } };
      const at = { ...document, position: { line: 4, character: 14 } };
      const places = await editor.request<Location[]>('textDocument/definition', at);
      assert.deepEqual(
        places.map(({ uri, range }) => [uri, range.start.line]),
        [[uriOf(`${folder}/plan.md`), 6]],
      );
      const hover = await editor.request<unknown>('textDocument/hover', at);
      assert.ok(JSON.stringify(hover).includes(`${folder}/notes/1.md (the last note)`));
      const codes = found.get(`${folder}/notes/1.md`)?.map(({ code }) => code);
      assert.equal(
        codes?.includes('plan/unlinked'),
        false,
        'the id is declared in the plan of its own folder',
      );
    }
  });

  it('names the folder where documents of both contradict each other', async () => {
    await start('east', 'west');
    const found = await pull();
    const said = found.get('west/grade.md')?.find(({ code }) => code === 'grades/inconsistent');
    assert.match(JSON.stringify(said?.message), /Another article \(east\/grade\.md\)/);
    const overview = await editor.request<OverviewResult>('provenote/overview', {});
    const paths = overview.documents.map(({ path }) => path);
    assert.ok(paths.includes('east/a.md') && paths.includes('west/a.md'), paths.join());
  });

  it('follows a folder that comes, and one that goes', async () => {
    await start('east');
    assert.equal((await pull()).has('west/a.md'), false);
    const change = (added: string[], removed: string[]): Promise<void> =>
      editor.notify('workspace/didChangeWorkspaceFolders', {
        event: {
          added: added.map((name) => ({ uri: uriOf(name), name })),
          removed: removed.map((name) => ({ uri: uriOf(name), name })),
        },
      });
    await change(['west'], []);
    await until('the second folder', async () => (await pull()).has('west/a.md') || undefined);
    await change([], ['east']);
    await until('the first folder to go', async () => !(await pull()).has('east/a.md') || undefined);
  });

  it('tells folders of one name apart by the folder above', async () => {
    for (const clinic of ['north', 'south']) {
      await mkdir(join(parent, clinic, 'wiki'), { recursive: true });
      await writeFile(join(parent, clinic, 'wiki/a.md'), 'Bare [LLM].\n');
    }
    await start('north/wiki', 'south/wiki');
    const { documents } = await editor.request<OverviewResult>('provenote/overview', {});
    assert.deepEqual(
      documents.map(({ path }) => path),
      ['north/wiki/a.md', 'south/wiki/a.md'],
    );
  });
});
