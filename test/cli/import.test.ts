import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { provenote, Workspace } from './run.js';

const page = [
  'Calm Ponds',
  '',
  'Evidence Base',
  '',
  'Herons rest 2. Reeds sway in session 1. Fish swim LLM.',
  '',
  'Sources',
  '',
  '  1. Oakes, B. Herons. — linkT2',
  '  2. Marsh, C. Reeds. — linkT3',
  '',
].join('\n');

const article = [
  '---',
  'title: "Calm Ponds"',
  'kind: article',
  '---',
  '',
  '# Calm Ponds',
  '',
  '## Evidence Base',
  '',
  'Herons rest [2]. Reeds sway in session 1. <!-- provenote-import: 1 is [1] or a number? --> Fish swim [LLM].',
  '',
  '## Sources',
  '',
  '1. Oakes, B. Herons. — link T2',
  '2. Marsh, C. Reeds. — link T3',
  '',
].join('\n');

describe('provenote import', () => {
  let workspace = new Workspace();
  beforeEach(() => {
    workspace = new Workspace({ 'page.txt': page });
  });
  afterEach(() => {
    workspace.remove();
  });

  it('prints the document, and beside it counts and lines without any text', async () => {
    const { status, stdout, stderr } = await workspace.run('import', 'page.txt');
    assert.deepEqual([status, stdout], [0, article]);
    assert.match(
      stderr,
      /^page\.txt: imported\. 3 sentences · 1 sourced · 1 LLM · 1 untagged · coverage 66 %\n/,
    );
    assert.match(stderr, /\n1 place to look at \(line 10\): each has a comment `provenote-import`/);
    assert.doesNotMatch(stderr, /heron|reed|fish|oakes/i);
    assert.equal(workspace.read('page.txt'), page);
  });

  it('writes a new file, and never replaces one', async () => {
    const { status, stdout } = await workspace.run('import', 'page.txt', '--output', 'ponds.md');
    assert.deepEqual([status, stdout], [0, '']);
    assert.equal(workspace.read('ponds.md'), article);
    symlinkSync('nowhere.md', workspace.path('link.md'));
    mkdirSync(workspace.path('folder'));
    for (const target of ['ponds.md', 'page.txt', 'link.md', 'folder']) {
      const again = await workspace.run('import', 'page.txt', '--output', target);
      assert.deepEqual([again.status, again.stdout], [2, '']);
      assert.match(again.stderr, /something is there already, and it was left as it is/);
    }
    assert.equal(workspace.read('page.txt'), page);
    assert.deepEqual(readdirSync(workspace.folder).sort(), ['folder', 'link.md', 'page.txt', 'ponds.md']);
  });

  it('reads standard input, Windows line ends and a BOM', async () => {
    const input = `\ufeff${page.replaceAll('\n', '\r\n')}`;
    const { status, stdout } = await provenote(workspace.folder, ['import', '--stdin'], { input });
    assert.deepEqual([status, stdout], [0, article.replaceAll('\n', '\r\n')]);
  });

  it('leaves what is tagged markdown already, and says so', async () => {
    workspace.write('ponds.md', article);
    const { status, stdout, stderr } = await workspace.run('import', 'ponds.md');
    assert.deepEqual([status, stdout], [0, article]);
    assert.match(stderr, /^ponds\.md: this does not look like text copied from a rendered page/);
  });

  it('gives documents of which `check` warns where they were not sure', async () => {
    await workspace.run('import', 'page.txt', '--output', 'ponds.md');
    const { stdout } = await workspace.run('check', '--format', 'json', 'ponds.md');
    const [file] = (JSON.parse(stdout) as { files: { findings: { rule: string; start: object }[] }[] }).files;
    const found = file?.findings.filter(({ rule }) => rule === 'import/uncertain');
    assert.deepEqual(
      found?.map(({ start }) => start),
      [{ line: 10, column: 43, offset: article.indexOf('<!--') }],
    );
  });

  it('knows the headings of the project', async () => {
    workspace.write('provenote.config.yaml', 'tables: ["own.yaml"]\nprose: { notProse: [Where next] }\n');
    workspace.write(
      'own.yaml',
      'sectionTemplates:\n  - { id: birds, source: our own form, sections: [{ title: Birds of the pond }] }\n',
    );
    workspace.write('birds.txt', 'Birds of the pond\nHerons rest LLM.\nWhere next\nAll ponds 1\n');
    const { stdout } = await workspace.run('import', 'birds.txt');
    assert.match(
      stdout,
      /\n## Birds of the pond\n\nHerons rest \[LLM\]\.\n\n## Where next\n\nAll ponds 1\n$/,
    );
  });

  it('names what is wrong with the command or the file', async () => {
    workspace.write('bad.txt', Uint8Array.of(0x48, 0xff, 0x65));
    for (const [args, expected, message] of [
      [[], 2, /import needs a FILE/],
      [['page.txt', '--stdin'], 2, /leave out the paths/],
      [['none.txt'], 3, /none\.txt/],
      [['bad.txt'], 3, /bad\.txt: This file is not saved as UTF-8/],
      [['page.txt', '--output', 'none/a.md'], 2, /none\/a\.md: there is no such folder/],
    ] as const) {
      const { status, stdout, stderr } = await workspace.run('import', ...args);
      assert.deepEqual([status, stdout], [expected, ''], args.join(' '));
      assert.match(stderr, message);
    }
  });
});
