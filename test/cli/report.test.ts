import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Workspace, type RunResult } from './run.js';

const article =
  '# Bond\n\nTrust grows [1]. A quagmire.\n\n## Sources\n\n1. Marlow, A. *Bonds*. Press, 2018. — T2\n';
const note = '---\nkind: note\n---\n## Subjective\n\nA quagmire [obs].\n';

describe('the provenance report of the command line', () => {
  let workspace = new Workspace();
  beforeEach(() => {
    workspace = new Workspace({
      'wiki/a.md': article,
      'wiki/B.md': '# Hope\n\nTrust [LLM].\n',
      'notes/n.md': note,
    });
  });
  afterEach(() => {
    workspace.remove();
  });

  it('is a page that is the same to the byte on a second run', async () => {
    const first = await workspace.run('report', '.', '--output', 'report.html');
    assert.deepEqual([first.status, first.stdout], [0, '']);
    const page = workspace.read('report.html');
    assert.equal((await workspace.run('report')).stdout, page);
    assert.match(page, /<!doctype html>/);
    assert.match(page, /3 documents/);
    assert.doesNotMatch(page, /quagmire|Subjective/);
  });

  it('is JSON or Markdown when asked for, without a sentence', async () => {
    const json = await workspace.run('report', '--format', 'json');
    const report = JSON.parse(json.stdout) as { files: { path: string; coverage: number }[] };
    assert.deepEqual(
      report.files.map(({ path, coverage }) => [path, coverage]),
      [
        ['notes/n.md', 100],
        ['wiki/B.md', 100],
        ['wiki/a.md', 50],
      ],
    );
    const markdown = await workspace.run('report', 'wiki/a.md', '--format', 'md');
    assert.match(markdown.stdout, /^# Provenance of wiki\/a\.md\n/);
    assert.doesNotMatch(json.stdout + markdown.stdout, /quagmire/);
  });

  it('merges the JSON of shards to the bytes of the run without shards', async () => {
    for (const command of ['check', 'report']) {
      const shard = async (name: string, ...paths: string[]): Promise<void> => {
        await workspace.run(command, ...paths, '--format', 'json', '--output', name);
      };
      await shard('1.json', 'wiki/a.md');
      await shard('2.json', 'notes', 'wiki/B.md');
      const whole = await workspace.run(command, '.', '--format', 'json');
      const merged = await workspace.run('report', '--merge', '1.json', '2.json', '--format', 'json');
      assert.equal(merged.status, 0);
      assert.equal(merged.stdout, whole.stdout);
    }
    const page = await workspace.run('report', '--merge', '1.json', '2.json');
    assert.equal(page.stdout, (await workspace.run('report')).stdout);
  });

  it('tells what the documents of one run say against each other', async () => {
    const claim = (grade: string): string => `# A\n\nEmpathy was rated ${grade} effective in 2018 [LLM].\n`;
    workspace.write('wiki/c.md', claim('demonstrably'));
    workspace.write('wiki/d.md', claim('probably'));
    const { stdout } = await workspace.run('report', 'wiki', '--format', 'json');
    assert.match(stdout, /grades\/inconsistent/);
  });

  it('tells the faults of a golden thread as a check does', async () => {
    for (const name of ['plan.md', 'session-1.md', 'session-2.md', 'session-3.md', 'session-4.md'])
      workspace.write(`care/${name}`, readFileSync(`examples/caseload/${name}`, 'utf8'));
    const rulesOf = (out: string): string[] =>
      [...out.matchAll(/"rule": "(plan\/[^"]+)"/g)].map(([, rule = '']) => rule);
    const checked = await workspace.run('check', 'care', '--format', 'json');
    const reported = await workspace.run('report', 'care', '--format', 'json');
    assert.ok(rulesOf(checked.stdout).length > 0);
    assert.deepEqual(new Set(rulesOf(reported.stdout)), new Set(rulesOf(checked.stdout)));
  });

  it('refuses what cannot be merged, with the file at fault', async () => {
    const run = (...args: string[]): Promise<RunResult> => workspace.run('report', '--merge', ...args);
    await workspace.run('check', 'wiki', '--format', 'json', '--output', 'check.json');
    await workspace.run('report', 'notes', '--format', 'json', '--output', 'report.json');
    workspace.write('no.json', '{ "quagmire": ');
    workspace.write('other.json', '{ "version": 1, "files": [{ "quagmire": 1 }] }');
    const cases: readonly (readonly [readonly string[], number, RegExp])[] = [
      [['check.json', 'check.json', '--format', 'json'], 2, /wiki\/B\.md is in an earlier report too/],
      [['check.json', 'report.json', '--format', 'json'], 2, /report\.json: it is of another command/],
      [['check.json'], 2, /--format json/],
      [['no.json'], 2, /no\.json: it is no JSON/],
      [['other.json'], 2, /other\.json: it is no JSON of/],
      [['gone.json'], 3, /gone\.json/],
    ];
    for (const [args, status, said] of cases) {
      const result = await run(...args);
      assert.equal(result.status, status, args.join(' '));
      assert.match(result.stderr, said);
      assert.doesNotMatch(result.stderr + result.stdout, /quagmire/);
    }
  });
});
