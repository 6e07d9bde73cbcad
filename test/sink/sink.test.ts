import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { createAnalyzer } from '../../core/index.js';
import { formats } from '../../core/reports/formats.js';
import { withoutPaths } from './json-without-paths.js';
import { Workspace } from '../cli/run.js';
import { Editor } from '../lsp/editor.js';
import { canaries, positions } from './canaries.js';
import { leakIn } from './leaks.js';

/** A document for each category in each position. */
const documents = Object.entries(positions).flatMap(([position, make]) =>
  canaries.map(({ category, text, value }) => ({ position, category, text: make(text, value) })),
);

/**
 * Positions without the words that announce an identifier, or where it counts as literature: nothing there tells a record
 * number from another number, and `deidentify` leaves it.
 */
const unannounced: ReadonlySet<string> = new Set([
  'footnote',
  'footnote name',
  'citation',
  'source',
  'source number',
  'tag-like',
]);

/** What no output may hold, whatever is asked for. `what` names the run. */
function assertSilent(what: string, output: string): void {
  const leak = leakIn(output);
  assert.equal(leak, undefined, `${what} shows a piece of PHI`);
}

describe('the sink', () => {
  it('tests with canaries that are found where they stand in a note', () => {
    const analyzer = createAnalyzer();
    const missed = canaries.filter(({ category, text }) => {
      const { findings } = analyzer.analyze({ path: 'note.md', text: `${text} [client].\n`, kind: 'note' });
      return !findings.some(({ rule }) => rule === `phi/${category}`);
    });
    assert.deepEqual(missed, []);
    for (const { value } of canaries) {
      assert.ok(leakIn(`x${value}y`) !== undefined, 'plain');
      assert.ok(leakIn(encodeURIComponent(`x${value}y`)) !== undefined, 'URL-encoded');
      for (const lead of ['', 'a', 'ab'])
        assert.ok(leakIn(`"${Buffer.from(lead + value).toString('base64')}"`) !== undefined, 'base64');
    }
  });

  describe('of the command line', () => {
    const files = Object.fromEntries(documents.map(({ text }, index) => [`n${String(index)}.md`, text]));
    let workspace: Workspace;
    before(() => (workspace = new Workspace(files)));
    after(() => workspace.remove());

    const runs: readonly (readonly string[])[] = [
      ...formats.map(({ name }) => ['check', '--kind', 'note', '--format', name]),
      ['check', '--format', 'json'],
      ['check', '--no-ignores', '--format', 'jsonl', '--kind', 'article'],
      ['check', '--fix-dry-run', '--kind', 'note'],
      ['check', '--output', 'report.json', '--format', 'json', '--kind', 'note'],
      ['ignores'],
      ['ignores', '--format', 'json', '--kind', 'note'],
      ['grades', '--bump', '2018', '.'],
      ['grades', '--bump', '2018', '--format', 'json', '.'],
    ];
    for (const args of runs) {
      it(`\`${args.join(' ')}\` shows none of it`, async () => {
        const { stdout, stderr } = await workspace.run(...args);
        assert.ok(stdout.length + stderr.length > 0 || args.includes('--output'));
        assertSilent(args.join(' '), stdout);
        assertSilent(args.join(' '), stderr);
        if (args.includes('--output')) assertSilent('the report', workspace.read('report.json'));
      });
    }

    it('`inspect` shows none of it, of every position', async () => {
      for (const position of Object.keys(positions)) {
        const index = documents.findIndex((one) => one.position === position);
        const { stdout, stderr } = await workspace.run('inspect', `n${String(index)}.md`, '--kind', 'note');
        assertSilent(`inspect of ${position}`, stdout + stderr);
      }
    });

    it('writes nothing beside what it was asked for', () => {
      const left = readdirSync(workspace.folder, { recursive: true }).map(String);
      const unasked = left.filter((name) => !/^n\d+\.md$/.test(name) && name !== 'report.json');
      assert.deepEqual(unasked, []);
    });
  });

  it('of `deidentify` shows none of it: not the text, not the table, not in JSON, not what it writes', async function () {
    this.timeout(60_000);
    const files = Object.fromEntries(
      documents
        .filter(({ position }) => !unannounced.has(position))
        .map(({ text }, at) => [`n${String(at)}.md`, text]),
    );
    const workspace = new Workspace(files);
    for (const args of [
      ['.'],
      ['.', '--format', 'json', '--dates', 'year'],
      ['.', '--write', '--names', 'placeholder'],
    ]) {
      const { stdout, stderr } = await workspace.run('deidentify', '--kind', 'note', ...args);
      assertSilent(`deidentify ${args.join(' ')}`, stdout);
      assertSilent(`deidentify ${args.join(' ')}`, stderr);
    }
    for (const path of Object.keys(files)) assertSilent(path, workspace.read(path));
    workspace.remove();
  });

  it('of `fix` shows none of it', async () => {
    const files = Object.fromEntries(documents.map(({ text }, index) => [`n${String(index)}.md`, text]));
    const workspace = new Workspace(files);
    const { stdout, stderr } = await workspace.run('fix', '--kind', 'note');
    assertSilent('fix', stdout + stderr);
    workspace.remove();
  });

  it('of files that cannot be read, of a broken configuration and of wrong usage shows none of it', async () => {
    const all = canaries.map(({ text }) => text).join('. ');
    const workspace = new Workspace({
      'a.md': Buffer.concat([Buffer.from(all), Buffer.from([0xff, 0xfe])]),
      'b.md': `${all}\0`,
      'c/provenote.config.yaml': `rules: { "${canaries[0]?.value ?? ''}": error }\n`,
      'c/c.md': all,
    });
    for (const args of [['check'], ['check', '--format', 'json'], ['inspect', 'a.md'], ['fix', 'b.md']]) {
      const { stdout, stderr } = await workspace.run(...args);
      // A key of a configuration is named to whoever wrote it; a document's text never is.
      assertSilent(args.join(' '), (stdout + stderr).replaceAll(canaries[0]?.value ?? '', ''));
    }
    workspace.remove();
  });

  it('shows a file name as the path of a report alone', async () => {
    const name = 'Zephyrine-Quillfeather.md';
    const workspace = new Workspace({ [name]: 'Her brother rests.\n', 'ok.md': 'Text [LLM].\n' });
    const { stdout, stderr } = await workspace.run('check', '--format', 'json');
    assert.ok(stdout.includes(name));
    assertSilent('check', withoutPaths(stdout) + stderr);
    workspace.remove();
  });

  it('holds no text of it in a finding, whatever the rule', () => {
    const analyzer = createAnalyzer();
    for (const { position, category, text } of documents) {
      for (const kind of ['note', 'article', 'revision'] as const) {
        const { findings, phi, ruleFaults } = analyzer.analyze({ path: 'note.md', text, kind });
        assert.deepEqual(ruleFaults, []);
        // Titles of offers name sources to whoever writes the document; those of `phi/*` name nothing.
        const titles = findings
          .filter(({ rule }) => rule.startsWith('phi/'))
          .flatMap(({ offers }) => (offers ?? []).map(({ title }) => title));
        const shown = [titles, findings.map(({ message, related }) => ({ message, related }))];
        assertSilent(`a finding for ${category} in ${position}`, JSON.stringify({ shown, phi }));
      }
    }
  });

  it('of the language server shows none of it: diagnostics, hovers, titles of actions, status, logs', async function () {
    this.timeout(60_000);
    const settings = { checkUncovered: 'on' };
    const editor = await Editor.start({ initializationOptions: { allow: true, settings } });
    try {
      for (const [index, { text, position, category }] of documents.entries()) {
        if (index % 3 !== 0) continue;
        const uri = `file:///nowhere/n${String(index)}.md`;
        const textDocument = { uri };
        await editor.open(uri, text);
        for (const diagnostic of await editor.pushed(uri, 1)) {
          assertSilent(`a diagnostic for ${category} in ${position}`, JSON.stringify(diagnostic));
          if (!String(diagnostic.code).startsWith('phi/')) continue;
          const { range } = diagnostic;
          const context = { diagnostics: [diagnostic] };
          const hover = await editor.request('textDocument/hover', { textDocument, position: range.start });
          const actions = await editor.request<CodeAction[]>('textDocument/codeAction', {
            textDocument,
            range: { start: range.start, end: range.start },
            context,
          });
          const own = actions.filter(({ diagnostics }) => diagnostics?.[0]?.code === diagnostic.code);
          const titles = own.map(({ title, command }) => ({ title, command }));
          assertSilent(`what is offered for ${category} in ${position}`, JSON.stringify({ hover, titles }));
        }
      }
      const position = { line: -1, character: 'x' };
      const textDocument = { uri: 'file:///nowhere/n0.md' };
      await editor.request('textDocument/hover', { textDocument, position }).catch(() => undefined);
    } finally {
      await editor.stop();
    }
    assertSilent('the logs', JSON.stringify([editor.logs, editor.statuses, editor.stderr]));
  });
});
