import assert from 'node:assert/strict';
import type { CompletionList } from 'vscode-languageserver-protocol';
import type {
  FramingSentencesResult,
  NoteTemplateResult,
  RangeResult,
} from '../../server/src/protocol/messages.js';
import { Editor } from './editor.js';

const uri = 'file:///nowhere/session-03.md';
const head = ['---', 'kind: note', 'date: "{{date}}"', '---', ''];

describe('notes in the editor', () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start({ initializationOptions: {} });
  });
  afterEach(() => editor.stop());

  const open = (...lines: readonly string[]): Promise<void> =>
    editor.open(uri, [...head, ...lines].join('\n'));
  const at = (line: number, character: number): { line: number; character: number } => ({ line, character });
  const next = (line: number, from: number, to: number): Promise<RangeResult | null> =>
    editor.request('provenote/nextPlaceholder', {
      textDocument: { uri },
      range: { start: at(line, from), end: at(line, to) },
    });
  const framings = (line: number, character: number): Promise<FramingSentencesResult | null> =>
    editor.request('provenote/framingSentences', { textDocument: { uri }, position: at(line, character) });

  it('a new note begins from the template of its format', async () => {
    const formats = await editor.request<readonly NoteTemplateResult[]>('provenote/noteTemplates', {});
    assert.deepEqual(
      formats.map(({ format }) => format),
      ['SOAP', 'DAP', 'BIRP', 'GIRP', 'PIE', 'free'],
    );
    for (const { format, template } of formats) {
      const made = await editor.request<{ text: string } | null>('provenote/newDocument', { template });
      assert.ok(made?.text.startsWith(`---\nkind: note\nformat: ${format}\n`), format);
    }
  });

  it('the next placeholder is found from any selection, those of identity left out', async () => {
    await open('S: 🌱 {{one}} [client].', 'O: {{two}} [obs].');
    assert.deepEqual(await next(0, 0, 0), { start: at(5, 6), end: at(5, 13) });
    assert.deepEqual(await next(5, 6, 13), { start: at(6, 3), end: at(6, 10) });
    assert.deepEqual(await next(6, 3, 10), { start: at(5, 6), end: at(5, 13) });
    await editor.change(uri, 2, [{ text: 'S: done [client].\n' }]);
    assert.equal(await next(0, 0, 0), null);
  });

  it('a framing sentence goes behind the sentence at the cursor, with the grade of the table', async () => {
    await open('A: 🌱 rest helps [obs]. P: rest [record].');
    const found = await framings(5, 8);
    assert.deepEqual(found?.position, at(5, 23));
    const [first] = found.sentences;
    assert.match(first?.grade ?? '', /^demonstrably effective \(2018\)$/);
    assert.match(
      first?.text ?? '',
      /^ The therapy relationship \(.+\) is framed here as a mediator of \{\{which change\}\};/,
    );
    const { start = 0, end = 0 } = first?.placeholder ?? {};
    assert.equal(first?.text.slice(start, end), '{{which change}}');
    assert.equal(
      await editor.request('provenote/framingSentences', {
        textDocument: { uri: 'file:///no.md' },
        position: at(0, 0),
      }),
      null,
    );
  });

  it('named sources come first behind a bracket', async () => {
    await open('O: PHQ-9 fell to 11 [');
    const list = await editor.request<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: at(5, 21),
    });
    const labels = list.items
      .toSorted((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''))
      .map(({ label }) => label);
    assert.deepEqual(labels.slice(0, 7), [
      '[measure: PHQ-9]',
      '[obs]',
      '[client]',
      '[collateral]',
      '[measure]',
      '[record]',
      '[LLM]',
    ]);
  });

  it('tells of a missing part in words that name it', async () => {
    await open('S: slept [client].', 'O: calm [obs].', 'P: rest [record].');
    const found = await editor.pushed(uri, 1);
    assert.deepEqual(
      found
        .filter(({ code }) => String(code).startsWith('note/'))
        .map(({ code, range }) => [code, range.start.line]),
      [
        ['note/frontmatter', 0],
        ['note/section-missing', 7],
      ],
    );
  });
});
