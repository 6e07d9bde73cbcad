import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { promisify } from 'node:util';
import { documents, provenote, shellCommand, Workspace } from './run.js';

/** Runs `check` on one file and expects that it cannot be read, for a reason that matches. */
async function assertUnreadable(workspace: Workspace, name: string, reason: RegExp): Promise<void> {
  const { status, stdout } = await workspace.run('check', '--format', 'json', name);
  const { files } = JSON.parse(stdout) as {
    files: { findings: { rule: string; severity: string; message: string }[] }[];
  };
  assert.equal(status, 3);
  assert.deepEqual(
    files.flatMap(({ findings }) => findings.map(({ rule, severity }) => [rule, severity])),
    [['document/unreadable', 'error']],
  );
  assert.match(files[0]?.findings[0]?.message ?? '', reason);
}

describe('what the command line is given', () => {
  let workspace = new Workspace();
  beforeEach(() => {
    workspace = new Workspace({ 'good.md': documents.clean });
  });
  afterEach(() => {
    workspace.remove();
  });

  it('reports each file that cannot be read, with 3, and checks the others', async () => {
    workspace.write('latin.md', Uint8Array.of(0x63, 0x61, 0x66, 0xe9));
    workspace.write('surrogate.md', Uint8Array.of(0xed, 0xa0, 0x80));
    workspace.write('wide.md', Buffer.from('\ufeffCalm.', 'utf16le'));
    workspace.write('image.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0));
    workspace.write('large.md', 'x'.repeat(16 * 1024 * 1024 + 1));
    symlinkSync(workspace.path('gone.txt'), workspace.path('dangling.md'));
    await assertUnreadable(workspace, 'latin.md', /not saved as UTF-8.*Save it as UTF-8/);
    await assertUnreadable(workspace, 'surrogate.md', /not saved as UTF-8/);
    await assertUnreadable(workspace, 'wide.md', /UTF-16/);
    await assertUnreadable(workspace, 'image.md', /binary/);
    await assertUnreadable(workspace, 'large.md', /too large.*16 MiB/);
    const { status, stdout } = await workspace.run('check');
    assert.equal(status, 3);
    assert.match(stdout, /6 findings in 6 of 7 documents: 6 errors/);
  });

  it('takes text of all kinds', async () => {
    workspace.write('empty.md', '');
    workspace.write('bom.md', '\ufeff');
    workspace.write('nul.md', 'The pelican\0 rests [LLM].\n');
    workspace.write('cr.md', '# Calm\r\rThe pelican rests [LLM].\r');
    workspace.write('odd.md', 'שלום 😀 \t\u202e [LLM].\n');
    const { status, stdout } = await workspace.run('check');
    assert.equal(status, 0, stdout);
  });

  it('reports frontmatter that is no YAML as a finding, and checks the rest', async () => {
    workspace.write('a.md', '---\ntitle: "Calm\n---\n\nPelicans rest.\n');
    const { status, stdout } = await workspace.run('check', 'a.md');
    assert.equal(status, 1);
    assert.match(stdout, /document\/unreadable/);
    assert.match(stdout, /provenance\/tag-required/);
  });

  it('says which paths and patterns give nothing, with 3, and checks the others', async () => {
    mkdirSync(workspace.path('empty'));
    const { status, stdout, stderr } = await workspace.run('check', 'none.md', 'x/*.md', 'empty', 'good.md');
    assert.equal(status, 3);
    assert.match(
      stderr,
      /none\.md: There is no such file.*\n.*x\/\*\.md: This pattern matches no document.*\n.*empty: There is no Markdown document/,
    );
    assert.match(stdout, /No findings in 1 document/);
  });

  it('walks past circles of links and into folders whose name looks like a document', async () => {
    mkdirSync(workspace.path('x.md'));
    workspace.write('x.md/inner.md', documents.clean);
    symlinkSync(workspace.folder, workspace.path('x.md/loop'));
    symlinkSync('good.md', workspace.path('also.md'));
    const { status, stdout } = await workspace.run('check', '--format', 'jsonl');
    assert.equal(status, 0);
    assert.deepEqual(
      [...stdout.matchAll(/"file","path":"([^"]*)"/g)].map(([, path]) => path),
      ['also.md', 'good.md', 'x.md/inner.md'],
    );
  });

  it('names file, line and key of a bad configuration, with 2, and quotes no value', async () => {
    workspace.write('wiki/a.md', documents.clean);
    workspace.write(
      'wiki/provenote.config.yaml',
      'phi:\n  threshhold: Pelican\ncoverage: { min: Pelican }\n',
    );
    const { status, stdout, stderr } = await workspace.run('check');
    assert.equal(status, 2);
    assert.match(
      stderr,
      /wiki\/provenote\.config\.yaml:2:3: "phi\.threshhold": expected a known key; did you mean threshold\?/,
    );
    assert.match(stderr, /wiki\/provenote\.config\.yaml:3:13: "coverage\.min": expected a number/);
    assert.doesNotMatch(stderr, /Pelican/);
    assert.match(stdout, /No findings in 1 document/);
    workspace.write('wiki/provenote.config.yaml', 'phi:\n\tthreshold: low\n');
    assert.match((await workspace.run('check')).stderr, /yaml:2:1: expected spaces/);
    assert.equal((await workspace.run('check', '--config', 'none.yaml')).status, 2);
  });

  it('refuses what it does not know, with 2 and a suggestion', async () => {
    const runs = [
      ['chek', /Did you mean check\?/],
      ['check --quite', /Did you mean --quiet\?/],
      ['check --format sarif', /pretty, json, jsonl/],
      ['check --staged', /unknown option/],
      ['check --fix --fix-dry-run', /cannot be used with/],
      ['rules provenance/tag-stile', /Did you mean provenance\/tag-style\?/],
      ['rules sources/unreachable', /not part of this version/],
      ['inspect', /needs a FILE/],
      ['lsp', /--stdio/],
    ] as const;
    for (const [line, expected] of runs) {
      const { status, stdout, stderr } = await workspace.run(...line.split(' '));
      assert.deepEqual([line, status, stdout], [line, 2, '']);
      assert.match(stderr, expected);
    }
    assert.equal((await workspace.run()).status, 2);
  });

  it('prints its help, and ends with 0', async () => {
    for (const command of ['check', 'fix', 'inspect', 'rules', 'ignores', 'lsp']) {
      const { status, stdout } = await workspace.run(command, '--help');
      assert.equal(status, 0);
      assert.match(stdout, /Exit status:[^]*Example/);
    }
    const general = await workspace.run('--help');
    assert.match(general.stdout, /check .*\n[^]*lsp /);
    assert.match((await workspace.run('--version')).stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('goes on to its exit status when nobody reads its output', async () => {
    for (let at = 0; at < 400; at++) workspace.write(`d${String(at)}.md`, documents.untagged.repeat(20));
    const script = `${shellCommand()} check --format json | head -c 1 > /dev/null; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', script], { cwd: workspace.folder });
    assert.deepEqual([stdout, stderr], ['1\n', '']);
  });

  it('reads no more of standard input than the limit', async () => {
    const input = Buffer.alloc(17 * 1024 * 1024, 'x');
    const { status, stdout } = await provenote(workspace.folder, ['check', '--stdin'], { input });
    assert.equal(status, 3);
    assert.match(stdout, /too large/);
  });
});
