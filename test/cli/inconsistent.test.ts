import assert from 'node:assert/strict';
import { Workspace } from './run.js';

const right = '# Warmth\n\nIn 2018 empathy was rated demonstrably effective [obs].\n';
const other = '# Warmth\n\nIn 2018 empathy was rated probably effective [obs].\n';
const directive = '<!-- provenote-disable-next-sentence grades/inconsistent -- quoted -->\n';

interface Reported {
  readonly rule: string;
  readonly severity: string;
  readonly start: { readonly line: number };
  readonly related?: readonly { readonly path?: string; readonly start: object; readonly message: string }[];
}

describe('grades/inconsistent on the command line', () => {
  let workspace = new Workspace();
  beforeEach(() => {
    workspace.remove();
    workspace = new Workspace({ 'wiki/a.md': right, 'wiki/b.md': other, 'wiki/c.md': '# Calm\n' });
  });
  after(() => {
    workspace.remove();
  });

  /** The findings of the rule in each document: `path:line severity`. */
  const found = async (...args: string[]): Promise<string[]> => {
    const { stdout } = await workspace.run('check', '--format', 'json', ...args);
    const { files } = JSON.parse(stdout) as { files: { path: string; findings: Reported[] }[] };
    return files.flatMap(({ path, findings }) =>
      findings
        .filter(({ rule }) => rule === 'grades/inconsistent')
        .map(({ severity, start }) => `${path}:${String(start.line)} ${severity}`),
    );
  };

  it('stands in order of place among the other findings, with the other article below it', async () => {
    const { status, stdout } = await workspace.run('check');
    assert.equal(status, 1);
    const lines = stdout.split('\n');
    assert.equal(lines[0], 'wiki/a.md article');
    assert.match(lines[1] ?? '', /^ {2}3:27 {2}⚠ warning {2}Another article \(wiki\/b\.md\) rates empathy /);
    assert.match(lines[2] ?? '', /^ +↳ wiki\/b\.md:3:27 {2}"probably effective" for 2018$/);
    assert.match(stdout, /3 findings in 2 of 3 documents: 1 error, 2 warnings\./);
    const b = lines.slice(lines.indexOf('wiki/b.md article'));
    assert.match(b[1] ?? '', /grades\/inconsistent$/);
    assert.match(b[3] ?? '', /grades\/mismatch$/);
  });

  it('is in JSON with the other place, and in JSON lines alike', async () => {
    const json = await workspace.run('check', '--format', 'json', 'wiki/a.md', 'wiki/b.md');
    const { files, totals } = JSON.parse(json.stdout) as {
      files: { findings: Reported[] }[];
      totals: { warning: number };
    };
    assert.equal(totals.warning, 2);
    const [finding] = files[0]?.findings ?? [];
    assert.deepEqual(finding?.related, [
      {
        path: 'wiki/b.md',
        start: { line: 3, column: 27, offset: 36 },
        end: { line: 3, column: 45, offset: 54 },
        message: '"probably effective" for 2018',
      },
    ]);
    const jsonl = await workspace.run('check', '--format', 'jsonl', 'wiki/a.md', 'wiki/b.md');
    const { type, path, ...line } = JSON.parse(jsonl.stdout.split('\n')[0] ?? '') as Reported & {
      type: string;
      path: string;
    };
    assert.deepEqual([type, path], ['finding', 'wiki/a.md']);
    assert.deepEqual(line, finding);
  });

  it('compares the documents of the run', async () => {
    assert.deepEqual(await found(), ['wiki/a.md:3 warning', 'wiki/b.md:3 warning']);
    assert.deepEqual(await found('wiki/a.md'), []);
    assert.deepEqual(await found('wiki/a.md', 'wiki/c.md'), []);
  });

  it('honours severities, directives and the allow list as other rules do', async () => {
    assert.deepEqual(await found('--rule', 'grades/inconsistent=off'), []);
    assert.deepEqual(await found('--rule', 'grades/inconsistent=error'), [
      'wiki/a.md:3 error',
      'wiki/b.md:3 error',
    ]);
    const limit = await workspace.run(
      'check',
      'wiki',
      '--max-warnings',
      '1',
      '--rule',
      'grades/mismatch=off',
    );
    assert.equal(limit.status, 1);
    workspace.write('wiki/a.md', directive + right.replace('# Warmth\n\n', ''));
    assert.deepEqual(await found(), ['wiki/b.md:3 warning']);
    assert.deepEqual(await found('--no-ignores'), ['wiki/a.md:2 warning', 'wiki/b.md:3 warning']);
    workspace.write(
      'provenote.config.yaml',
      'allow: [{ pattern: probably effective, rules: [grades/inconsistent], reason: invented, date: 2026-01-31 }]\n',
    );
    assert.deepEqual(await found(), []);
  });

  it('counts as silenced where a directive holds it back', async () => {
    workspace.write('wiki/a.md', directive + right.replace('# Warmth\n\n', ''));
    assert.match((await workspace.run('ignores')).stdout, /silences 1 × grades\/inconsistent/);
    workspace.write('wiki/b.md', '# Calm\n');
    assert.match((await workspace.run('ignores')).stdout, /silences nothing/);
  });

  it('is listed among the rules', async () => {
    assert.match((await workspace.run('rules')).stdout, /grades\/inconsistent +warning +–/);
  });
});
