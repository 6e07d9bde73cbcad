import assert from 'node:assert/strict';
import { chmodSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { provenote, Workspace, type RunResult } from './run.js';

const note = [
  '---',
  'client: Odile Achterberg',
  'phone: "(919) 555-0104"',
  '---',
  '',
  'S: Mrs. Achterberg came on 3/4/2026. Her brother Lamar rang.',
  '',
  '| Field | Value |',
  '| --- | --- |',
  '| DOB | 5/6/1985 |',
  '| MRN | 7719402 |',
  '',
].join('\n');

const clean = [
  '---',
  'client: Client A',
  'phone: "[PHONE]"',
  '---',
  '',
  'S: Client A came on day 1. Her brother Person B rang.',
  '',
  '| Field | Value |',
  '| --- | --- |',
  '| DOB | 1985 |',
  '| MRN | [MRN] |',
  '',
].join('\n');

/** What no output may hold, in pieces. */
const secrets = /odile|achter|lamar|555-0104|3\/4\/2026|5\/6\/1985|7719402/i;

function assertSilent({ stdout, stderr }: RunResult): void {
  assert.doesNotMatch(stdout, secrets);
  assert.doesNotMatch(stderr, secrets);
}

describe('provenote deidentify', () => {
  let workspace = new Workspace();
  beforeEach(() => {
    workspace = new Workspace({ 'a.md': note });
  });
  afterEach(() => {
    workspace.remove();
  });

  it('prints the document alone to standard output, and the table beside it', async () => {
    const result = await workspace.run('deidentify', 'a.md');
    assert.deepEqual([result.status, result.stdout], [0, clean]);
    assert.match(result.stderr, /a\.md: 7 places replaced in the text above\n/);
    assert.match(result.stderr, / {2}2:9 {4}name {6}Client A\n/);
    assert.match(result.stderr, / {2}6:4 {4}name {6}Client A\n/);
    assert.match(result.stderr, / {2}11:9 {3}mrn {7}\[MRN\]\n/);
    assert.match(result.stderr, /7 places in 1 document: 3 name, 2 date, 1 mrn, 1 phone\./);
    assertSilent(result);
    assert.equal(workspace.read('a.md'), note);
  });

  it('writes with --write, keeps BOM, line ends and mode, and a second time changes nothing', async () => {
    const text = `\ufeff${note.trimEnd().replaceAll('\n', '\r\n')}`;
    workspace.write('b.md', text);
    chmodSync(workspace.path('b.md'), 0o640);
    const result = await workspace.run('deidentify', '--write', 'b.md');
    assert.equal(result.status, 0);
    assert.match(result.stdout, /b\.md: 7 places replaced\n/);
    assert.equal(result.stderr, '');
    assertSilent(result);
    assert.equal(workspace.read('b.md'), `\ufeff${clean.trimEnd().replaceAll('\n', '\r\n')}`);
    assert.equal(statSync(workspace.path('b.md')).mode & 0o777, 0o640);
    const old = new Date(2020, 1, 1);
    utimesSync(workspace.path('b.md'), old, old);
    const again = await workspace.run('deidentify', '--write', 'b.md');
    assert.match(again.stdout, /b\.md: nothing to replace\n/);
    assert.equal(statSync(workspace.path('b.md')).mtimeMs, old.getTime());
    assert.deepEqual(readdirSync(workspace.folder).sort(), ['a.md', 'b.md']);
  });

  it('calls a person the same in all documents of a run, and counts days from one day', async () => {
    workspace.write('b.md', 'Lamar said that odile slept. Achterberg was seen on 3/11/2026.');
    const result = await workspace.run('deidentify', 'a.md', 'b.md');
    assert.equal(
      result.stdout,
      `==> a.md <==\n${clean}\n==> b.md <==\nPerson B said that Client A slept. Client A was seen on day 8.\n`,
    );
    assertSilent(result);
    const alone = await workspace.run('deidentify', 'b.md');
    assert.match(alone.stdout, /seen on day 1\.$/);
  });

  it('writes dates and names as it is told to', async () => {
    workspace.write('b.md', 'Client: Odile Marsh\n\nDr. Pell saw her on 3/4/2026 and on 3/11/2026.\n');
    const printed = async (...args: string[]): Promise<string> =>
      (await workspace.run('deidentify', 'b.md', ...args)).stdout.split('\n')[2] ?? '';
    assert.equal(await printed(), 'Dr. Pell saw her on day 1 and on day 8.');
    assert.equal(await printed('--dates', 'year'), 'Dr. Pell saw her in 2026 and in 2026.');
    assert.equal(await printed('--dates', 'placeholder'), 'Dr. Pell saw her on [DATE] and on [DATE].');
    assert.equal(await printed('--threshold', 'low'), 'Clinician B saw her on day 1 and on day 8.');
    const names = await workspace.run('deidentify', 'a.md', '--names', 'placeholder');
    assert.match(names.stdout, /^---\nclient: "\[NAME\]"\n/);
  });

  it('reports as JSON, with the new text or after writing without any', async () => {
    const result = await workspace.run('deidentify', '--format', 'json', 'a.md');
    assertSilent(result);
    assert.equal(result.stderr, '');
    const report = JSON.parse(result.stdout) as Record<string, unknown>;
    assert.deepEqual(Object.keys(report), ['version', 'files', 'totals']);
    assert.deepEqual(report.totals, {
      files: 1,
      replacements: 7,
      categories: { name: 3, date: 2, mrn: 1, phone: 1 },
    });
    const [file] = report.files as Record<string, unknown>[];
    assert.equal(file?.text, clean);
    assert.deepEqual((file?.replacements as unknown[])[0], {
      category: 'name',
      replacement: 'Client A',
      start: { line: 2, column: 9, offset: 12 },
      end: { line: 2, column: 25, offset: 28 },
    });
    const written = await workspace.run('deidentify', '--format', 'json', '--write', 'a.md');
    assertSilent(written);
    const [after] = (JSON.parse(written.stdout) as { files: Record<string, unknown>[] }).files;
    assert.deepEqual([after?.written, after?.text], [true, undefined]);
    assert.equal(workspace.read('a.md'), clean);
  });

  it('reads standard input', async () => {
    const run = (input: string | Uint8Array): Promise<RunResult> =>
      provenote(workspace.folder, ['deidentify', '--stdin'], { input });
    const result = await run(`\ufeff${note}`);
    assert.deepEqual([result.status, result.stdout], [0, `\ufeff${clean}`]);
    assertSilent(result);
    const bad = await run(Uint8Array.of(0x4f, 0xff));
    assert.deepEqual([bad.status, bad.stdout], [3, '']);
  });

  it('tells what it cannot read, and does the others', async () => {
    workspace.write('bad.md', Uint8Array.of(0x4f, 0x64, 0x69, 0x6c, 0x65, 0xff));
    workspace.write(
      'binary.md',
      Uint8Array.from({ length: 64 }, (_, at) => at % 3),
    );
    const result = await workspace.run('deidentify', '--write', 'a.md', 'bad.md', 'binary.md', 'none.md');
    assert.equal(result.status, 3);
    assert.match(result.stderr, /bad\.md: This file is not saved as UTF-8/);
    assert.match(result.stderr, /binary\.md: This file is binary data/);
    assert.match(result.stderr, /none\.md/);
    assertSilent(result);
    assert.equal(workspace.read('a.md'), clean);
  });

  it('refuses what it cannot do', async () => {
    for (const args of [[], ['--write', '--stdin'], ['--dates', 'shift', 'a.md'], ['--names', 'x', 'a.md']]) {
      const result = await workspace.run('deidentify', ...args);
      assert.equal(result.status, 2, args.join(' '));
      assertSilent(result);
    }
    assert.equal(workspace.read('a.md'), note);
  });
});
