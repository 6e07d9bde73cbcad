import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { newDocument, noteTemplateFormats } from '../../core/tables/templates.js';
import { Workspace } from './run.js';

describe('provenote new', () => {
  let workspace = new Workspace();
  beforeEach(() => {
    workspace = new Workspace({ 'there.md': 'Herons rest.\n' });
  });
  afterEach(() => {
    workspace.remove();
  });

  it('writes a template to a file, in either way of naming it', async () => {
    const { status, stdout } = await workspace.run('new', 'article', 'a.md', '--title', 'Quiet hour');
    assert.equal(status, 0);
    assert.match(stdout, /Wrote a\.md/);
    assert.equal(workspace.read('a.md'), newDocument('article', 'Quiet hour'));
    assert.equal((await workspace.run('new', 'plan', '--output', 'p.md')).status, 0);
    assert.equal(workspace.read('p.md'), newDocument('plan', undefined));
    assert.deepEqual(readdirSync(workspace.folder).sort(), ['a.md', 'p.md', 'there.md']);
  });

  it('prints it without a file', async () => {
    const { status, stdout, stderr } = await workspace.run('new', 'plan');
    assert.deepEqual([status, stdout, stderr], [0, newDocument('plan', undefined), '']);
  });

  it('never replaces what is there', async () => {
    symlinkSync('nowhere.md', workspace.path('link.md'));
    mkdirSync(workspace.path('folder'));
    for (const target of ['there.md', 'link.md', 'folder']) {
      const { status, stderr } = await workspace.run('new', 'article', target);
      assert.equal(status, 2);
      assert.match(stderr, /something is there already, and it was left as it is/);
    }
    assert.equal(workspace.read('there.md'), 'Herons rest.\n');
    assert.deepEqual(readdirSync(workspace.folder).sort(), ['folder', 'link.md', 'there.md']);
  });

  it('names what is wrong with the command', async () => {
    for (const [args, message] of [
      [['artcle'], /Did you mean article\?/],
      [['poem'], /They are: article, note, plan/],
      [[], /missing required argument/],
      [['article', 'none/a.md'], /none\/a\.md: there is no such folder/],
      [['article', 'a.md', '--output', 'b.md'], /Name the file once/],
      [['article', '--title', ' '], /--title needs a title/],
      [['note', '--format', 'SOUP'], /Did you mean SOAP\?/],
      [['note', '--format', 'sonnet'], /They are: SOAP, DAP, BIRP, GIRP, PIE, free/],
      [['note', '--title', 'Rest'], /--title is for an article or a plan/],
      [['plan', '--format', 'SOAP'], /--format is for a note/],
    ] as const) {
      const { status, stderr } = await workspace.run('new', ...args);
      assert.equal(status, 2);
      assert.match(stderr, message);
    }
    assert.deepEqual(readdirSync(workspace.folder), ['there.md']);
  });

  it('gives documents of which check names the places to fill, and nothing else', async () => {
    await workspace.run('new', 'article', 'a.md', '--title', 'Quiet hour');
    const { stdout } = await workspace.run('check', '--format', 'jsonl', 'a.md');
    const rules = new Set(stdout.match(/"rule":"[^"]+"/g));
    assert.deepEqual([...rules], ['"rule":"article/section-missing"']);
    await workspace.run('fix', 'a.md');
    assert.equal(workspace.read('a.md'), newDocument('article', 'Quiet hour'));
  });

  it('gives notes of each format, and says how many places are left to fill', async function () {
    this.timeout(120_000);
    for (const format of noteTemplateFormats) {
      const file = `${format}.md`;
      const { status, stdout } = await workspace.run('new', 'note', file, '--format', format.toLowerCase());
      assert.equal(status, 0);
      const places = /with (\d+) places to fill/.exec(stdout)?.[1];
      const checked = await workspace.run('check', '--format', 'jsonl', file);
      const rules = checked.stdout.match(/"rule":"[^"]+"/g) ?? [];
      assert.deepEqual([...new Set(rules)], ['"rule":"note/section-missing"']);
      assert.equal(places, String(rules.length));
    }
    await workspace.run('new', 'note', 'a.md');
    assert.equal(workspace.read('a.md'), newDocument('note-soap', undefined));
  });
});
