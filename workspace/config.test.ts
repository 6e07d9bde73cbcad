import assert from 'node:assert/strict';
import { findConfig } from './config-search.js';
import { loadConfig, parseConfig } from './config.js';
import { memoryFileSystem } from './testing.js';

/** The problems of a configuration as `LINE key: expected`. */
function problemsOf(yaml: string): string[] {
  const { problems = [] } = parseConfig('/p/provenote.config.yaml', yaml);
  return problems.map(({ line, key, expected }) => `${String(line)} ${key}: ${expected}`);
}

describe('workspace/config', () => {
  it('reads the configuration of the specification', () => {
    const loaded = parseConfig(
      '/p/c.yaml',
      [
        'kinds: { article: ["wiki/**"], note: ["notes/**"] }',
        'rules: { provenance/tag-style: off, phi/date: error }',
        'tags: { named: [supervisor], authorYear: false }',
        'gradeTable: "2018"',
        'allow: [{ pattern: Bramble House, rules: ["phi/*"], reason: invented, date: 2026-01-31 }]',
      ].join('\n'),
    );
    assert.equal(loaded.problems, undefined);
    assert.deepEqual(loaded.config.rules, { 'provenance/tag-style': 'off', 'phi/date': 'error' });
  });

  it('takes an empty file, and one of comments, for an empty configuration', () => {
    assert.deepEqual(parseConfig('/p/c.yaml', ''), { config: {} });
    assert.deepEqual(parseConfig('/p/c.yaml', '# nothing\r\n'), { config: {} });
  });

  it('names an unknown key with its line and the key that was meant', () => {
    assert.deepEqual(problemsOf('ignore: []\r\nphi:\r\n  threshhold: low\r\n'), [
      '3 phi.threshhold: a known key; did you mean threshold?',
    ]);
    assert.deepEqual(problemsOf('rules:\n  provenance/tag-styl: off'), [
      '2 rules.provenance/tag-styl: a known key; did you mean provenance/tag-style?',
    ]);
  });

  it('says what a value should have been, without the value', () => {
    const problems = problemsOf(
      'rules:\n  phi/date: loud Jane\nprose:\n  tables: [Jane]\ncoverage: { min: 90 }\n',
    );
    assert.deepEqual(problems, [
      '2 rules.phi/date: one of error, warning, info, hint, off, or keys with values below it (key: value)',
      '4 prose.tables: one of row, cell, off',
      '5 coverage.min: at most 1',
    ]);
    assert.deepEqual(problemsOf('rules:\n  phi/date: { severity: loud }'), [
      '2 rules.phi/date.severity: one of error, warning, info, hint, off',
    ]);
    assert.deepEqual(problemsOf('- a'), ['1 : keys with values below it (key: value)']);
  });

  it('says of a key that has to be there that it is missing, where it belongs', () => {
    assert.deepEqual(problemsOf('ignore: []\nallow:\n  - pattern: Bramble House\n'), [
      '3 allow.0.reason: this key, which is missing: text (write a number or true in quotes)',
    ]);
  });

  it('finds what the schema cannot', () => {
    assert.deepEqual(problemsOf('rules:\n  provenance/tag-style:\n    severity: info\n    loud: true'), [
      '4 rules.provenance/tag-style.loud: no options: this rule has none',
    ]);
    assert.deepEqual(problemsOf('allow:\n  - pattern: "/(/"\n    reason: invented\n  - reason: invented'), [
      '2 allow.0.pattern: a regular expression that is complete',
      '4 allow.1: a pattern, or a hash, that says what is allowed',
    ]);
  });

  it('says where YAML is none', () => {
    assert.deepEqual(problemsOf('ignore:\n\t- a'), ['2 : spaces, not a tab, at the beginning of the line']);
    assert.match(problemsOf('ignore: []\nignore: []')[0] ?? '', /^2 : every key once/);
    assert.match(problemsOf('kinds: {')[0] ?? '', /^1 : .*bracket/);
  });

  it('never quotes the file', () => {
    for (const yaml of [
      'a: *Jane',
      'a: "Jane',
      'a: [Jane',
      'allow: Jane',
      'ignore: {Jane: 1}',
      '%Jane\n---\na: @Jane',
    ]) {
      for (const problem of parseConfig('/p/c.yaml', yaml).problems ?? []) {
        assert.doesNotMatch(problem.expected, /Jane/, yaml);
      }
    }
  });

  it('reports a file that cannot be read', async () => {
    const fs = memoryFileSystem({ '/p/c.yaml': Uint8Array.of(0xff) });
    assert.equal((await loadConfig(fs, '/p/c.yaml')).problems?.[0]?.expected, 'text saved as UTF-8');
    assert.equal((await loadConfig(fs, '/p/none.yaml')).problems?.length, 1);
  });
});

describe('workspace/config-search', () => {
  const fs = memoryFileSystem({
    '/home/provenote.config.yaml': '',
    '/home/repo/.git': 'gitdir: elsewhere',
    '/home/repo/provenote.config.yaml': '',
    '/home/repo/wiki/provenote.config.yaml': '',
    '/home/repo/wiki/deep/a.md': '',
    '/home/repo/notes/n.md': '',
    '/home/bare/.git': '',
    '/home/bare/a.md': '',
    '/home/loose/sub/a.md': '',
  });

  it('takes the nearest one up to the root of the repository', async () => {
    assert.equal(await findConfig(fs, '/home/repo/wiki/deep/a.md'), '/home/repo/wiki/provenote.config.yaml');
    assert.equal(await findConfig(fs, '/home/repo/notes/n.md'), '/home/repo/provenote.config.yaml');
    assert.equal(await findConfig(fs, '/home/bare/a.md', ['/home']), undefined);
  });

  it('outside of a repository goes up to the workspace folder, and no further', async () => {
    assert.equal(await findConfig(fs, '/home/loose/sub/a.md'), undefined);
    assert.equal(await findConfig(fs, '/home/loose/sub/a.md', ['/home/loose']), undefined);
    assert.equal(
      await findConfig(fs, '/home/loose/sub/a.md', ['/home/loose', '/home']),
      '/home/provenote.config.yaml',
    );
  });

  it('works on addresses of virtual workspaces', async () => {
    const virtual = memoryFileSystem({ 'vscode-vfs://github/o/r/provenote.config.yaml': '' });
    assert.equal(
      await findConfig(virtual, 'vscode-vfs://github/o/r/wiki/a.md', ['vscode-vfs://github/o/r']),
      'vscode-vfs://github/o/r/provenote.config.yaml',
    );
  });
});
