import assert from 'node:assert/strict';
import { childOf, folderOf, isWithin, namedPath, relativePath, resolvePath } from './path.js';

describe('workspace/path', () => {
  it('resolves . and .. from a folder', () => {
    assert.equal(resolvePath('/a/b', '../c/./d.md'), '/a/c/d.md');
    assert.equal(resolvePath('/a', '/x/y'), '/x/y');
    assert.equal(resolvePath('/a', '../../..'), '/');
    assert.equal(resolvePath('/a', '.'), '/a');
    assert.equal(resolvePath('C:/a', 'b'), 'C:/a/b');
    assert.equal(resolvePath('C:/a', 'd:/b'), 'D:/b');
    assert.equal(resolvePath('//server/share', '../other/a.md'), '//server/other/a.md');
    assert.equal(resolvePath('/a', 'vscode-vfs://github/o/r/a.md'), 'vscode-vfs://github/o/r/a.md');
  });

  it('takes backslashes in what a configuration names', () => {
    assert.equal(namedPath('C:/wiki', 'refs\\\\a.bib'), 'C:/wiki/refs/a.bib');
    assert.equal(namedPath('/wiki', '..\\\\refs/a.bib'), '/refs/a.bib');
    assert.equal(namedPath('C:/wiki', 'c:\\\\refs\\\\a.bib'), 'C:/refs/a.bib');
  });

  it('stops at roots', () => {
    assert.equal(folderOf('/a/b'), '/a');
    assert.equal(folderOf('/a'), '/');
    assert.equal(folderOf('/'), '/');
    assert.equal(folderOf('C:/a'), 'C:/');
    assert.equal(folderOf('C:/'), 'C:/');
    assert.equal(folderOf('vscode-vfs://github/o'), 'vscode-vfs://github/');
    assert.equal(folderOf('vscode-vfs://github/'), 'vscode-vfs://github/');
    assert.equal(folderOf('//server/share'), '//server/');
    assert.equal(folderOf('//server/'), '//server/');
  });

  it('tells a folder from one whose name begins alike', () => {
    assert.equal(isWithin('/a', '/a/b'), true);
    assert.equal(isWithin('/a', '/ab'), false);
    assert.equal(isWithin('/', '/ab'), true);
  });

  it('sees a path from a folder', () => {
    assert.equal(relativePath('/a/b', '/a/b/c.md'), 'c.md');
    assert.equal(relativePath('/a/b', '/a/c/d.md'), '../c/d.md');
    assert.equal(relativePath('/a', '/a'), '.');
    assert.equal(relativePath('C:/a', 'D:/b'), 'D:/b');
    assert.equal(childOf('/', 'a'), '/a');
    assert.equal(relativePath('//server/share', '//server/share/a.md'), 'a.md');
  });
});
