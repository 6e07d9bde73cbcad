import assert from 'node:assert/strict';
import { ConfigSearch } from './config-search.js';
import { findFiles } from './files.js';
import { Projects } from './projects.js';
import { relativePath } from './path.js';
import { memoryFileSystem } from './testing.js';

const fs = memoryFileSystem({
  '/r/.git/HEAD': '',
  '/r/.git/x.md': '',
  '/r/.gitignore': 'build/\n*.tmp.md\n!keep.tmp.md\n',
  '/r/provenote.config.yaml': 'ignore: ["drafts/**", old.md]\n',
  '/r/B.md': '',
  '/r/a.MD': '',
  '/r/old.md': '',
  '/r/c.markdown': '',
  '/r/plain.txt': '',
  '/r/x.tmp.md': '',
  '/r/keep.tmp.md': '',
  '/r/build/b.md': '',
  '/r/drafts/d.md': '',
  '/r/node_modules/p/README.md': '',
  '/r/wiki/.gitignore': '/local.md\n!x.tmp.md\n',
  '/r/wiki/local.md': '',
  '/r/wiki/x.tmp.md': '',
  '/r/wiki/deep/local.md': '',
  '/r/wiki/[1].md': '',
  '/r/empty/data.csv': '',
});

async function find(...paths: string[]): Promise<{ files: string[]; problems: string[] }> {
  const search = new ConfigSearch(fs, []);
  const projects = new Projects(fs, search, { cwd: '/r' });
  const isIgnored = (path: string): Promise<boolean> => projects.isIgnored(path);
  const found = await findFiles(fs, { cwd: '/r', paths, search, isIgnored });
  return {
    files: found.files.map((file) => relativePath('/r', file)),
    problems: found.problems.map(({ path }) => path),
  };
}

describe('workspace/files', () => {
  it('takes the Markdown documents of the current folder, less what is ignored, in order of code units', async () => {
    const { files, problems } = await find();
    assert.deepEqual(files, [
      'B.md',
      'a.MD',
      'c.markdown',
      'keep.tmp.md',
      'wiki/[1].md',
      'wiki/deep/local.md',
      'wiki/x.tmp.md',
    ]);
    assert.deepEqual(problems, []);
  });

  it('takes a named file whatever its ending and whatever ignores it', async () => {
    const { files } = await find('plain.txt', 'build/b.md', 'drafts/d.md', 'old.md', 'wiki/../B.md', 'B.md');
    assert.deepEqual(files, ['B.md', 'build/b.md', 'drafts/d.md', 'old.md', 'plain.txt']);
  });

  it('expands globs, and takes a path for a path when it is there', async () => {
    assert.deepEqual((await find('wiki/**')).files, ['wiki/[1].md', 'wiki/deep/local.md', 'wiki/x.tmp.md']);
    assert.deepEqual((await find('*.{md,markdown}')).files, ['B.md', 'c.markdown', 'keep.tmp.md']);
    assert.deepEqual((await find('*.txt')).files, ['plain.txt']);
    assert.deepEqual((await find('wiki/[1].md')).files, ['wiki/[1].md']);
    assert.deepEqual((await find('wiki', '!wiki/deep')).files, ['wiki/[1].md', 'wiki/x.tmp.md']);
  });

  it('says which arguments give nothing', async () => {
    const { files, problems } = await find(
      'none.md',
      'wiki/*.html',
      'empty',
      'build',
      'B.md',
      'nowhere/*.md',
    );
    assert.deepEqual(files, ['B.md']);
    assert.deepEqual(problems, ['none.md', 'wiki/*.html', 'empty', 'build', 'nowhere/*.md']);
  });
});
