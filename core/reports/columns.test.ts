import assert from 'node:assert/strict';
import { padEnd, padStart, printable, shortenPath, widthOf, wrap } from './columns.js';

describe('core/reports/columns', () => {
  it('counts cells', () => {
    assert.equal(widthOf('abc'), 3);
    assert.equal(widthOf('心理'), 4);
    assert.equal(widthOf('e\u0301😀'), 3);
    assert.equal(padEnd('心', 4), '心  ');
    assert.equal(padStart('7', 3), '  7');
    assert.equal(padEnd('long', 2), 'long');
  });

  it('shortens a path in its middle', () => {
    assert.equal(shortenPath('wiki/a.md', 20), 'wiki/a.md');
    const short = shortenPath('wiki/relationship/elements/alliance.md', 20);
    assert.equal(widthOf(short), 20);
    assert.match(short, /^wiki.*….*alliance\.md$/);
    assert.equal(widthOf(shortenPath('心'.repeat(30), 21)) <= 21, true);
  });

  it('breaks lines between words', () => {
    assert.deepEqual(wrap('one two three', 7), ['one two', 'three']);
    assert.deepEqual(wrap('unbreakable x', 4), ['unbreakable', 'x']);
    assert.deepEqual(wrap('', 4), ['']);
  });

  it('lets nothing steer the terminal', () => {
    assert.equal(printable('a\u001b[31mb\nc\u202ed\ud800'), 'a\ufffd[31mb c\ufffdd\ufffd');
  });
});
