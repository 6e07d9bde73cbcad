import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  ClientCapabilities,
  CompletionList,
  DocumentDiagnosticReport,
  DocumentHighlight,
  Hover,
  Location,
  LocationLink,
  Range,
  SymbolInformation,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { Editor, until } from './editor.js';

const plan = `---
kind: note
type: plan
---

- **P1**: Buses frighten the client [client].
- **G1**: Ride to *work* again (P1) [client].
- **G2**: Sleep through the night [client].
- **O1.1**: Client will ride two stops three times a week for four weeks [record].
- **O2.1**: Client will be in bed by eleven on five nights a week for a month [record].
- **I1** → O1.1: A ladder 🌱 of trips [record].
`;
const first = `---
kind: note
session: 1
goals: [G1]
---

Made 3 of 5 trips 🌱 for O1.1, G1 and G12 on page G1 [obs].
`;
const second = `---
kind: note
session: 2
---

Slept six hours on most nights (G2, O2.1) [client].
Went on with I1 for G1 [obs].
`;
const capabilities: ClientCapabilities = {
  textDocument: {
    definition: { linkSupport: true },
    diagnostic: {},
    hover: { contentFormat: ['markdown'] },
  },
  workspace: {
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
};

describe('the golden thread in the editor', () => {
  let folder: string;
  let editor: Editor;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const at = (name: string, line: number, character: number): object => ({
    textDocument: { uri: uriOf(name) },
    position: { line, character },
  });
  const place = (uri: string, { start, end }: Range): string =>
    `${uri.slice(uriOf('').length).replace(/^\//, '')}:${String(start.line)}:${String(start.character)}-${String(end.character)}`;
  const start = async (more: ClientCapabilities = capabilities): Promise<void> => {
    editor = await Editor.start({ folder: pathToFileURL(folder).href, capabilities: more });
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'provenote-thread-'));
    await mkdir(join(folder, 'notes'));
    await mkdir(join(folder, 'other'));
    await writeFile(join(folder, 'plan.md'), plan);
    await writeFile(join(folder, 'notes/1.md'), first);
    await writeFile(join(folder, 'notes/2.md'), second);
    await writeFile(join(folder, 'other/plan.md'), plan);
    await start();
    await editor.open(uriOf('notes/1.md'), first, 4);
  });
  afterEach(async () => {
    await editor.stop();
    await rm(folder, { recursive: true });
  });

  it('leads from an id in a note to the line of the plan', async () => {
    const links = await editor.request<LocationLink[]>('textDocument/definition', at('notes/1.md', 6, 26));
    assert.deepEqual(
      links.map(({ targetUri, targetRange, targetSelectionRange }) => [
        place(targetUri, targetRange),
        place(targetUri, targetSelectionRange),
      ]),
      [['plan.md:8:2-82', 'plan.md:8:4-8']],
    );
    assert.deepEqual(links[0]?.originSelectionRange, {
      start: { line: 6, character: 25 },
      end: { line: 6, character: 29 },
    });
    assert.deepEqual(await editor.request('textDocument/definition', at('notes/1.md', 6, 3)), []);
  });

  it('finds the places of an id in the folder, and highlights those of the document', async () => {
    const ask = async (includeDeclaration: boolean): Promise<string[]> => {
      const params = { ...at('notes/1.md', 6, 32), context: { includeDeclaration } };
      const found = await editor.request<Location[]>('textDocument/references', params);
      return found.map(({ uri, range }) => place(uri, range));
    };
    const mentions = ['notes/1.md:3:8-10', 'notes/1.md:6:31-33', 'notes/2.md:6:20-22'];
    assert.deepEqual(await ask(false), mentions);
    assert.deepEqual(await ask(true), ['plan.md:6:4-6', ...mentions]);
    const marks = await editor.request<DocumentHighlight[]>(
      'textDocument/documentHighlight',
      at('notes/1.md', 6, 32),
    );
    assert.deepEqual(
      marks.map(({ range }) => place(uriOf('notes/1.md'), range)),
      mentions.slice(0, 2),
    );
  });

  it('renames a goal in every file and nothing else; its objectives follow in a preview', async () => {
    assert.deepEqual(await editor.request('textDocument/prepareRename', at('notes/1.md', 6, 32)), {
      start: { line: 6, character: 31 },
      end: { line: 6, character: 33 },
    });
    const edit = await editor.request<WorkspaceEdit>('textDocument/rename', {
      ...at('notes/1.md', 6, 32),
      newName: 'G4',
    });
    assert.deepEqual(edit.changeAnnotations, {
      'provenote-0': { label: 'G1 becomes G4', needsConfirmation: true },
      'provenote-1': { label: 'Its objectives follow', needsConfirmation: true },
    });
    const changes = (edit.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(changes.map(({ textDocument: { uri, version } }) => [uri, version]).sort(), [
      [uriOf('notes/1.md'), 4],
      [uriOf('notes/2.md'), null],
      [uriOf('plan.md'), null],
    ]);
    for (const name of ['plan.md', 'notes/1.md', 'notes/2.md']) {
      const before = await readFile(join(folder, name), 'utf8');
      const own = changes.filter(({ textDocument }) => textDocument.uri === uriOf(name));
      const expected = before
        .replaceAll(/\bG1\b/g, 'G4')
        .replaceAll('O1.1', 'O4.1')
        .replace('page G4', 'page G1');
      assert.equal(applied(before, own), expected);
    }
  });

  it('renames an objective at once, and refuses what is taken, of another kind, or not declared', async () => {
    const rename = (line: number, character: number, newName: string): Promise<WorkspaceEdit> =>
      editor.request('textDocument/rename', { ...at('notes/1.md', line, character), newName });
    const edit = await rename(6, 27, 'O1.3');
    assert.equal(edit.changeAnnotations?.['provenote-0']?.needsConfirmation, false);
    assert.equal(edit.documentChanges?.length, 2);
    await assert.rejects(rename(6, 32, 'G2'), /G2 is taken: it stands in plan\.md\. Choose another number\./);
    await assert.rejects(
      rename(6, 32, 'O4'),
      /A goal has the letter G and a number\. Write one, such as G3\./,
    );
    const end = { line: 7, character: 0 };
    await editor.change(uriOf('notes/1.md'), 5, [
      { range: { start: end, end }, text: 'Spoke of O4.1 and O9.9.\n' },
    ]);
    await assert.rejects(
      rename(6, 32, 'G4'),
      /O1\.1 would become O4\.1, which is taken: it stands in notes\/1\.md/,
    );
    await assert.rejects(
      editor.request('textDocument/prepareRename', at('notes/1.md', 7, 19)),
      /No plan in this folder declares O9\.9/,
    );
    assert.equal(
      await editor.request('textDocument/rename', { ...at('notes/1.md', 6, 2), newName: 'G4' }),
      null,
    );
  });

  it('hover tells what an id is, what it serves, and where it was last touched', async () => {
    const hover = async (line: number, character: number): Promise<string> => {
      const found = await editor.request<Hover | null>(
        'textDocument/hover',
        at('notes/1.md', line, character),
      );
      assert.ok(found && typeof found.contents === 'object' && 'value' in found.contents);
      return found.contents.value;
    };
    const objective = (await hover(6, 27)).replaceAll('\\', '');
    assert.match(
      objective,
      /^\*\*O1.1\*\* · objective\n\nClient will ride two stops three times a week for four weeks./,
    );
    assert.match(objective, /- serves \*\*G1\*\* Ride to work again \(P1\)./);
    assert.match(objective, /- serves \*\*P1\*\* Buses/);
    assert.match(objective, /- served by \*\*I1\*\*/);
    assert.match(objective, /- last touched in notes\/2.md \(the last note\)/);
    assert.match(await hover(6, 32), /measured in the notes/);
    // Neither oxygen nor a page is an id, and G12 is declared nowhere.
    assert.match(await hover(6, 39), /No plan in this folder declares it/);
    assert.equal(await editor.request('textDocument/hover', at('notes/1.md', 6, 50)), null);
  });

  it('completes ids of the plan in a note, and finds them over the workspace', async () => {
    const end = { line: 7, character: 0 };
    await editor.change(uriOf('notes/1.md'), 5, [{ range: { start: end, end }, text: 'Spoke of O' }]);
    const { items } = await editor.request<CompletionList>(
      'textDocument/completion',
      at('notes/1.md', 7, 10),
    );
    assert.deepEqual(
      items.slice(0, 2).map(({ label, detail }) => [label, detail?.slice(0, 30)]),
      [
        ['O1.1', 'objective: Client will ride tw'],
        ['O2.1', 'objective: Client will be in b'],
      ],
    );
    assert.deepEqual(items[0]?.textEdit, {
      range: { start: { line: 7, character: 9 }, end: { line: 7, character: 10 } },
      newText: 'O1.1',
    });
    const symbols = await editor.request<SymbolInformation[]>('workspace/symbol', { query: 'G2' });
    assert.deepEqual(
      symbols.map(({ name, containerName, location }) => [
        name,
        containerName,
        place(location.uri, location.range),
      ]),
      [
        ['G2', 'goal', 'other/plan.md:7:4-6'],
        ['G2', 'goal', 'plan.md:7:4-6'],
      ],
    );
  });

  it('an edit in a note updates what other open documents show', async () => {
    await editor.open(uriOf('plan.md'), plan);
    const codes = async (name: string): Promise<string[]> => {
      const report = await editor.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri: uriOf(name) },
      });
      return report.kind === 'full' ? report.items.map(({ code }) => String(code)) : [];
    };
    assert.deepEqual(await codes('plan.md'), []);
    const before = editor.refreshes;
    await editor.change(uriOf('notes/1.md'), 5, [{ text: first.replace('3 of 5', 'Some') }]);
    assert.deepEqual(await codes('notes/1.md'), ['plan/unlinked']);
    await until('the refresh', () => (editor.refreshes > before ? true : undefined));
    assert.deepEqual(await codes('plan.md'), ['plan/unmeasured']);
    const calm = editor.refreshes;
    await editor.change(uriOf('notes/1.md'), 6, [{ text: first.replace('3 of 5', 'Several') }]);
    assert.deepEqual(await codes('notes/1.md'), ['plan/unlinked']);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(editor.refreshes, calm);
  });

  it('pushes anew to a client that cannot pull', async () => {
    await editor.stop();
    await start({});
    await editor.open(uriOf('plan.md'), plan, 1);
    await editor.pushed(uriOf('plan.md'), 1);
    const told = (): string[] =>
      (editor.published.findLast(({ uri }) => uri === uriOf('plan.md'))?.diagnostics ?? []).map(({ code }) =>
        String(code),
      );
    // The notes are not open, and measure every goal.
    assert.deepEqual(told(), []);
    await editor.open(uriOf('notes/2.md'), second.replace('six hours', 'well'), 1);
    await until('the goal that nobody measures', () => (told().length === 1 ? true : undefined));
    await editor.change(uriOf('notes/2.md'), 2, [{ text: second }]);
    await until('its measure', () => (told().length === 0 ? true : undefined));
  });

  it('works in documents outside of any folder, with those that are open', async () => {
    await editor.stop();
    editor = await Editor.start({});
    await editor.open('file:///nowhere/plan.md', plan);
    await editor.open('file:///nowhere/notes/a.md', second);
    await editor.open('file:///elsewhere/b.md', second);
    const found = await editor.request<Location[]>('textDocument/definition', {
      textDocument: { uri: 'file:///nowhere/notes/a.md' },
      position: { line: 5, character: 33 },
    });
    assert.deepEqual(
      found.map(({ uri, range }) => [uri, range.start.line]),
      [['file:///nowhere/plan.md', 7]],
    );
    const other = { textDocument: { uri: 'file:///elsewhere/b.md' }, position: { line: 5, character: 33 } };
    assert.deepEqual(await editor.request('textDocument/definition', other), []);
  });
});

/** A text after the edits of its document, applied as a client does: from the last to the first. */
function applied(text: string, changes: readonly TextDocumentEdit[]): string {
  const lines = text.split('\n');
  const starts = lines.map((_line, at) => lines.slice(0, at).join('\n').length + (at > 0 ? 1 : 0));
  const offset = ({ line, character }: Range['start']): number => (starts[line] ?? 0) + character;
  return changes
    .flatMap(({ edits }) => edits)
    .sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce(
      (result, edit) =>
        'newText' in edit
          ? result.slice(0, offset(edit.range.start)) + edit.newText + result.slice(offset(edit.range.end))
          : result,
      text,
    );
}
