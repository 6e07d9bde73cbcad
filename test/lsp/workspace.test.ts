import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CancellationTokenSource,
  ProgressType,
  type ClientCapabilities,
  type RelatedFullDocumentDiagnosticReport,
  type SymbolInformation,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { Editor, until } from './editor.js';

type Report = WorkspaceDocumentDiagnosticReport;
const tagRequired = 'provenance/tag-required';

describe('the workspace', () => {
  let folder: string;
  let editor: Editor;
  let settings: object;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const write = (name: string, text: string | Uint8Array): Promise<void> =>
    writeFile(join(folder, name), text);
  const changed = (name: string, type: 1 | 2 | 3): Promise<void> =>
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });
  const pull = async (known: readonly Report[] = [], more: object = {}): Promise<readonly Report[]> => {
    const previousResultIds = known.flatMap(({ uri, resultId }) =>
      resultId === undefined ? [] : [{ uri, value: resultId }],
    );
    const params = { previousResultIds, ...more };
    return (await editor.request<WorkspaceDiagnosticReport>('workspace/diagnostic', params)).items;
  };
  /** The reports as name, kind, codes of the findings. */
  const told = (reports: readonly Report[]): readonly string[] =>
    reports
      .map((report) => {
        const codes = report.kind === 'full' ? report.items.map(({ code }) => String(code)) : [];
        return [report.uri.slice(uriOf('').length), report.kind, ...codes].join(' ').replace(/^\//, '');
      })
      .sort();

  beforeEach(async () => {
    settings = {};
    folder = await mkdtemp(join(tmpdir(), 'provenote-lsp-'));
    await mkdir(join(folder, 'wiki'));
    await mkdir(join(folder, 'drafts'));
    await write('provenote.config.yaml', 'ignore: ["drafts/**"]\n');
    await write('.gitignore', 'README.md\n');
    await write('README.md', 'Bare.\n');
    await write('drafts/d.md', 'Bare.\n');
    await write('wiki/a b.md', '🌱 Bare.\n');
    await write('wiki/b.md', 'Told [LLM].\n');
    const capabilities: ClientCapabilities = {
      textDocument: { diagnostic: { relatedDocumentSupport: true } },
      workspace: {
        configuration: true,
        diagnostics: { refreshSupport: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
        fileOperations: { willRename: true, didDelete: true },
        workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
      },
    };
    editor = await Editor.start({
      folder: pathToFileURL(folder).href,
      capabilities,
      settings: () => settings,
    });
    await until('the watcher', () =>
      editor.registrations.find((method) => method === 'workspace/didChangeWatchedFiles'),
    );
  });
  afterEach(async () => {
    await editor.stop();
    await rm(folder, { recursive: true });
  });

  it('is told document by document, and what the client knows is unchanged', async () => {
    assert.equal(editor.initialized.capabilities.diagnosticProvider?.workspaceDiagnostics, true);
    const first = await pull();
    assert.deepEqual(told(first), [`wiki/a%20b.md full ${tagRequired}`, 'wiki/b.md full']);
    const [bare] = first;
    assert.deepEqual(bare?.kind === 'full' ? bare.items[0]?.range : undefined, {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 8 },
    });
    assert.deepEqual(told(await pull(first)), ['wiki/a%20b.md unchanged', 'wiki/b.md unchanged']);
  });

  it('follows files that change, come and go, and tells of those that cannot be read', async () => {
    const first = await pull();
    await write('wiki/a b.md', 'Told [LLM].\n');
    assert.deepEqual(told(await pull(first)), ['wiki/a%20b.md unchanged', 'wiki/b.md unchanged']);
    await changed('wiki/a b.md', 2);
    await write('wiki/c.md', new Uint8Array([0xff, 0xfe, 0x00]));
    await changed('wiki/c.md', 1);
    await rm(join(folder, 'wiki/b.md'));
    await changed('wiki/b.md', 3);
    assert.deepEqual(told(await pull(first)), [
      'wiki/a%20b.md full',
      'wiki/b.md full',
      'wiki/c.md full document/unreadable',
    ]);
  });

  it('takes an open document as the editor has it, and the file again when it is closed', async () => {
    const uri = uriOf('wiki/b.md');
    await editor.open(uri, 'Bare. Bare too.\n', 7);
    const open = await pull();
    assert.deepEqual(told(open), [
      `wiki/a%20b.md full ${tagRequired}`,
      `wiki/b.md full ${tagRequired} ${tagRequired}`,
    ]);
    assert.deepEqual(open.map(({ version }) => version).sort(), [7, null]);
    await editor.notify('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual(told(await pull(open)), ['wiki/a%20b.md unchanged', 'wiki/b.md full']);
  });

  it('follows the configuration, and a setting leaves it out', async () => {
    const first = await pull();
    await write('provenote.config.yaml', `rules: { ${tagRequired}: off }\n`);
    await changed('provenote.config.yaml', 2);
    assert.deepEqual(told(await pull(first)), ['drafts/d.md full', 'wiki/a%20b.md full', 'wiki/b.md full']);
    settings = { checkWorkspace: false };
    await editor.notify('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await pull(), []);
  });

  it('goes to a client bit by bit, and waits while there is nothing new', async () => {
    const reports: Report[] = [];
    const token = new ProgressType<WorkspaceDiagnosticReport>();
    editor.connection.onProgress(token, 'bits', ({ items }) => void reports.push(...items));
    assert.deepEqual(await pull([], { partialResultToken: 'bits' }), []);
    assert.deepEqual(told(reports), [`wiki/a%20b.md full ${tagRequired}`, 'wiki/b.md full']);

    const known = reports.splice(0);
    const waiting = pull(known, { partialResultToken: 'bits' });
    const early = await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 300, 'waits'))]);
    assert.equal(early, 'waits');
    await write('wiki/b.md', 'Bare.\n');
    await changed('wiki/b.md', 2);
    assert.deepEqual(await waiting, []);
    assert.deepEqual(told(reports), [`wiki/b.md full ${tagRequired}`]);
  });

  it('is left when nobody wants it any more', async () => {
    const known = await pull();
    const source = new CancellationTokenSource();
    const params = {
      previousResultIds: known.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' })),
      partialResultToken: 'bits',
    };
    const waiting = editor.connection.sendRequest<unknown>('workspace/diagnostic', params, source.token);
    setTimeout(() => source.cancel(), 50);
    // The answer to a cancelled request may be empty or an error.
    const answer = await waiting.catch(() => 'cancelled');
    assert.ok(answer === 'cancelled' || JSON.stringify(answer) === '{"items":[]}');
    assert.deepEqual(told(await pull(known)), ['wiki/a%20b.md unchanged', 'wiki/b.md unchanged']);
  });

  it('shows its progress to a client that asks for it, and names no document in it', async () => {
    const steps: unknown[] = [];
    editor.connection.onProgress(new ProgressType<object>(), 'work', (step) => void steps.push(step));
    await pull([], { workDoneToken: 'work' });
    assert.deepEqual(steps, [
      { kind: 'begin', title: 'Provenote: checking the workspace', percentage: 0 },
      { kind: 'report', percentage: 50, message: '1 of 2 documents' },
      { kind: 'report', percentage: 100, message: '2 of 2 documents' },
      { kind: 'end' },
    ]);
  });

  it('has symbols for sources and graded elements, in open documents and others', async () => {
    const list = '\n\n## Sources\n\n1. Marlow, A. *Bonds that hold*. 2018. — T2\n';
    await write('wiki/c.md', `Bonds hold [1].${list}`);
    await editor.open(uriOf('wiki/b.md'), 'Goal consensus was rated probably effective [LLM].\n');
    const find = async (query: string): Promise<unknown> =>
      (await editor.request<SymbolInformation[]>('workspace/symbol', { query })).map(
        ({ name, containerName, location }) => [name, containerName, location.uri, location.range.start.line],
      );
    assert.deepEqual(await find('bondshold'), [['Bonds that hold (2018)', 'T2', uriOf('wiki/c.md'), 4]]);
    assert.deepEqual(await find('goal'), [['goal consensus', 'probably effective', uriOf('wiki/b.md'), 0]]);
    assert.deepEqual(await find('nobody'), []);
  });

  it('keeps the paths of bibliographies when these move, in configurations and documents', async () => {
    await write('refs.bib', '@book{oak, title={Oak}, year={2031}}\n');
    await write('provenote.config.yaml', 'bibliography: refs.bib\n');
    await write('wiki/b.md', '---\nbibliography: ../refs.bib\n---\n\nTold [@oak].\n');
    await pull();
    const move = (from: string, to: string): Promise<WorkspaceEdit | null> =>
      editor.request('workspace/willRenameFiles', { files: [{ oldUri: uriOf(from), newUri: uriOf(to) }] });
    const edit = await move('refs.bib', 'lib/refs.bib');
    assert.deepEqual(edit?.changeAnnotations, { 'provenote-moved': { label: 'Paths of moved files' } });
    assert.deepEqual(
      edit.documentChanges?.map((change) =>
        'edits' in change
          ? [change.textDocument.uri, change.edits.map((one) => ('newText' in one ? one.newText : ''))]
          : [],
      ),
      [
        [uriOf('provenote.config.yaml'), ['lib/refs.bib']],
        [uriOf('wiki/b.md'), ['../lib/refs.bib']],
      ],
    );
    assert.equal(await move('wiki/a b.md', 'wiki/c.md'), null);
    const moved = await move('wiki/b.md', 'b.md');
    assert.equal(moved?.documentChanges?.length, 1);
  });

  it('follows a folder that goes, of which no watcher tells', async () => {
    const first = await pull();
    await rm(join(folder, 'wiki'), { recursive: true });
    await editor.notify('workspace/didDeleteFiles', { files: [{ uri: uriOf('wiki') }] });
    assert.deepEqual(told(await pull(first)), ['wiki/a%20b.md full', 'wiki/b.md full']);
  });

  it('tells of articles that contradict each other, open or not, and no longer when they agree', async () => {
    const rated = (grade: string): string => `In 2018, goal consensus was rated ${grade} [LLM].\n`;
    const rule = 'grades/inconsistent';
    await write('wiki/b.md', rated('probably effective'));
    const codes = async (known: readonly Report[] = []): Promise<readonly string[]> =>
      told(await pull(known)).filter((line) => line.includes(rule));
    assert.deepEqual(await codes(), []);

    const uri = uriOf('wiki/c.md');
    await write('wiki/c.md', rated('demonstrably effective'));
    await changed('wiki/c.md', 1);
    assert.equal((await codes()).length, 2);

    await editor.open(uri, rated('demonstrably effective'));
    const ask = (): Promise<RelatedFullDocumentDiagnosticReport> =>
      editor.request('textDocument/diagnostic', { textDocument: { uri } });
    const report = await ask();
    const found = report.items.find(({ code }) => code === rule);
    assert.deepEqual(report.relatedDocuments, undefined, 'the workspace has told of the other one');
    assert.match(String(found?.message), /^Another article \(wiki\/b\.md\) rates goal consensus/);
    assert.deepEqual(found?.range.start, { line: 0, character: 34 });

    const known = await pull();
    const refreshes = editor.refreshes;
    await editor.change(uri, 2, [{ text: rated('probably effective') }]);
    const agreed = await ask();
    assert.deepEqual(
      agreed.items.filter(({ code }) => code === rule),
      [],
    );
    assert.deepEqual(Object.keys(agreed.relatedDocuments ?? {}), [uriOf('wiki/b.md')]);
    await until('the refresh', () => (editor.refreshes > refreshes ? true : undefined));
    assert.ok(told(await pull(known)).some((line) => line.startsWith('wiki/b.md full')));
    assert.deepEqual(await codes(), []);
  });
});
