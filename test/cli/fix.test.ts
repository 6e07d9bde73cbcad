import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { promisify } from 'node:util';
import { documents, provenote, shellCommand, Workspace } from './run.js';

const repaired = documents.clean;

describe('provenote fix', () => {
  let workspace = new Workspace();
  beforeEach(() => {
    workspace = new Workspace({
      'a.md': documents.fixable,
      'clean.md': documents.clean,
      'c.md': documents.untagged,
    });
  });
  afterEach(() => {
    workspace.remove();
  });

  it('writes only what changes, says what it did, and reports what remains', async () => {
    const old = new Date(2020, 1, 1);
    utimesSync(workspace.path('c.md'), old, old);
    const { status, stdout } = await workspace.run('fix');
    assert.equal(status, 1);
    assert.equal(workspace.read('a.md'), repaired);
    assert.equal(workspace.read('c.md'), documents.untagged);
    assert.equal(statSync(workspace.path('c.md')).mtimeMs, old.getTime());
    assert.match(stdout, /a\.md: 1 place repaired\n {2}3:31 {2}.* provenance\/tag-style/);
    assert.match(stdout, /1 finding in 1 of 3 documents: 1 error/);
    assert.doesNotMatch(stdout, /alliance|Pelicans/);
    assert.match((await workspace.run('fix')).stdout, /Nothing to repair/);
  });

  it('keeps BOM, line ends, mode and links', async () => {
    workspace.write('b.md', `\ufeff${documents.fixable.replaceAll('\n', '\r\n')}`);
    chmodSync(workspace.path('b.md'), 0o640);
    symlinkSync('b.md', workspace.path('link.md'));
    await workspace.run('fix', 'link.md');
    assert.equal(workspace.read('b.md'), `\ufeff${repaired.replaceAll('\n', '\r\n')}`);
    assert.equal(statSync(workspace.path('b.md')).mode & 0o777, 0o640);
    assert.ok(lstatSync(workspace.path('link.md')).isSymbolicLink());
  });

  it('lists what it would do with --fix-dry-run, and writes nothing', async () => {
    for (const args of [['check'], ['fix']]) {
      const { status, stdout } = await workspace.run(...args, '--fix-dry-run', '--fail-on', 'info', 'a.md');
      assert.equal(status, 1);
      assert.match(stdout, /a\.md: 1 place would be repaired\n {2}3:31 /);
      assert.doesNotMatch(stdout, /alliance/);
    }
    assert.equal(workspace.read('a.md'), documents.fixable);
    const json = await workspace.run('check', '--fix-dry-run', '--format', 'json', 'a.md');
    assert.doesNotThrow(() => JSON.parse(json.stdout) as unknown);
    assert.match(json.stderr, /would be repaired/);
  });

  it('prints the repaired text of standard input, and the report beside it', async () => {
    const { status, stdout, stderr } = await provenote(workspace.folder, ['fix', '--stdin'], {
      input: `\ufeff${documents.fixable}`,
    });
    assert.deepEqual([status, stdout], [0, `\ufeff${repaired}`]);
    assert.match(stderr, /1 place repaired/);
    const bad = await provenote(workspace.folder, ['fix', '--stdin'], { input: Uint8Array.of(0xff) });
    assert.deepEqual([bad.status, bad.stdout], [3, '']);
  });

  it('leaves the document whole when there is no room for the repaired one', async () => {
    const text = documents.fixable + documents.clean.repeat(100);
    workspace.write('a.md', text);
    // The limit on file sizes, in KiB, cuts a write short as a full disk does.
    const script = `ulimit -f 1; ${shellCommand()} fix a.md`;
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', `${script} 2>&1; echo "status $?"`], {
      cwd: workspace.folder,
      env: { ...process.env, CI: '1' },
    });
    assert.match(
      stdout + stderr,
      /a\.md: The repaired document could not be written \(there is no room left.*\n[^]*status 3\n/,
    );
    assert.equal(workspace.read('a.md'), text);
    assert.deepEqual(readdirSync(workspace.folder).sort(), ['a.md', 'c.md', 'clean.md']);
  });
});
