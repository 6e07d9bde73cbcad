import assert from 'node:assert/strict';
import { workspacePerTest } from './run.js';

const article = `# Bonds

## Evidence

The bond grows quickly [LLM]. It helps outcome [1].

## Sources

1. Fernwell, A. (2011). *Bonds that hold*. https://otterpress.net/bonds — T2
`;
const revision = `---
kind: revision
target: ../wiki/bonds.md
quote: The bond grows quickly.
credit: initials
---

The bond grows over the first sessions [1].

## Sources

1. Otter, B. (2018). *Slow bonds*. https://otterpress.net/slow — T2
`;

describe('provenote revision', () => {
  const { start } = workspacePerTest();

  it('shows what a revision changes, writes it when asked to, and then has nothing left to do', async () => {
    const workspace = start({ 'wiki/bonds.md': article, 'revisions/bonds.md': revision });
    const shown = await workspace.run('revision', 'apply', 'revisions/bonds.md');
    assert.deepEqual([shown.status, shown.stderr], [0, '']);
    assert.match(shown.stdout, /\n-The bond grows quickly \[LLM\]\. It helps outcome \[1\]\.\n/);
    assert.match(
      shown.stdout,
      /\n\+The bond grows over the first sessions \[2\]\. It helps outcome \[1\]\.\n/,
    );
    assert.match(shown.stdout, /\n\+2\. Otter, B\. \(2018\)\. \*Slow bonds\*\./);
    assert.match(shown.stdout, /Nothing was written\./);
    assert.equal(workspace.read('wiki/bonds.md'), article);

    const written = await workspace.run('revision', 'apply', 'revisions/bonds.md', '--write');
    assert.deepEqual([written.status, written.stderr], [0, '']);
    const after = workspace.read('wiki/bonds.md');
    assert.equal(
      after,
      `${article.replace('quickly [LLM]', 'over the first sessions [2]')}2. Otter, B. (2018). *Slow bonds*. https://otterpress.net/slow — T2\n`,
    );
    const again = await workspace.run('revision', 'apply', 'revisions/bonds.md', '--write');
    assert.equal(again.status, 0);
    assert.match(again.stdout, /^wiki\/bonds\.md says what revisions\/bonds\.md proposes already/);
    assert.equal(workspace.read('wiki/bonds.md'), after);
  });

  it('refuses, and leaves the article as it is, when the sentence has changed since', async () => {
    const workspace = start({
      'wiki/bonds.md': article.replace('quickly', 'fast'),
      'revisions/bonds.md': revision,
    });
    const { status, stdout, stderr } = await workspace.run(
      'revision',
      'apply',
      'revisions/bonds.md',
      '--write',
    );
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /revisions\/bonds\.md: not applied\. .*has changed since/);
    assert.doesNotMatch(stderr, /grows/);
    assert.match(workspace.read('wiki/bonds.md'), /grows fast \[LLM\]/);
  });

  it('refuses what holds PHI without repeating it, and says where a target is missing', async () => {
    const workspace = start({
      'wiki/bonds.md': article,
      'revisions/named.md': revision.replace('The bond grows over', 'Her sister Maribeth Quillfeather saw'),
      'revisions/lost.md': revision.replace('../wiki/bonds.md', 'wiki/none.md'),
    });
    const named = await workspace.run('revision', 'apply', 'revisions/named.md', '--write');
    assert.equal(named.status, 1);
    assert.match(named.stderr, /may tell who a client is/);
    assert.doesNotMatch(named.stdout + named.stderr, /Maribeth/);
    const lost = await workspace.run('revision', 'apply', 'revisions/lost.md');
    assert.equal(lost.status, 1);
    assert.match(lost.stderr, /no article where its `target:` leads/);
    assert.equal((await workspace.run('revision', 'apply', 'revisions/gone.md')).status, 3);
    assert.equal((await workspace.run('revision', 'apply', 'wiki/bonds.md')).status, 1);
  });

  it('comes from a template that takes what is known of the article', async () => {
    const workspace = start({ 'wiki/bonds.md': article, 'revisions/.keep': '' });
    const args = [
      '--target',
      '../wiki/bonds.md',
      '--quote',
      'The bond "grows" quickly.',
      '--section',
      'Evidence',
    ];
    const made = await workspace.run('new', 'revision', 'revisions/a.md', ...args);
    assert.equal(made.status, 0, made.stderr);
    assert.match(
      workspace.read('revisions/a.md'),
      /^target: "\.\.\/wiki\/bonds\.md"\nquote: "The bond \\"grows\\" quickly\."\nsection: "Evidence"\ncredit: /m,
    );
    const checked = await workspace.run('check', 'revisions/a.md', '--format', 'jsonl');
    assert.match(made.stdout, /with 4 places to fill/);
    assert.equal(checked.stdout.split('\n').filter((line) => line.includes('"type":"finding"')).length, 4);
    assert.equal((await workspace.run('new', 'article', '--quote', 'x')).status, 2);
  });
});
