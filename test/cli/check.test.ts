import assert from 'node:assert/strict';
import { documents, provenote, workspacePerTest, type RunResult } from './run.js';

interface JsonReport {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly kind: string;
    readonly findings: readonly { readonly rule: string; readonly start: { readonly line: number } }[];
    readonly summary: Readonly<Record<string, number>>;
  }[];
  readonly totals: Readonly<Record<string, number>>;
}

function jsonOf({ stdout }: RunResult): JsonReport {
  return JSON.parse(stdout) as JsonReport;
}

describe('provenote check', () => {
  const workspaces = workspacePerTest();
  const { start } = workspaces;

  it('ends with 0 for a clean document and says so', async () => {
    const { status, stdout, stderr } = await start({ 'a.md': documents.clean }).run('check');
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /a\.md article\n {2}1 sentence · 0 sourced · 1 LLM · 0 untagged · coverage 100 %/);
    assert.match(stdout, /No findings in 1 document\./);
  });

  it('reports the same with threads as without, what cannot be read and broken configurations included', async () => {
    const files: Record<string, string | Uint8Array> = {
      'broken/provenote.config.yaml': 'rules: 12\n',
      'broken/lost.md': documents.clean,
      'wiki/binary.md': new Uint8Array([0, 1, 2, 0xff]),
    };
    const some = [documents.clean, documents.untagged, documents.fixable];
    for (let at = 0; at < 120; at++) files[`wiki/${String(at)}.md`] = some[at % some.length] ?? '';
    start(files);
    const args = ['check', '--format', 'json', '--rule', 'provenance/tag-style=error'];
    const alone = await workspaces.current.run(...args, '--jobs', '1');
    const together = await workspaces.current.run(...args, '--jobs', '3');
    assert.deepEqual(together, alone);
    assert.equal(together.status, 3);
    assert.equal(jsonOf(together).files.length, 121);

    const fixed = await workspaces.current.run('fix', '--jobs', '3', 'wiki');
    assert.match(fixed.stdout, /40 places in 40 documents repaired/);
    assert.match(workspaces.current.read('wiki/119.md'), /outcome \[LLM\]\./);
  });

  it('names the right number of threads', async () => {
    const { status, stderr } = await start({ 'a.md': documents.clean }).run('check', '--jobs', '0');
    assert.equal(status, 2);
    assert.match(stderr, /--jobs.*It must be a whole number from 1 up/);
  });

  it('ends with 1 for findings, names place, severity and rule, and shows no sentence', async () => {
    const { status, stdout } = await start({ 'a.md': documents.untagged, 'b.md': documents.clean }).run(
      'check',
    );
    assert.equal(status, 1);
    assert.match(stdout, / {2}3:1 {2}✖ error .* provenance\/tag-required\n/);
    assert.match(stdout, /1 finding in 1 of 2 documents: 1 error, 0 warnings\./);
    assert.match(stdout, /Document +kind +sentences/);
    assert.doesNotMatch(stdout, /Pelicans/);
    assert.ok(!stdout.includes('\u001b'), 'no colour in a pipe');
  });

  it('colours on request, and never when NO_COLOR is set', async () => {
    const { folder } = start({ 'a.md': documents.untagged });
    const forced = await provenote(folder, ['check'], { env: { FORCE_COLOR: '1' } });
    assert.ok(forced.stdout.includes('\u001b[31m✖ error'));
    const refused = await provenote(folder, ['check'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } });
    assert.ok(!refused.stdout.includes('\u001b'));
  });

  it('prints the JSON of the specification, its keys in order', async () => {
    const result = await start({ 'wiki/b.md': documents.clean, 'a.md': documents.untagged }).run(
      'check',
      '--format',
      'json',
    );
    assert.equal(result.status, 1);
    const report = jsonOf(result);
    assert.deepEqual(Object.keys(report), ['version', 'files', 'totals']);
    assert.deepEqual(
      report.files.map((file) => [file.path, ...Object.keys(file)].join()),
      ['a.md,path,kind,findings,summary', 'wiki/b.md,path,kind,findings,summary'],
    );
    const [finding] = report.files[0]?.findings ?? [];
    assert.equal(
      JSON.stringify({ ...finding, message: '' }),
      '{"rule":"provenance/tag-required","severity":"error","message":"","start":{"line":3,"column":1,"offset":8},"end":{"line":3,"column":29,"offset":36},"confidence":"high","docs":"docs/rules/provenance/tag-required.md","fixable":false}',
    );
    assert.equal(
      Object.keys(report.files[0]?.summary ?? {}).join(),
      'sentences,sourced,llm,named,mixed,untagged,exempt,words',
    );
    assert.deepEqual(report.totals, { files: 2, error: 1, warning: 0, info: 0, hint: 0 });
  });

  it('prints one JSON object a line', async () => {
    const { stdout } = await start({ 'a.md': documents.untagged, 'b.md': documents.clean }).run(
      'check',
      '--format',
      'jsonl',
    );
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
    assert.deepEqual(
      lines.map(({ type, path, rule, findings }) => [type, path, rule, findings]),
      [
        ['finding', 'a.md', 'provenance/tag-required', undefined],
        ['file', 'a.md', undefined, 1],
        ['file', 'b.md', undefined, 0],
        ['totals', undefined, undefined, undefined],
      ],
    );
  });

  it('writes the report to a file', async () => {
    const { status, stdout } = await start({ 'a.md': documents.untagged }).run(
      'check',
      '--format',
      'json',
      '--output',
      'r.json',
    );
    assert.deepEqual([status, stdout], [1, '']);
    assert.equal((JSON.parse(workspaces.current.read('r.json')) as JsonReport).totals.error, 1);
    assert.equal((await workspaces.current.run('check', '--output', 'none/r.json')).status, 2);
    assert.equal((await workspaces.current.run('check', '--output', 'a.md')).status, 2);
    assert.equal(workspaces.current.read('a.md'), documents.untagged);
  });

  it('counts lines over CRLF, CR and a BOM, and columns in UTF-16 code units', async () => {
    const text = '\ufeff# Calm\r\n\rThe 😀 rests [obs]. Pelicans steer.\r\n';
    const { findings } =
      jsonOf(await start({ 'a.md': text }).run('check', '--format', 'json')).files[0] ?? {};
    assert.deepEqual(
      findings?.map(({ rule, start: place }) => [rule, place]),
      [['provenance/tag-required', { line: 3, column: 21, offset: 29 }]],
    );
  });

  it('shows only errors with --quiet, and counts all for the exit status', async () => {
    const { stdout, status } = await start({ 'a.md': documents.fixable }).run(
      'check',
      '--quiet',
      '--fail-on',
      'info',
    );
    assert.equal(status, 1);
    assert.match(stdout, /No findings/);
  });

  it('fails on the severity of --fail-on and above', async () => {
    const { run } = start({ 'a.md': documents.fixable });
    const statuses = ['error', 'warning', 'info', 'hint'].map((severity) =>
      run.call(workspaces.current, 'check', '--fail-on', severity),
    );
    assert.deepEqual(
      (await Promise.all(statuses)).map(({ status }) => status),
      [0, 0, 1, 1],
    );
  });

  it('fails when there are more warnings than --max-warnings', async () => {
    start({ 'a.md': documents.untagged });
    const rule = ['--rule', 'provenance/tag-required=warning'];
    assert.equal((await workspaces.current.run('check', ...rule)).status, 0);
    assert.equal((await workspaces.current.run('check', ...rule, '--max-warnings', '1')).status, 0);
    assert.equal((await workspaces.current.run('check', ...rule, '--max-warnings', '0')).status, 1);
    assert.equal((await workspaces.current.run('check', '--max-warnings=-1')).status, 2);
  });

  it('takes severities from --rule over those of the configuration', async () => {
    start({
      'a.md': documents.untagged,
      'provenote.config.yaml': 'rules: { provenance/tag-required: error }',
    });
    assert.equal((await workspaces.current.run('check', '--rule', 'provenance/tag-required=off')).status, 0);
    const unknown = await workspaces.current.run('check', '--rule', 'provenance/tag-requird=off');
    assert.equal(unknown.status, 2);
    assert.match(unknown.stderr, /Did you mean provenance\/tag-required\?/);
    assert.equal((await workspaces.current.run('check', '--rule', 'provenance/tag-required=loud')).status, 2);
  });

  it('refuses ignore comments with --no-ignores', async () => {
    start({ 'a.md': documents.undirected });
    assert.equal((await workspaces.current.run('check')).status, 0);
    assert.equal((await workspaces.current.run('check', '--no-ignores')).status, 1);
  });

  it('takes a document for the kind that it is told', async () => {
    start({ 'a.md': documents.clean });
    const result = await workspaces.current.run('check', '--kind', 'note', '--format', 'json');
    assert.equal(jsonOf(result).files[0]?.kind, 'note');
    assert.equal((await workspaces.current.run('check', '--kind', 'poem')).status, 2);
  });

  it('finds the configuration of each document, and honours .gitignore and ignore globs', async () => {
    start({
      '.gitignore': 'build/\n',
      'build/b.md': documents.untagged,
      'provenote.config.yaml': 'ignore: [drafts]',
      'drafts/d.md': documents.untagged,
      'wiki/provenote.config.yaml': 'rules: { provenance/tag-required: off }',
      'wiki/a.md': documents.untagged,
      'c.md': documents.clean,
    });
    const { files } = jsonOf(await workspaces.current.run('check', '--format', 'json'));
    assert.deepEqual(
      files.map(({ path, findings }) => [path, findings.length]),
      [
        ['c.md', 0],
        ['wiki/a.md', 0],
      ],
    );
    const named = jsonOf(await workspaces.current.run('check', '--format', 'json', 'drafts/d.md', 'w*/*.md'));
    assert.deepEqual(
      named.files.map(({ path, findings }) => [path, findings.length]),
      [
        ['drafts/d.md', 1],
        ['wiki/a.md', 0],
      ],
    );
    const one = await workspaces.current.run(
      'check',
      '--format',
      'json',
      '--config',
      'wiki/provenote.config.yaml',
      'drafts/d.md',
    );
    assert.equal(one.status, 0);
  });

  it('reads standard input under a name, from which the configuration follows', async () => {
    start({ 'wiki/provenote.config.yaml': 'rules: { provenance/tag-required: info }' });
    const args = ['check', '--format', 'json', '--stdin'];
    const bare = await provenote(workspaces.current.folder, args, { input: documents.untagged });
    assert.deepEqual([bare.status, jsonOf(bare).files[0]?.path], [1, '<stdin>']);
    const named = await provenote(workspaces.current.folder, [...args, '--stdin-filename', 'wiki/x.md'], {
      input: documents.untagged,
    });
    assert.deepEqual([named.status, jsonOf(named).files[0]?.path], [0, 'wiki/x.md']);
    assert.equal((await workspaces.current.run('check', '--stdin', 'a.md')).status, 2);
    assert.equal((await workspaces.current.run('check', '--stdin-filename', 'a.md')).status, 2);
  });
});
