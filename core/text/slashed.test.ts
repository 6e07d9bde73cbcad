import assert from 'node:assert/strict';
import { slashedGlob, slashedPath } from './slashed.js';

describe('text/slashed', () => {
  it('writes paths of Windows with slashes', () => {
    assert.equal(slashedPath('refs\\my list.bib'), 'refs/my list.bib');
    assert.equal(slashedPath('C:\\wiki\\a.md'), 'C:/wiki/a.md');
    assert.equal(slashedPath('a/b'), 'a/b');
  });

  it('writes globs so, and leaves what keeps a sign from being a pattern', () => {
    assert.equal(slashedGlob('drafts\\**'), 'drafts/**');
    assert.equal(slashedGlob('notes\\*.md'), 'notes/*.md');
    assert.equal(slashedGlob('a\\\\b\\?.md'), 'a/b/?.md');
    assert.equal(slashedGlob('wiki/\\[1].md'), 'wiki/\\[1].md');
    assert.equal(slashedGlob('end\\'), 'end/');
  });
});
