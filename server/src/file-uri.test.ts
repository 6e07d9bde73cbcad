import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { fileUriOf, pathOfFileUri } from './file-uri.js';

describe('server/file-uri', () => {
  it('knows a drive in every spelling of editors', () => {
    for (const uri of ['file:///c%3A/my%20wiki/a.md', 'file:///C:/my wiki/a.md', 'file:///c:/my%20wiki/a.md'])
      assert.equal(pathOfFileUri(uri, 'windows'), 'C:/my wiki/a.md');
    assert.equal(pathOfFileUri('file:///d%3A', 'windows'), 'D:');
    assert.equal(pathOfFileUri('file://server/share/%C3%A4.md', 'windows'), '//server/share/ä.md');
  });

  it('takes no URI that names no file here', () => {
    assert.equal(pathOfFileUri('file:///no/drive.md', 'windows'), undefined);
    assert.equal(pathOfFileUri('file:///c%3A/a%5Cb.md', 'windows'), undefined);
    for (const uri of ['file:///a%2Fb.md', 'file:///%zz', 'untitled:a.md', 'file://server/a.md', 'nothing'])
      assert.equal(pathOfFileUri(uri, 'posix'), undefined, uri);
  });

  it('leads back from a path to its URI', () => {
    for (const path of ['C:/my wiki/a.md', 'C:/100%/#1/ä?.md', '//server/share/a b.md'])
      assert.equal(pathOfFileUri(fileUriOf(path, 'windows'), 'windows'), path);
    assert.equal(fileUriOf('C:/my wiki/a.md', 'windows'), 'file:///C:/my%20wiki/a.md');
  });

  it('agrees with Node on POSIX', () => {
    for (const path of ['/', '/a b/ä.md', '/100%/a\\b?#.md', '/c:/a.md', '/🌱/a\nb.md']) {
      if (process.platform !== 'win32') assert.equal(fileUriOf(path, 'posix'), pathToFileURL(path).href);
      assert.equal(pathOfFileUri(fileUriOf(path, 'posix'), 'posix'), path);
    }
  });
});
